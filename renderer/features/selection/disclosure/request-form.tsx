import { type ReactNode, useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { blankOf, fieldsOf, type TypedOf, typedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { decisionDue, disclosureFields, lackingOf } from '../../../../shared/domain/selection/disclosure/fields.ts'
import { isUnread } from '../../../../shared/domain/unread.ts'
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
import { DateText } from '../../../ui/date-text.tsx'
import { Bound, useFormField } from '../../../ui/fields/form.tsx'
import { AboutField } from '../listed/about-field.tsx'
import type { DisclosureRequest } from './records.ts'

interface RequestFormProps {
  /** Null for a new one. */
  request: DisclosureRequest | null
  /** Where one goes from it, above the fields. */
  ways: ReactNode
  onDone: () => void
}

type Fields = typeof disclosureFields

/** One 開示請求: what was asked for, of what, until when, and what was decided. */
export function RequestForm({ request, ways, onDone }: RequestFormProps) {
  const { fy, today } = useDesk()
  const { disclosure } = useApi()
  const [fresh] = useState(() => crypto.randomUUID())
  const of = useRecordForm(
    disclosureFields,
    `disclosure/${request?.id ?? `new/${fy}`}`,
    request?.revision ?? 0,
    request === null ? { ...blankOf(disclosureFields), receivedOn: today } : typedOf(disclosureFields, request),
  )
  const sent = useRef<TypedOf<Fields> | null>(null)
  const newest = async () => (await disclosure.list({ fy })).find(({ id }) => id === (request?.id ?? fresh))
  const onStored = (made: DisclosureRequest) => {
    of.stored(made, made.revision, sent.current ?? of.form.getValues())
    onDone()
  }
  // The form holds every field.
  const addWhole: RemoteCommand<ValuesOf<Fields> & { id: string; fy: number }, DisclosureRequest> = disclosure.add
  const add = useRevised(orEdit(addWhole, disclosure.edit), newest, {
    done: ({ no }) => `開示請求${no}を記録しました`,
    undo: (_, made) =>
      made.state === 'decided' ? null : () => disclosure.remove({ id: made.id, revision: made.revision }),
    onDone: onStored,
  })
  const edit = useRevised(disclosure.edit, newest, {
    done: ({ no }) => `開示請求${no}を保存しました`,
    was: (_, after) =>
      request === null
        ? ''
        : changedWords(disclosureFields, fieldsOf(disclosureFields, request), fieldsOf(disclosureFields, after)),
    undo: (_, after) =>
      // A decision is taken back with its reason, or not at all.
      request === null || after.state === 'decided'
        ? null
        : () => disclosure.edit({ ...fieldsOf(disclosureFields, request), id: request.id, revision: after.revision }),
    onDone: onStored,
  })
  const state = useFormField(of.form.control, 'state')
  const save = (values: ValuesOf<Fields>, typed: TypedOf<Fields>) => {
    sent.current = typed
    return request === null
      ? add.run({ ...values, id: fresh, fy })
      : edit.run({ ...values, id: request.id, revision: of.revision() })
  }
  /** What is decided today is decided now, as a rule; what is not decided has neither day nor kind. */
  const stated = (next: string) => {
    const put = (name: 'decidedOn' | 'outcome', value: string | null) =>
      of.form.setValue(name, value as never, { shouldDirty: true })
    if (next === 'decided') put('decidedOn', of.form.getValues().decidedOn === null ? today : null)
    else {
      put('decidedOn', null)
      put('outcome', 'none')
    }
  }
  return (
    <RecordForm
      of={of}
      fills
      label="開示請求"
      deed={request === null ? add : edit}
      lacking={lackingOf}
      onSave={save}
      saveLabel={request === null ? '記録する' : '保存'}
      actions={request !== null && <Removal request={request} onRemoved={onDone} />}
    >
      {ways}
      <RecordField of={of} name="asked" rows={3} maxRows={12} autoFocus={request === null} />
      <Bound control={of.form.control} name="about">
        {(field) => (
          <AboutField label={disclosureFields.about.label} hint="選ばなければ、年度全体が対象です。" field={field} />
        )}
      </Bound>
      <div className={layout['pair']}>
        <RecordField of={of} name="receivedOn" />
        <RecordField of={of} name="correctionDays" />
      </div>
      <Due control={of.form.control} />
      <RecordField of={of} name="extendedTo" hint="10条2項で延長したときだけ入力します。30日以内です。" />
      <RecordField of={of} name="extendedReason" rows={2} />
      <RecordField of={of} name="state" choices="beside" onChosen={stated} />
      {state.value === 'decided' && (
        <>
          <RecordField of={of} name="decidedOn" required />
          <RecordField of={of} name="outcome" choices="beside" required />
          <p className="sub">
            決定を記録すると、請求の記録と部分の開示・不開示は変えられなくなります。確かめていない部分は提案のとおりに墨消しします。
          </p>
        </>
      )}
      <RecordField of={of} name="note" rows={2} />
    </RecordForm>
  )
}

const undecided = { extendedReason: '', state: 'preparing', decidedOn: null, outcome: 'none' } as const

/** The last day for the decision, as the days that are typed make it. */
function Due({ control }: { control: ReturnType<typeof useRecordForm<Fields>>['form']['control'] }) {
  const [receivedOn, correctionDays, extendedTo] = useWatch({
    control,
    name: ['receivedOn', 'correctionDays', 'extendedTo'],
  })
  if (receivedOn === null || correctionDays === null) return null
  if (isUnread(receivedOn) || isUnread(correctionDays) || isUnread(extendedTo)) return null
  const days = { receivedOn, correctionDays }
  const fits = lackingOf({ ...undecided, ...days, extendedTo })['extendedTo'] === undefined
  return (
    <p className="sub">
      決定の期限 <DateText date={decisionDue({ ...days, extendedTo: fits ? extendedTo : null })} />
    </p>
  )
}

function Removal({ request, onRemoved }: { request: DisclosureRequest; onRemoved: () => void }) {
  const { disclosure } = useApi()
  const remove = useCommand(disclosure.remove, {
    done: `開示請求${request.no}を削除しました`,
    undo: (_, removed) => () => disclosure.restore(removed),
    onDone: onRemoved,
  })
  return (
    <Button busy={remove.busy} onClick={() => remove.run({ id: request.id, revision: request.revision })}>
      削除
    </Button>
  )
}
