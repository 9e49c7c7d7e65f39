import { useState } from 'react'
import { renumbered } from '../../../../../shared/domain/meeting/readiness.ts'
import type { AddingProps } from '../../../../record/lines/list-pane.tsx'
import { CheckField } from '../../../../ui/fields/check-field.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import type { MaterialLine } from '../records.ts'

/** 資料を加える, under the next number that is free. */
export function MaterialAdding({ lines, onClose, onAdd }: AddingProps<MaterialLine>) {
  const [id] = useState(() => crypto.randomUUID())
  const [number, setNumber] = useState(() => renumbered([...lines, { number: '資料' }]).at(-1)?.number ?? '資料1')
  const [title, setTitle] = useState('')
  const [toCollect, setToCollect] = useState(true)
  const [asked, setAsked] = useState(false)
  const isTwice = lines.some((line) => line.number === number.trim())
  const wrongNumber =
    number.trim() === '' ? '資料番号を入力してください。' : isTwice ? 'この番号の資料があります。' : ''
  const save = () => {
    setAsked(true)
    if (wrongNumber !== '' || title.trim() === '') return
    onAdd({ id, number: number.trim(), title: title.trim(), toCollect })
    onClose()
  }
  return (
    <FormDialog onClose={onClose} title="資料を加える" label="資料" onSubmit={save} deedLabel="加える" busy={false}>
      <TextField
        label="資料番号"
        required
        width={140}
        limit={20}
        hint="参考資料は「参考資料1」のように入れます。"
        value={number}
        onChange={setNumber}
        error={asked && wrongNumber !== '' ? wrongNumber : undefined}
      />
      <TextField
        label="資料名"
        required
        autoFocus
        limit={200}
        value={title}
        onChange={setTitle}
        error={asked && title.trim() === '' ? '資料名を入力してください。' : undefined}
      />
      <CheckField label="会議後回収" value={toCollect} onChange={setToCollect} />
    </FormDialog>
  )
}
