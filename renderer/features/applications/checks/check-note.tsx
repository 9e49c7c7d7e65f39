import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { isConverting } from '../../../ui/composition.ts'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import fields from '../form/fields.module.css'

interface CheckNoteProps {
  note: string
  label: string
  saveLabel: string
  required: boolean
  busy: boolean
  error: string | null
  onSave: (note: string) => Promise<boolean>
  onLeave: () => void
}

/** The note of one item, or why the office sees it otherwise than the rule. */
export function CheckNote(props: CheckNoteProps) {
  const [note, setNote] = useState(props.note)
  const [asked, setAsked] = useState(false)
  const missing = props.required && note.trim() === ''
  const save = async () => {
    setAsked(true)
    if (!missing) await props.onSave(note)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the field in it
    <div
      className={fields['editor']}
      onKeyDown={(event) => {
        if (isConverting(event)) return
        if (event.key === 'Escape') props.onLeave()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <TextArea
        label={props.label}
        required={props.required}
        rows={2}
        limit={1000}
        autoFocus
        value={note}
        onChange={setNote}
        error={asked && missing ? '理由を入力してください。' : props.error}
      />
      <div className={fields['editorFoot']}>
        <Button small onClick={props.onLeave} shortcut="Esc">
          やめる
        </Button>
        <Button small look="primary" busy={props.busy} shortcut="Ctrl Enter" onClick={save}>
          {props.saveLabel}
        </Button>
      </div>
    </div>
  )
}
