import { useRef, useState } from 'react'
import { blankOf, fieldsOf, type TypedOf, typedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { themeLetters } from '../../../../shared/domain/support/track.ts'
import { lackingOfPosting, postingFields, roleCodes } from '../../../../shared/domain/talent/postings/posting.ts'
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
import { Bound } from '../../../ui/fields/form.tsx'
import { today } from '../../../ui/fields/now.ts'
import shared from '../talent.module.css'
import { BodyField } from './body-field.tsx'
import { type Posting, postingFormFields } from './records.ts'

interface PostingFormProps {
  /** Null for a new one. */
  posting: Posting | null
  onStored: (id: string) => void
  onRemoved: () => void
}

type Fields = typeof postingFormFields

/** One 採用情報: whose, which 職, on which conditions, until when. */
export function PostingForm({ posting, onStored, onRemoved }: PostingFormProps) {
  const { fy } = useDesk()
  const { postings } = useApi()
  const [fresh] = useState(() => ({ id: crypto.randomUUID(), openedOn: today() }))
  const of = useRecordForm(
    postingFormFields,
    `postings/${posting?.id ?? `new/${fy}`}`,
    posting?.revision ?? 0,
    posting === null
      ? { ...blankOf(postingFormFields), openedOn: fresh.openedOn }
      : typedOf(postingFormFields, posting),
  )
  const sent = useRef<TypedOf<Fields> | null>(null)
  const newest = () => postings.page({ id: posting?.id ?? fresh.id })
  const settle = (made: Posting) => {
    of.stored(made, made.revision, sent.current ?? of.form.getValues())
    onStored(made.id)
  }
  // The form holds every field.
  const addWhole: RemoteCommand<ValuesOf<Fields> & { id: string; fy: number }, Posting> = postings.add
  const add = useRevised(orEdit(addWhole, postings.edit), newest, {
    done: ({ body, title }) => `${body}の「${title}」を加えました`,
    undo: (_, made) => () => postings.remove({ id: made.id, revision: made.revision }),
    onDone: settle,
  })
  const edit = useRevised(postings.edit, newest, {
    done: ({ body, title }) => `${body}の「${title}」を保存しました`,
    was: (_, after) =>
      posting === null
        ? ''
        : changedWords(postingFields, fieldsOf(postingFields, posting), fieldsOf(postingFields, after)),
    undo: (_, after) =>
      posting === null
        ? null
        : () => postings.edit({ ...fieldsOf(postingFormFields, posting), id: posting.id, revision: after.revision }),
    onDone: settle,
  })
  const save = (values: ValuesOf<Fields>, typed: TypedOf<Fields>) => {
    sent.current = typed
    return posting === null
      ? add.run({ ...values, id: fresh.id, fy })
      : edit.run({ ...values, id: posting.id, revision: of.revision() })
  }
  return (
    <RecordForm
      of={of}
      fills
      label="採用情報"
      deed={posting === null ? add : edit}
      lacking={lackingOfPosting}
      onSave={save}
      saveLabel={posting === null ? '加える' : '保存'}
      actions={posting !== null && <Removal posting={posting} onRemoved={onRemoved} />}
    >
      <Bound control={of.form.control} name="code">
        {(field) => <BodyField {...field} onChange={(code) => field.onChange(code as never)} />}
      </Bound>
      <RecordField of={of} name="title" />
      <div className={layout['pair']}>
        <RecordField of={of} name="employment" />
        <RecordField of={of} name="seats" />
      </div>
      <div className={layout['pair']}>
        <RecordField of={of} name="term" placeholder="3年" />
        <RecordField of={of} name="daysPerWeek" />
      </div>
      <div className={layout['pair']}>
        <RecordField of={of} name="place" />
        <RecordField of={of} name="remote" />
      </div>
      <fieldset className={shared['choices']}>
        <legend>重点テーマ(記載のあるもの)</legend>
        {themeLetters.map((letter) => (
          <RecordField key={letter} of={of} name={`theme${letter}`} label={letter} />
        ))}
      </fieldset>
      <fieldset className={shared['choices']}>
        <legend>役割(記載のあるもの)</legend>
        {roleCodes.map((code) => (
          <RecordField key={code} of={of} name={`role${code}`} label={code} />
        ))}
      </fieldset>
      <RecordField of={of} name="requirement" />
      <RecordField of={of} name="detail" rows={3} maxRows={12} />
      <div className={layout['pair']}>
        <RecordField of={of} name="openedOn" />
        <RecordField of={of} name="closesOn" hint="随時の募集は空欄にします。" />
      </div>
      {posting !== null && <RecordField of={of} name="endedOn" hint="締切より前に終わったときだけ入れます。" />}
      <RecordField of={of} name="url" placeholder="https://" />
      <RecordField of={of} name="source" placeholder="県のホームページ など" />
    </RecordForm>
  )
}

function Removal({ posting, onRemoved }: { posting: Posting; onRemoved: () => void }) {
  const { postings } = useApi()
  const remove = useCommand(postings.remove, {
    done: `${posting.body}の「${posting.title}」を削除しました`,
    undo: (_, removed) => () => postings.restore(removed),
    onDone: onRemoved,
  })
  return (
    <Button busy={remove.busy} onClick={() => remove.run({ id: posting.id, revision: posting.revision })}>
      削除
    </Button>
  )
}
