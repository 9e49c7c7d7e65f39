import { useState } from 'react'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import type { AddingProps } from '../../../../record/lines/list-pane.tsx'
import { SelectField } from '../../../../ui/fields/select-field.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import type { MemberLine } from '../records.ts'

const blank = { isChair: false, seat: '', expected: 'room', proxy: '' } as const

/** 事務局 or オブザーバー by name, or a 委員 of the year who is not among them. */
export function MemberAdding({ lines, onClose, onAdd }: AddingProps<MemberLine>) {
  const { fy } = useDesk()
  const reviewers = (useAnswer(useApi().reviewers.list, { fy }).data ?? []).filter(
    ({ id }) => !lines.some(({ reviewerId }) => reviewerId === id),
  )
  const [id] = useState(() => crypto.randomUUID())
  const [of, setOf] = useState('secretariat')
  const [name, setName] = useState('')
  const [kana, setKana] = useState('')
  const [title, setTitle] = useState('')
  const [asked, setAsked] = useState(false)
  const reviewer = reviewers.find((each) => each.id === of)
  const save = () => {
    setAsked(true)
    if (reviewer !== undefined) {
      const { id: reviewerId, name: own, kana: read, title: post } = reviewer
      onAdd({ ...blank, id, kind: 'reviewer', reviewerId, name: own, kana: read, title: post, expected: 'unknown' })
    } else if (name.trim() === '') return
    else {
      const kind = of === 'observer' ? 'observer' : 'secretariat'
      onAdd({ ...blank, id, kind, reviewerId: null, name: name.trim(), kana: kana.trim(), title: title.trim() })
    }
    onClose()
  }
  return (
    <FormDialog onClose={onClose} title="出席者を加える" label="出席者" onSubmit={save} deedLabel="加える" busy={false}>
      <SelectField
        label="区分"
        value={of}
        onChange={setOf}
        options={[
          { value: 'secretariat', label: '事務局' },
          { value: 'observer', label: 'オブザーバー' },
          ...reviewers.map((each) => ({ value: each.id, label: `委員 ${each.name}` })),
        ]}
      />
      {reviewer === undefined && (
        <>
          <TextField
            label="氏名"
            required
            limit={100}
            value={name}
            onChange={setName}
            error={asked && name.trim() === '' ? '氏名を入力してください。' : undefined}
          />
          <TextField label="かな" limit={100} value={kana} onChange={setKana} />
          <TextField label="所属・職" limit={200} value={title} onChange={setTitle} />
        </>
      )}
    </FormDialog>
  )
}
