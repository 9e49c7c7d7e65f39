import { useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useDesk } from '../../../api/office.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import styles from './pools.module.css'
import type { Days } from './records.ts'

const other = 'other'
const none = 'none'

interface DayFieldProps {
  label: string
  days: Days
  value: string | null
  onChange: (day: string | null) => void
  /** No day may be chosen, too: nothing is compared. */
  mayBeNone?: boolean
}

/** A 基準日: one of the year's, one that has records, or any other day. */
export function DayField({ label, days, value, onChange, mayBeNone = false }: DayFieldProps) {
  const { today } = useDesk()
  const [asking, setAsking] = useState(false)
  const known = new Map(days.days.map(({ asOf, prefectures }) => [asOf, prefectures]))
  const usual = days.baseDays.filter((day) => day <= today)
  const choices = [...new Set([...known.keys(), ...usual, ...(value === null ? [] : [value])])].toSorted().reverse()
  return (
    <span className={styles['day']}>
      <span className="sub" aria-hidden="true">
        {label}
      </span>
      <SelectField
        label={label}
        hideLabel
        value={value ?? none}
        onChange={(next) => (next === other ? setAsking(true) : onChange(next === none ? null : next))}
        options={[
          ...(mayBeNone ? [{ value: none, label: '比べない' }] : []),
          ...choices.map((day) => ({
            value: day,
            label: `${formatWareki(day, 'short')}(${known.has(day) ? `${known.get(day)}県` : '記入なし'})`,
          })),
          { value: other, label: 'ほかの日…' },
        ]}
      />
      {asking && (
        <OtherDay
          label={label}
          onClose={() => setAsking(false)}
          onChosen={(day) => {
            setAsking(false)
            onChange(day)
          }}
        />
      )}
    </span>
  )
}

function OtherDay({
  label,
  onChosen,
  onClose,
}: {
  label: string
  onChosen: (day: string) => void
  onClose: () => void
}) {
  const { today } = useDesk()
  const [day, setDay] = useState<string | Unread | null>(null)
  const [error, setError] = useState<string>()
  const choose = (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    if (day === null || isUnread(day)) setError('日を入力してください。')
    else if (day > today) setError('まだ来ていない日は選べません。')
    else onChosen(day)
  }
  return (
    <FormDialog onClose={onClose} title={label} label={label} onSubmit={choose} deedLabel="この日にする" busy={false}>
      <DateField
        label={label}
        required
        autoFocus
        value={day}
        onChange={setDay}
        {...(error === undefined ? {} : { error })}
      />
    </FormDialog>
  )
}
