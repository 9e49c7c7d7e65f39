import type { ReactNode } from 'react'
import type { FieldPath, FieldValues } from 'react-hook-form'
import type { ProblemError } from '../../api/client.ts'
import type { Stale } from '../../api/revised.ts'
import { Button } from '../../ui/button.tsx'
import { OfficeForm, useFieldErrors } from '../../ui/fields/form.tsx'
import { StaleChoice } from '../../ui/layers/stale-choice.tsx'
import { useNotify } from '../../ui/notice.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import styles from './support.module.css'
import type { RecordForm as Held } from './use-record-form.ts'

interface RecordFormProps<V extends FieldValues> {
  of: Held<V>
  label: string
  /** The deed that saves, as far as the form must know it. */
  deed: { readonly busy: boolean; readonly error: ProblemError | null; readonly stale: Stale }
  /** What must be there before the office is asked: messages by field. */
  lacking?: (values: V) => Readonly<Record<string, string>>
  onSave: (values: V) => Promise<unknown>
  saveLabel?: string
  /** Beside the save button. */
  actions?: ReactNode
  children: ReactNode
}

/** One record being edited: its fields, its draft, what is wrong, and whose value stays when two have written. */
export function RecordForm<V extends FieldValues>(props: RecordFormProps<V>) {
  const { of, label, deed, lacking, onSave, saveLabel = '保存', actions, children } = props
  const { form, draft } = of
  const { setError } = form
  useFieldErrors(form, deed.error)
  const notify = useNotify()
  const unchanged = of.existing && !form.formState.isDirty
  const submit = (event?: React.BaseSyntheticEvent) => {
    // What the office said about an earlier try must not keep this one back.
    form.clearErrors()
    return form.handleSubmit(async (values) => {
      if (unchanged) return notify({ text: '変更はありません' })
      const wanting = Object.entries(lacking?.(values) ?? {})
      // Named by the form itself.
      for (const [index, [path, message]] of wanting.entries())
        setError(path as FieldPath<V>, { message }, { shouldFocus: index === 0 })
      if (wanting.length === 0) await onSave(values)
    })(event)
  }
  return (
    <OfficeForm onSubmit={submit} label={label} className={styles['recordForm'] ?? ''}>
      <div className={styles['formFields']}>
        {draft.restored !== null && form.formState.isDirty && (
          <p className="sub" role="status">
            保存していなかった下書きを戻しました。
            {draft.older && '下書きの後に、この記録は変更されています。保存すると、両方の値を見比べられます。'}
          </p>
        )}
        {children}
      </div>
      <div className={styles['formFoot']}>
        <ErrorNote error={deed.stale.clashes.length > 0 ? null : deed.error} />
        <div className="row">
          <Button look="primary" type="submit" busy={deed.busy} shortcut="Ctrl Enter">
            {saveLabel}
          </Button>
          {form.formState.isDirty && (
            <Button look="quiet" onClick={of.discard}>
              入力をやめる
            </Button>
          )}
          {actions !== undefined && <span className={styles['formActions']}>{actions}</span>}
        </div>
      </div>
      <StaleChoice of={deed.stale} onTakeTheirs={of.discard} />
    </OfficeForm>
  )
}
