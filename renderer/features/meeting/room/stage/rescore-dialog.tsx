import { useState } from 'react'
import { isUnread, type Unread } from '../../../../../shared/domain/unread.ts'
import { NumberField } from '../../../../ui/fields/number-field.tsx'
import { TextArea } from '../../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import { reviewerName } from '../person-keys.ts'
import type { Item, ItemPage, Member } from '../records.ts'
import { useRecord } from '../use-record.ts'

export interface Point {
  readonly member: Member
  readonly criterion: ItemPage['criteria'][number]
  readonly raw: number | null
}

interface RescoreDialogProps {
  meetingId: string
  item: Item
  point: Point
  onClose: () => void
}

/** 点の修正: before, after and why. It cannot be struck: another one takes it back, and both stay in the record. */
export function RescoreDialog({ meetingId, item, point, onClose }: RescoreDialogProps) {
  const { member, criterion, raw } = point
  const record = useRecord(meetingId)
  const [to, setTo] = useState<number | Unread | null>(null)
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const value = to === null || isUnread(to) ? null : to
  const isOut = value !== null && (value < 0 || value > criterion.maxRaw)
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    setAsked(true)
    if (value === null || isOut || reason.trim() === '') return
    const { id: memberId } = member
    const deed = { kind: 'rescored', itemId: item.id, memberId, criterionId: criterion.id, raw: value, reason } as const
    if (await record.one(deed)) onClose()
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${item.title}の点の修正`}
      label="点の修正"
      onSubmit={save}
      deedLabel="点を直す"
      busy={record.busy}
    >
      <p>
        {reviewerName(member)}({member.name})　{criterion.shortName}:{' '}
        <b>
          {raw ?? '未記入'} → {value ?? '…'}
        </b>
      </p>
      <NumberField
        label={`直した点(0–${criterion.maxRaw})`}
        required
        autoFocus
        width={140}
        value={to}
        onChange={setTo}
        error={
          isOut
            ? `0から${criterion.maxRaw}までの点を入力してください。`
            : isAsked && to === null
              ? '点を入力してください。'
              : null
        }
      />
      <TextArea
        label="直す理由"
        required
        limit={2000}
        value={reason}
        onChange={setReason}
        error={isAsked && reason.trim() === '' ? '直す理由を入力してください。' : null}
      />
      <ErrorNote error={record.error} />
    </FormDialog>
  )
}
