import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { valueAt } from '../../../../shared/domain/applications/form.ts'
import { unitOf } from '../../../../shared/domain/applications/words/field-words.ts'
import type { ProblemError } from '../../../api/client.ts'
import { useDraft } from '../../../api/drafts.ts'
import { Button } from '../../../ui/button.tsx'
import { isConverting, isDeedKey } from '../../../ui/composition.ts'
import { useFormField } from '../../../ui/fields/form.tsx'
import { useNotify } from '../../../ui/notice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { addressOf, nowhere } from '../place.ts'
import type { ApplicationPage, FieldReading } from '../records.ts'
import { type Edited, editedOf } from './edited.ts'
import { FieldControl } from './field-control.tsx'
import fields from './fields.module.css'
import { RestoredNote } from './restored-note.tsx'
import { fieldDraft } from './unsaved-fields.ts'
import type { Seen } from './use-field-edits.ts'

interface FieldEditorProps {
  page: ApplicationPage
  reading: FieldReading
  /** Set when the edit is decided: stored, or given up for somebody else's. Else what was typed is kept. */
  settled: RefObject<boolean>
  busy: boolean
  error: ProblemError | null
  /** Stores it; true when it is stored. `onward`: and goes to the next field that waits. */
  onSave: (seen: Seen, edited: Edited, onward: boolean) => Promise<boolean>
  onLeave: () => void
}

/** A field's editor in its place in the list. What is typed and not saved is kept on this PC. */
export function FieldEditor({ page, reading, settled, busy, error, onSave, onLeave }: FieldEditorProps) {
  const { path, label } = reading
  const [seen] = useState<Seen>(() => ({ path, value: valueAt(page.form, path), revision: page.revision }))
  const form = useForm<{ edited: Edited }>({ defaultValues: { edited: editedOf(page.form, path) } })
  // The editor is opened from any address of the application; what it keeps is found at the field.
  const own = addressOf(nowhere, { id: page.id, tab: 'form', field: path })
  const draft = useDraft(fieldDraft(page.id, path), seen.revision, form, own)
  const { value: edited, onChange } = useFormField(form.control, 'edited')

  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  const { isDirty } = form.formState
  const notify = useNotify()
  const leave = useEffectEvent(() => {
    if (settled.current) draft.forget()
    else if (isDirty) notify({ text: `「${label}」の書きかけを、このPCに残しました` })
  })
  useEffect(() => {
    settled.current = false
    return () => leave()
  }, [settled])
  /** やめる is a word about the words: they are not kept. Whoever leaves by Esc or goes on elsewhere finds them again. */
  const giveUp = () => {
    settled.current = true
    onLeave()
  }
  const typedOn = draft.older ? { ...seen, revision: draft.seen, older: true } : seen
  const save = async (onward: boolean) => {
    const stored = await onSave(typedOn, form.getValues('edited'), onward)
    // What a table cannot read is named under it, and leads to its cell.
    if (!stored && !box.current?.querySelector('table')?.contains(document.activeElement))
      box.current?.querySelector<HTMLElement>('[role="alert"] button')?.focus()
    return stored
  }
  const press = (event: React.KeyboardEvent) => {
    if (isConverting(event)) return
    if (event.key === 'Escape' && !event.defaultPrevented) onLeave()
    else if (isDeedKey(event)) {
      if (!event.repeat) void save(true)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the fields in it
    <div ref={box} className={fields['editor']} onKeyDown={press}>
      {draft.restored !== null && (
        <RestoredNote
          onLetGo={() => {
            draft.forget()
            form.reset()
          }}
        />
      )}
      <FieldControl
        label={label}
        edited={edited}
        onChange={onChange}
        jis2={page.jis2}
        unit={unitOf(path)}
        error={error?.problem.fields['value'] ?? null}
        onEnter={() => void save(false)}
      />
      {error !== null && error.problem.fields['value'] === undefined && <ErrorNote error={error} takeFocus />}
      <div className={fields['editorFoot']}>
        <Button small onClick={giveUp}>
          やめる
        </Button>
        <Button small look="primary" busy={busy} shortcut="Ctrl Enter" onClick={() => save(false)}>
          保存
        </Button>
      </div>
    </div>
  )
}
