import { useContext, useState } from 'react'
import { DayPicker } from 'react-day-picker'
import { ja } from 'react-day-picker/locale'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { holidayName, isWorkingDay } from '../../../shared/domain/calendar/working-days.ts'
import { HolidayContext } from '../holidays.ts'
import styles from './field.module.css'

interface CalendarProps {
  value: string | null
  onPick: (date: string) => void
}

const two = (part: number): string => String(part).padStart(2, '0')
const isoOf = (day: Date): string => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
const dayOf = (iso: string): Date => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return new Date(year, month - 1, day)
}
const kindOf = (name: string): string => styles[name] ?? ''

/** A month of days in 和暦, with Saturdays, Sundays and Japanese holidays set apart and named. */
export function Calendar({ value, onPick }: CalendarProps) {
  const edits = useContext(HolidayContext)
  const [pointed, setPointed] = useState<string | null>(null)
  const chosen = value === null ? undefined : dayOf(value)
  const nameOf = (day: Date) => holidayName(isoOf(day), edits)
  const feast = pointed === null ? null : holidayName(pointed, edits)
  return (
    <DayPicker
      mode="single"
      locale={ja}
      required
      autoFocus
      showOutsideDays
      {...(chosen === undefined ? {} : { defaultMonth: chosen })}
      selected={chosen}
      onSelect={(day) => onPick(isoOf(day))}
      onDayMouseEnter={(day) => setPointed(isoOf(day))}
      onDayFocus={(day) => setPointed(isoOf(day))}
      modifiers={{ off: (day) => !isWorkingDay(isoOf(day), edits) }}
      modifiersClassNames={{ off: kindOf('off') }}
      classNames={{
        root: kindOf('calendar'),
        nav: '',
        button_previous: kindOf('nav'),
        button_next: kindOf('nav'),
        month_caption: kindOf('caption'),
        day_button: kindOf('day'),
        selected: kindOf('chosen'),
        today: kindOf('today'),
        outside: kindOf('outside'),
      }}
      components={{
        Chevron: ({ orientation }) => <span aria-hidden="true">{orientation === 'left' ? '◀' : '▶'}</span>,
      }}
      labels={{
        labelPrevious: () => '前の月',
        labelNext: () => '次の月',
        labelDayButton: (day) => [formatWareki(isoOf(day), 'weekday'), nameOf(day)].filter(Boolean).join(' '),
      }}
      formatters={{ formatCaption: (month) => formatWareki(isoOf(month), 'month') }}
      footer={
        <p className={styles['feast']}>
          {pointed === null ? '' : `${formatWareki(pointed, 'weekday')}${feast === null ? '' : ` ${feast}`}`}
        </p>
      }
    />
  )
}
