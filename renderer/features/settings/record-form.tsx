import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Button } from '../../ui/button.tsx'
import { OfficeForm } from '../../ui/fields/form.tsx'
import { ClashDialog } from '../../ui/layers/clash-dialog.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import type { RecordForm as Given } from './use-record-form.ts'

export interface RecordFormProps<I extends FieldValues, O> {
  of: Given<I, O>
  label: string
  /** Stands beside 保存: a deed on the same record. */
  more?: ReactNode
  /** Without it the fields are shown and nothing can be saved. */
  mayEdit: boolean
  children: ReactNode
}

/** The frame of a record's form: its draft, its fields, 保存 and 入力をやめる, and the choice when somebody was first. */
export function RecordForm<I extends FieldValues, O>({ of, label, more, mayEdit, children }: RecordFormProps<I, O>) {
  const { form, edit, draft, save, giveUp, show } = of
  const { isDirty } = form.formState
  const unplaced = edit.error !== null && Object.keys(edit.error.problem.fields).length === 0
  return (
    <OfficeForm onSubmit={save} label={label}>
      {draft.restored !== null && isDirty && (
        <p className="sub" role="status">
          保存していなかった下書きを戻しました。
        </p>
      )}
      {children}
      {edit.stale.clashes.length === 0 && unplaced && <ErrorNote error={edit.error} takeFocus />}
      {mayEdit && (
        <div className="row">
          <Button look="primary" type="submit" busy={edit.busy} shortcut="Ctrl Enter">
            保存
          </Button>
          {isDirty && <Button onClick={giveUp}>入力をやめる</Button>}
          {more}
        </div>
      )}
      <ClashDialog
        clashes={edit.stale.clashes}
        busy={edit.stale.busy}
        onClose={edit.stale.close}
        onKeepYours={edit.stale.keepYours}
        onTakeTheirs={async () => {
          const stored = await edit.stale.takeTheirs()
          if (stored !== undefined) show(stored)
        }}
      />
    </OfficeForm>
  )
}
