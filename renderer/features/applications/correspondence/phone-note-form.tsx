import { useRef, useState } from 'react'
import {
  lackingOfNote,
  phoneNoteFields,
  strikeFields,
} from '../../../../shared/domain/applications/correspondence/note.ts'
import { blankOf, fieldsOf, type TypedOf, typedOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
import type { RemoteCommand } from '../../../api/client.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { orEdit, useRevised } from '../../../api/revised.ts'
import { changedWords } from '../../../record/changed-words.ts'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm, SaveButton } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormField } from '../../../ui/fields/form.tsx'
import { nowToTheMinute } from '../../../ui/fields/now.ts'
import type { PhoneNote } from './records.ts'

interface PhoneNoteFormProps {
  jis2: string
  /** Null for a new one. */
  note: PhoneNote | null
  onStored: () => void
}

type Fields = typeof phoneNoteFields

/** 電話メモ: who called, what was said, and what is to be done. A new one begins with now and who writes it. */
export function PhoneNoteForm({ jis2, note, onStored }: PhoneNoteFormProps) {
  const { fy, caller } = useDesk()
  const { correspondence } = useApi()
  const [fresh] = useState(() => ({ id: crypto.randomUUID(), heldAt: nowToTheMinute() }))
  const of = useRecordForm(
    phoneNoteFields,
    `correspondence/${note?.id ?? `new/${fy}/${jis2}`}`,
    note?.revision ?? 0,
    note === null
      ? { ...blankOf(phoneNoteFields), heldAt: fresh.heldAt, takenBy: caller.name }
      : typedOf(phoneNoteFields, note),
  )
  const sent = useRef<TypedOf<Fields> | null>(null)
  const newest = async () =>
    (await correspondence.page({ fy, jis2 })).find(({ key }) => key === (note?.id ?? fresh.id))?.note ?? undefined
  const settle = (made: PhoneNote) => {
    of.stored(made, made.revision, sent.current ?? of.form.getValues())
    onStored()
  }
  const addWhole: RemoteCommand<ValuesOf<Fields> & { id: string; fy: number; jis2: string }, PhoneNote> =
    correspondence.addNote
  const add = useRevised(orEdit(addWhole, correspondence.editNote), newest, {
    done: '電話メモを記録しました',
    onDone: settle,
  })
  const edit = useRevised(correspondence.editNote, newest, {
    done: '電話メモを保存しました',
    was: (_, after) =>
      note === null
        ? ''
        : changedWords(phoneNoteFields, fieldsOf(phoneNoteFields, note), fieldsOf(phoneNoteFields, after)),
    undo: (_, after) =>
      note === null
        ? null
        : () => correspondence.editNote({ ...fieldsOf(phoneNoteFields, note), id: note.id, revision: after.revision }),
    onDone: settle,
  })
  const nextStep = useFormField(of.form.control, 'nextStep')
  const save = (values: ValuesOf<Fields>, typed: TypedOf<Fields>) => {
    sent.current = typed
    return note === null
      ? add.run({ ...values, id: fresh.id, fy, jis2 })
      : edit.run({ ...values, id: note.id, revision: of.revision() })
  }
  const hasNext = typeof nextStep.value === 'string' && nextStep.value.trim() !== ''
  return (
    <RecordForm
      of={of}
      fills
      label="電話メモ"
      deed={note === null ? add : edit}
      lacking={lackingOfNote}
      onSave={save}
      saveLabel={note === null ? '記録する' : '保存'}
      actions={
        note !== null && (
          <>
            {!note.done && note.nextStep !== '' && (
              <SaveButton of={of} change={{ done: true }} busy={edit.busy}>
                済にする
              </SaveButton>
            )}
            <Strike note={note} onStruck={onStored} />
          </>
        )
      }
    >
      <RecordField of={of} name="summary" rows={4} maxRows={14} autoFocus={note === null} />
      <div className={layout['pair']}>
        <RecordField of={of} name="person" />
        <RecordField of={of} name="dept" />
      </div>
      <div className={layout['pair']}>
        <RecordField of={of} name="way" choices="beside" />
        <RecordField of={of} name="takenBy" />
      </div>
      <RecordField of={of} name="heldAt" />
      <RecordField of={of} name="nextStep" hint="期日を入れると、その1週間前からホームの「今日やること」に出ます。" />
      {hasNext && (
        <div className={layout['pair']}>
          <RecordField of={of} name="dueOn" />
          <RecordField of={of} name="done" />
        </div>
      )}
    </RecordForm>
  )
}

/** 取消し with its reason: the note stays to be read, struck through. */
function Strike({ note, onStruck }: { note: PhoneNote; onStruck: () => void }) {
  const { correspondence } = useApi()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        取り消す…
      </Button>
      {open && (
        <DeedDialog
          fields={strikeFields}
          initial={{ reason: '' }}
          draftKey={`correspondence/${note.id}/strike`}
          revision={note.revision}
          title="電話メモを取り消す"
          deedLabel="取り消す"
          danger
          command={correspondence.strikeNote}
          inputOf={(values) => ({ id: note.id, revision: note.revision, ...values })}
          options={{ done: '電話メモを取り消しました', onDone: onStruck }}
          onClose={() => setOpen(false)}
        >
          {(of) => (
            <RecordField
              of={of}
              name="reason"
              rows={2}
              hint="取消線を引いて、内容と理由は残ります。取消しは元に戻せません。"
            />
          )}
        </DeedDialog>
      )}
    </>
  )
}
