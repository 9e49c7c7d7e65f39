import { useState } from 'react'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import type { AddingProps } from '../../../../record/lines/list-pane.tsx'
import { NumberField } from '../../../../ui/fields/number-field.tsx'
import { SelectField } from '../../../../ui/fields/select-field.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import type { ItemLine } from '../records.ts'

/** 議題を加える: a topic, a body that is not among them yet, or the whole. */
export function ItemAdding({ lines, onClose, onAdd }: AddingProps<ItemLine>) {
  const { fy } = useDesk()
  const list = useAnswer(useApi().applications.list, { fy })
  const [id] = useState(() => crypto.randomUUID())
  const [of, setOf] = useState('topic')
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState<number | null>(10)
  const [error, setError] = useState('')
  const bodies = (list.data ?? [])
    .filter((row) => row.receiptNo !== null && !lines.some(({ applicationId }) => applicationId === row.id))
    .toSorted((a, b) => (a.jis2 ?? '').localeCompare(b.jis2 ?? ''))
    .map((row) => ({ id: row.id, name: row.prefecture ?? row.receiptNo ?? '' }))
  const body = bodies.find((row) => row.id === of)
  const save = () => {
    if (of === 'topic' && title.trim() === '') return setError('議題の名前を入力してください。')
    if (body !== undefined) onAdd({ id, kind: 'body', title: body.name, applicationId: body.id, minutes })
    else if (of === 'whole') onAdd({ id, kind: 'whole', title: '選定案の全体', applicationId: null, minutes })
    else onAdd({ id, kind: 'topic', title: title.trim(), applicationId: null, minutes })
    onClose()
  }
  return (
    <FormDialog onClose={onClose} title="議題を加える" label="議題" onSubmit={save} deedLabel="加える" busy={false}>
      <SelectField
        label="議題の種類"
        value={of}
        onChange={setOf}
        options={[
          { value: 'topic', label: '説明・確認の議題' },
          ...(lines.some(({ kind }) => kind === 'whole') ? [] : [{ value: 'whole', label: '選定案の全体' }]),
          ...bodies.map((row) => ({ value: row.id, label: `${row.name}の審議` })),
        ]}
      />
      {of === 'topic' && (
        <TextField
          label="議題の名前"
          required
          limit={200}
          value={title}
          onChange={setTitle}
          error={error || undefined}
        />
      )}
      <NumberField
        label="時間"
        unit="分"
        width={90}
        value={minutes}
        onChange={(next) => setMinutes(typeof next === 'number' ? next : null)}
      />
    </FormDialog>
  )
}
