import { useState } from 'react'
import { type MaterialKind, materialKindLabel } from '../../../../shared/domain/forum/fields.ts'
import { useDevice } from '../../../api/office.tsx'
import { choicesOf } from '../../../record/choices.ts'
import type { AddingProps } from '../../../record/lines/list-pane.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import type { MaterialLine } from '../records.ts'

/** 資料 by its file, or 録画 by its address; who made it is asked whether it may be published. */
export function MaterialAdding({ lines, onClose, onAdd }: AddingProps<MaterialLine>) {
  const device = useDevice()
  const [id] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<MaterialKind>('paper')
  const next = lines.filter((line) => line.kind === 'paper').length + 1
  const [title, setTitle] = useState('')
  const [holder, setHolder] = useState('')
  const [address, setAddress] = useState('')
  const [file, setFile] = useState<{ fileId: string; name: string } | null>(null)
  const [asked, setAsked] = useState(false)
  const isWrong = address !== '' && !/^https?:\/\/\S+$/.test(address.trim())
  const attach = async () => {
    const [chosen] = await device.pickFiles({})
    if (chosen === undefined) return
    const sent = await device.upload(chosen, () => undefined)
    setFile(sent)
    if (title === '') setTitle(sent.name.replace(/\.[^.]+$/, ''))
  }
  const save = () => {
    setAsked(true)
    if (title.trim() === '' || isWrong) return
    onAdd({
      ...{ id, kind, title: title.trim(), holder: holder.trim(), address: address.trim(), slotId: null },
      number: kind === 'paper' ? `資料${next}` : '',
      fileId: file?.fileId ?? null,
      fileName: file?.name ?? '',
    })
    onClose()
  }
  return (
    <FormDialog
      onClose={onClose}
      title="資料と録画を加える"
      label="資料"
      onSubmit={save}
      deedLabel="加える"
      busy={false}
    >
      <SelectField label="種類" value={kind} onChange={setKind} options={choicesOf(materialKindLabel)} />
      <TextField
        label="名前"
        required
        autoFocus
        limit={200}
        value={title}
        onChange={setTitle}
        error={asked && title.trim() === '' ? '資料の名前を入力してください。' : undefined}
      />
      <TextField label="作った人" limit={120} value={holder} onChange={setHolder} placeholder="見本 一樹 氏" />
      <TextField
        label="場所(録画など)"
        limit={500}
        value={address}
        onChange={setAddress}
        error={asked && isWrong ? 'http:// か https:// から入力してください。' : undefined}
      />
      <div className="row">
        <Button small onClick={attach}>
          ファイルを付ける
        </Button>
        <span className="sub">{file?.name ?? ''}</span>
      </div>
    </FormDialog>
  )
}
