import { useState } from 'react'
import { type PersonPart, personPartLabel } from '../../../../shared/domain/forum/fields.ts'
import layout from '../../../record/record.module.css'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import type { PersonLine } from '../records.ts'

interface SpeakersDialogProps {
  title: string
  parts: readonly PersonPart[]
  people: readonly PersonLine[]
  onClose: () => void
  onKeep: (people: readonly PersonLine[]) => void
}

const blank = (part: PersonPart): PersonLine => ({ id: crypto.randomUUID(), part, name: '', kana: '', title: '' })

/** Who speaks in a slot, each with the title of that day. */
export function SpeakersDialog({ title, parts, people, onClose, onKeep }: SpeakersDialogProps) {
  const first = parts[0] ?? 'speaker'
  const [lines, setLines] = useState<readonly PersonLine[]>(() => (people.length > 0 ? people : [blank(first)]))
  const put = (next: PersonLine) => setLines(lines.map((line) => (line.id === next.id ? next : line)))
  const save = () => {
    onKeep(lines.filter(({ name }) => name.trim() !== ''))
    onClose()
  }
  return (
    <FormDialog onClose={onClose} title={title} label={title} onSubmit={save} deedLabel="保存" busy={false}>
      {lines.map((line, at) => (
        <fieldset key={line.id} className="stack" aria-label={`${at + 1}人目`}>
          <div className={layout['pair']}>
            <TextField label="氏名" limit={60} value={line.name} onChange={(name) => put({ ...line, name })} />
            <SelectField
              label="役"
              value={line.part}
              onChange={(part) => put({ ...line, part })}
              options={parts.map((part) => ({ value: part, label: personPartLabel[part] }))}
            />
          </div>
          <TextField
            label="肩書(当日のもの)"
            limit={120}
            value={line.title}
            onChange={(next) => put({ ...line, title: next })}
          />
          <div className="row">
            <Button small look="quiet" onClick={() => setLines(lines.filter(({ id }) => id !== line.id))}>
              {line.name === '' ? 'この人' : line.name}を外す
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="row">
        <Button small onClick={() => setLines([...lines, blank(first)])}>
          もう一人加える
        </Button>
      </div>
    </FormDialog>
  )
}
