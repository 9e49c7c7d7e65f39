import { useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { holidayFields } from '../../../../shared/domain/programme/fields.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { HolidayEdit } from '../records.ts'
import { holidayBefore, revisionOn } from './days-off.ts'

/** A day off of this office's own: 開庁記念日, 庁舎の停電, a holiday that was fixed after the program was made. */
export function HolidayAdding({ edits }: { edits: readonly HolidayEdit[] }) {
  const { holidays } = useApi()
  const [date, setDate] = useState<string | Unread | null>(null)
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const add = useCommand(holidays.edit, {
    done: (_, input) => `${formatWareki(input.date, 'long')}を休日にしました`,
    undo: (input, after) => () => holidays.edit(holidayBefore(edits, input, after)),
    onDone: () => {
      setDate(null)
      setName('')
      setAsked(false)
    },
  })
  const fields = add.error?.problem.fields ?? {}
  const save = async () => {
    setAsked(true)
    if (date === null || isUnread(date) || name.trim() === '') return
    await add.run({ date, name, open: false, revision: revisionOn(edits, date) })
  }
  return (
    <OfficeForm onSubmit={save} label="休日を加える">
      <DateField
        label="日付"
        required
        value={date}
        onChange={setDate}
        error={asked && date === null ? '日付を入力してください。' : fields['date']}
      />
      <TextField
        label={holidayFields.name.label}
        required
        limit={holidayFields.name.limit}
        placeholder="庁舎の停電"
        value={name}
        onChange={setName}
        error={asked && name.trim() === '' ? '名称を入力してください。' : fields['name']}
      />
      <ErrorNote error={Object.keys(fields).length === 0 ? add.error : null} takeFocus />
      <div>
        <Button look="primary" type="submit" busy={add.busy}>
          休日を加える
        </Button>
      </div>
    </OfficeForm>
  )
}
