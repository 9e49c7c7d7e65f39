import { createContext, type ReactNode, useContext } from 'react'
import type { Fields, TypedOf, ValuesOf } from '../../shared/domain/record-fields.ts'
import type { ProblemError } from '../api/client.ts'
import type { Stale } from '../api/revised.ts'
import { Button } from '../ui/button.tsx'
import { OfficeForm, showFieldErrors, useFieldErrors } from '../ui/fields/form.tsx'
import { StaleChoice } from '../ui/layers/stale-choice.tsx'
import { useNotify } from '../ui/notice.tsx'
import { ErrorNote } from '../ui/states.tsx'
import { DraftNote } from './draft-note.tsx'
import styles from './record.module.css'
import { ReadOnly } from './record-field.tsx'
import type { RecordForm as Held } from './use-record-form.ts'

interface RecordFormProps<Of extends Fields> {
  of: Held<Of>
  label: string
  /** The deed that saves, as far as the form must know it. */
  deed: { readonly busy: boolean; readonly error: ProblemError | null; readonly stale?: Stale }
  /** What goes before anything is judged: lines that were added and left empty. */
  tidy?: (values: TypedOf<NoInfer<Of>>) => TypedOf<NoInfer<Of>>
  /** What one field wants because of another, before the office is asked: messages by field. */
  lacking?: (values: ValuesOf<NoInfer<Of>>) => Readonly<Record<string, string>>
  /** With the values as the contract takes them, and as they were typed. */
  onSave: (values: ValuesOf<NoInfer<Of>>, typed: TypedOf<NoInfer<Of>>) => Promise<unknown>
  saveLabel?: string
  /** Beside the save button. */
  actions?: ReactNode
  /** Without it the fields are shown and nothing can be saved. */
  mayEdit?: boolean
  /** Fills its pane: the fields scroll above the save button. Else it takes the room of its fields, one form of several. */
  fills?: boolean
  children: ReactNode
}

/** How the form around a button saves with one change more. */
const Saving = createContext<(change: object) => unknown>(() => undefined)

/** A deed that is an edit like any other, with a field of its own choice: 「今日終える」. Stands in a form's `actions`. */
export function SaveButton<const Of extends Fields>(props: {
  of: Held<Of>
  change: Partial<TypedOf<NoInfer<Of>>>
  busy: boolean
  children: ReactNode
}) {
  const save = useContext(Saving)
  return (
    <Button busy={props.busy} onClick={() => save(props.change)}>
      {props.children}
    </Button>
  )
}

/** One record being edited: its fields, its draft, what is wrong, and whose value stays when two have written. */
export function RecordForm<const Of extends Fields>(props: RecordFormProps<Of>) {
  const {
    of,
    label,
    deed,
    tidy,
    lacking,
    onSave,
    saveLabel = '保存',
    actions,
    mayEdit = true,
    fills = false,
    children,
  } = props
  const { form, draft } = of
  useFieldErrors(form, deed.error)
  const notify = useNotify()
  const { isDirty } = form.formState
  const save = (change: object) => {
    // What the office said about an earlier try must not keep this one back.
    form.clearErrors()
    const typed = { ...form.getValues(), ...change }
    const tidied = tidy?.(typed) ?? typed
    if (JSON.stringify(tidied) !== JSON.stringify(form.getValues())) form.reset(tidied, { keepDefaultValues: true })
    return form.handleSubmit(async (values) => {
      const wanting = lacking?.(values) ?? {}
      showFieldErrors(form, wanting)
      if (Object.keys(wanting).length === 0) await onSave(values, tidied)
    })()
  }
  const submit = () => (of.existing && !isDirty ? notify({ text: '変更はありません' }) : save({}))
  const clashed = (deed.stale?.clashes.length ?? 0) > 0
  return (
    <OfficeForm next={1} onSubmit={submit} label={label} className={(fills && styles['form']) || 'stack'}>
      <div className={fills ? styles['fields'] : 'stack'}>
        {isDirty && <DraftNote draft={draft} />}
        <ReadOnly value={!mayEdit}>{children}</ReadOnly>
      </div>
      <div className={fills ? styles['foot'] : 'stack'}>
        <ErrorNote error={clashed ? null : deed.error} />
        {mayEdit && (
          <div className="row">
            <Button look="primary" type="submit" busy={deed.busy} shortcut="Ctrl Enter">
              {saveLabel}
            </Button>
            {isDirty && (
              <Button look="quiet" onClick={of.discard}>
                入力をやめる
              </Button>
            )}
            {actions !== undefined && (
              <Saving value={save}>
                <span className={styles['actions']}>{actions}</span>
              </Saving>
            )}
          </div>
        )}
      </div>
      {deed.stale !== undefined && <StaleChoice of={deed.stale} onTakeTheirs={of.discard} />}
    </OfficeForm>
  )
}
