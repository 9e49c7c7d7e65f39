import { useState } from 'react'
import { type EntrySource, entrySourceLabel, entrySources } from '../../../../shared/domain/review/second-look/entry.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk, useLine } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/fields/check-field.tsx'
import { DateTimeField } from '../../../ui/fields/date-time-field.tsx'
import { nowToTheMinute } from '../../../ui/fields/now.ts'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Entry, ScoreGrid } from '../records.ts'

const options = entrySources.map((value) => ({ value, label: entrySourceLabel[value] }))

interface EntryDialogProps {
  reviewer: ScoreGrid['reviewer']
  onBegun: (entry: Entry) => void
  onClose: () => void
}

/** 受け取り方: said once, before the points of a 委員 are typed by the secretariat. */
export function EntryDialog({ reviewer, onBegun, onClose }: EntryDialogProps) {
  const [id] = useState(() => crypto.randomUUID())
  const [source, setSource] = useState<EntrySource | null>(null)
  const [word, setWord] = useState('')
  const [receivedAt, setReceivedAt] = useState<string | Unread | null>(null)
  const [asked, setAsked] = useState(false)
  const { fy } = useDesk()
  const { changes } = useLine()
  const api = useApi()
  const begin = useCommand(api.scoreEntries.begin, {
    onDone: (entry) => {
      // The next key may be a point already, and an answer still on its way does not know of it.
      onBegun(entry)
      changes.place(api.scores.grid, { fy, reviewerId: reviewer.id }, entry, (grid) => ({ ...grid, entry }))
      onClose()
    },
  })
  const wrong = begin.error?.problem.fields ?? {}
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    setAsked(true)
    if (source === null || receivedAt === null || isUnread(receivedAt)) return
    await begin.run({ id, reviewerId: reviewer.id, source, word, receivedAt })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${reviewer.code} ${reviewer.name}の点の受け取り方`}
      label="点の受け取り方"
      onSubmit={save}
      deedLabel="この受け取り方で入力する"
      busy={begin.busy}
    >
      <RadioGroup
        label="受け取り方"
        required
        value={source}
        onChange={setSource}
        options={options}
        error={asked && source === null ? '受け取り方を選んでください。' : undefined}
      />
      <TextField
        label="補足"
        hint="「その他」は、どう受け取ったかを一言で。ほかは、書類の名前や電話を受けた人など。"
        limit={100}
        value={word}
        onChange={setWord}
        error={wrong['word']}
      />
      <DateTimeField
        label="受け取った日時"
        required
        value={receivedAt}
        onChange={setReceivedAt}
        error={asked && receivedAt === null ? '受け取った日時を入力してください。' : wrong['receivedAt']}
      />
      <div>
        <Button small onClick={() => setReceivedAt(nowToTheMinute())}>
          今、受け取った
        </Button>
      </div>
      <p className="sub">
        入力した点は、ほかの担当が照合するか、もう一度入力して一致するまで、集計に入らず、提出できません。
      </p>
      <ErrorNote error={Object.keys(wrong).length === 0 ? begin.error : null} takeFocus />
    </FormDialog>
  )
}
