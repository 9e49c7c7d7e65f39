import { useRef, useState } from 'react'
import { blankOf, fieldsOf, type TypedOf, typedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { lackingOfPartner, partnerFields } from '../../../../shared/domain/talent/partners/partner.ts'
import type { RemoteCommand } from '../../../api/client.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { orEdit, useRevised } from '../../../api/revised.ts'
import { changedWords } from '../../../record/changed-words.ts'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import { Button } from '../../../ui/button.tsx'
import shared from '../talent.module.css'
import { DealingRows } from './dealing-rows.tsx'
import type { Partner } from './records.ts'

interface PartnerFormProps {
  /** Null for a new one. */
  partner: Partner | null
  mayEdit: boolean
  onStored: (id: string) => void
  onRemoved: () => void
}

type Fields = typeof partnerFields

/** One 協力企業・団体: what it offers, and what came of it. */
export function PartnerForm({ partner, mayEdit, onStored, onRemoved }: PartnerFormProps) {
  const { fy } = useDesk()
  const { partners } = useApi()
  const [id] = useState(() => partner?.id ?? crypto.randomUUID())
  const of = useRecordForm(
    partnerFields,
    `partners/${partner?.id ?? `new/${fy}`}`,
    partner?.revision ?? 0,
    partner === null ? blankOf(partnerFields) : typedOf(partnerFields, partner),
  )
  const sent = useRef<TypedOf<Fields> | null>(null)
  const newest = async () => (await partners.list({ fy })).find((each) => each.id === id)
  const settle = (made: Partner) => {
    of.stored(made, made.revision, sent.current ?? of.form.getValues())
    onStored(made.id)
  }
  // The form holds every field.
  const addWhole: RemoteCommand<ValuesOf<Fields> & { id: string; fy: number }, Partner> = partners.add
  const add = useRevised(orEdit(addWhole, partners.edit), newest, {
    done: ({ name }) => `${name}を加えました`,
    undo: (_, made) => () => partners.remove({ id: made.id, revision: made.revision }),
    onDone: settle,
  })
  const edit = useRevised(partners.edit, newest, {
    done: ({ name }) => `${name}を保存しました`,
    was: (_, after) =>
      partner === null
        ? ''
        : changedWords(partnerFields, fieldsOf(partnerFields, partner), fieldsOf(partnerFields, after)),
    undo: (_, after) =>
      partner === null
        ? null
        : () => partners.edit({ ...fieldsOf(partnerFields, partner), id, revision: after.revision }),
    onDone: settle,
  })
  const save = (values: ValuesOf<Fields>, typed: TypedOf<Fields>) => {
    sent.current = typed
    return partner === null ? add.run({ ...values, id, fy }) : edit.run({ ...values, id, revision: of.revision() })
  }
  return (
    <RecordForm
      of={of}
      label="協力企業・団体"
      deed={partner === null ? add : edit}
      lacking={lackingOfPartner}
      onSave={save}
      mayEdit={mayEdit}
      saveLabel={partner === null ? '加える' : '保存'}
      actions={partner !== null && <Removal partner={partner} onRemoved={onRemoved} />}
    >
      <div className={layout['pair']}>
        <RecordField of={of} name="name" autoFocus={partner === null} />
        <RecordField of={of} name="kind" />
      </div>
      <fieldset className={shared['choices']}>
        <legend>協力の内容</legend>
        <RecordField of={of} name="dispatches" />
        <RecordField of={of} name="announces" />
      </fieldset>
      <RecordField of={of} name="otherOffer" />
      <RecordField of={of} name="capacity" placeholder="3人まで など" />
      <div className={layout['pair']}>
        <RecordField of={of} name="since" />
        <RecordField of={of} name="until" />
      </div>
      <RecordField of={of} name="conditions" rows={2} maxRows={8} />
      <DealingRows control={of.form.control} />
    </RecordForm>
  )
}

function Removal({ partner, onRemoved }: { partner: Partner; onRemoved: () => void }) {
  const { partners } = useApi()
  const remove = useCommand(partners.remove, {
    done: `${partner.name}を削除しました`,
    undo: (_, removed) => () => partners.restore(removed),
    onDone: onRemoved,
  })
  return (
    <Button busy={remove.busy} onClick={() => remove.run({ id: partner.id, revision: partner.revision })}>
      削除
    </Button>
  )
}
