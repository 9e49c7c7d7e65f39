import { useRef, useState } from 'react'
import { blankOf, fieldsOf, type TypedOf, typedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { inquiryFields, lackingOf } from '../../../../shared/domain/selection/inquiry.ts'
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
import { Bound, useFormField } from '../../../ui/fields/form.tsx'
import { nowToTheMinute } from '../../../ui/fields/now.ts'
import { AboutField } from '../listed/about-field.tsx'
import type { Inquiry } from './records.ts'

interface InquiryFormProps {
  /** Null for a new one. */
  inquiry: Inquiry | null
  onStored: (id: string) => void
  onRemoved: () => void
}

type Fields = typeof inquiryFields

/** One 問い合わせ: who asked what, and what was answered. A new one begins with the moment the form was opened. */
export function InquiryForm({ inquiry, onStored, onRemoved }: InquiryFormProps) {
  const { fy, caller } = useDesk()
  const { inquiries } = useApi()
  const [fresh] = useState(() => ({ id: crypto.randomUUID(), askedAt: nowToTheMinute() }))
  const of = useRecordForm(
    inquiryFields,
    `inquiries/${inquiry?.id ?? `new/${fy}`}`,
    inquiry?.revision ?? 0,
    inquiry === null ? { ...blankOf(inquiryFields), askedAt: fresh.askedAt } : typedOf(inquiryFields, inquiry),
  )
  const sent = useRef<TypedOf<Fields> | null>(null)
  const newest = async () => (await inquiries.list({ fy })).find(({ id }) => id === (inquiry?.id ?? fresh.id))
  const settle = (made: Inquiry) => {
    of.stored(made, made.revision, sent.current ?? of.form.getValues())
    onStored(made.id)
  }
  // The form holds every field.
  const addWhole: RemoteCommand<ValuesOf<Fields> & { id: string; fy: number }, Inquiry> = inquiries.add
  const add = useRevised(orEdit(addWhole, inquiries.edit), newest, {
    done: ({ no }) => `問い合わせ${no}を記録しました`,
    undo: (_, made) => () => inquiries.remove({ id: made.id, revision: made.revision }),
    onDone: settle,
  })
  const edit = useRevised(inquiries.edit, newest, {
    done: ({ no }) => `問い合わせ${no}を保存しました`,
    was: (_, after) =>
      inquiry === null
        ? ''
        : changedWords(inquiryFields, fieldsOf(inquiryFields, inquiry), fieldsOf(inquiryFields, after)),
    undo: (_, after) =>
      inquiry === null
        ? null
        : () => inquiries.edit({ ...fieldsOf(inquiryFields, inquiry), id: inquiry.id, revision: after.revision }),
    onDone: settle,
  })
  const state = useFormField(of.form.control, 'state')
  const save = (values: ValuesOf<Fields>, typed: TypedOf<Fields>) => {
    sent.current = typed
    return inquiry === null
      ? add.run({ ...values, id: fresh.id, fy })
      : edit.run({ ...values, id: inquiry.id, revision: of.revision() })
  }
  /** Who answers now is, as a rule, who writes it down; an answer that is none any more has no moment. */
  const stated = (next: string) => {
    const { answeredBy, answeredAt } = of.form.getValues()
    const put = (name: 'answeredAt' | 'answeredBy', value: string | null) =>
      of.form.setValue(name, value as never, { shouldDirty: true })
    if (next !== 'answered') put('answeredAt', null)
    else {
      if (answeredAt === null) put('answeredAt', nowToTheMinute())
      if (answeredBy === '') put('answeredBy', caller.name)
    }
  }
  return (
    <RecordForm
      of={of}
      fills
      label="問い合わせ"
      deed={inquiry === null ? add : edit}
      lacking={lackingOf}
      onSave={save}
      saveLabel={inquiry === null ? '記録する' : '保存'}
      actions={inquiry !== null && <Removal inquiry={inquiry} onRemoved={onRemoved} />}
    >
      <RecordField of={of} name="question" rows={3} maxRows={12} autoFocus={inquiry === null} />
      <div className={layout['pair']}>
        <RecordField of={of} name="org" />
        <RecordField of={of} name="person" />
      </div>
      <div className={layout['pair']}>
        <RecordField of={of} name="means" />
        <RecordField of={of} name="contact" placeholder="電話番号・メールアドレス" />
      </div>
      <RecordField of={of} name="askedAt" />
      <Bound control={of.form.control} name="about">
        {(field) => (
          <AboutField
            label={inquiryFields.about.label}
            hint="応募についての問い合わせのときだけ選びます。"
            field={field}
          />
        )}
      </Bound>
      <RecordField of={of} name="state" choices="beside" onChosen={stated} />
      {state.value === 'dismissed' ? (
        <RecordField of={of} name="reason" rows={2} required />
      ) : (
        <RecordField of={of} name="answer" rows={3} maxRows={12} required={state.value === 'answered'} />
      )}
      {state.value === 'answered' && (
        <>
          <RecordField of={of} name="answeredBy" required />
          <RecordField of={of} name="answeredAt" required />
        </>
      )}
    </RecordForm>
  )
}

function Removal({ inquiry, onRemoved }: { inquiry: Inquiry; onRemoved: () => void }) {
  const { inquiries } = useApi()
  const remove = useCommand(inquiries.remove, {
    done: `問い合わせ${inquiry.no}を削除しました`,
    undo: (_, removed) => () => inquiries.restore(removed),
    onDone: onRemoved,
  })
  return (
    <Button busy={remove.busy} onClick={() => remove.run({ id: inquiry.id, revision: inquiry.revision })}>
      削除
    </Button>
  )
}
