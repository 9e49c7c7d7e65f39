import { weekdayOf } from '../../../shared/domain/calendar/jst.ts'
import { formatWareki, weekdayName } from '../../../shared/domain/calendar/wareki.ts'
import { classNames } from '../class-names.ts'
import styles from './charts.module.css'

export interface CalendarDay {
  date: string
  working: boolean
  holiday: string | null
}

export interface CalendarEntry {
  label: string
  /** What a day's narrow cell shows instead of the label: four characters or so. */
  short?: string
  tone: 'bad' | 'warn' | 'ok' | 'accent' | 'soft'
  /** ISO dates, both included. */
  from: string
  to: string
  route?: string | null
}

/** The days ahead, with what falls on them; what lasts several days is one bar. */
export function FortnightCalendar({
  label,
  days,
  entries,
  today,
}: {
  label: string
  days: readonly CalendarDay[]
  entries: readonly CalendarEntry[]
  today: string
}) {
  const placed = placeEntries(days, entries)
  const lanes = Math.max(3, ...placed.map((each) => each.lane + 1))
  const columns = { gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` }
  return (
    <figure aria-label={label}>
      <div className={styles['fortnight']} style={columns}>
        {days.map((day, index) => (
          <div
            key={day.date}
            className={styles['dayHead']}
            style={{ gridColumn: index + 1, gridRow: 1 }}
            data-off={!day.working || undefined}
            data-today={day.date === today || undefined}
            title={[formatWareki(day.date, 'weekday'), day.holiday].filter(Boolean).join(' ')}
          >
            <b>{day.date.endsWith('-01') ? `${Number(day.date.slice(5, 7))}/1` : Number(day.date.slice(8))}</b>
            {weekdayName(weekdayOf(day.date))}
            {day.holiday !== null && <span className="visually-hidden">{day.holiday}</span>}
          </div>
        ))}
        {days.map((day, index) => (
          <div
            key={day.date}
            className={styles['dayCell']}
            style={{ gridColumn: index + 1, gridRow: `2 / ${lanes + 2}` }}
            data-off={!day.working || undefined}
          >
            {day.holiday !== null && <span className={styles['feast']}>{day.holiday}</span>}
          </div>
        ))}
        {placed.map(({ entry, start, end, lane }) => (
          <EntryBar
            key={`${entry.label} ${entry.from} ${entry.route ?? ''}`}
            entry={entry}
            style={{ gridColumn: `${start + 1} / ${end + 2}`, gridRow: lane + 2 }}
          />
        ))}
      </div>
    </figure>
  )
}

function EntryBar({ entry, style }: { entry: CalendarEntry; style: React.CSSProperties }) {
  const span =
    entry.from === entry.to
      ? formatWareki(entry.from, 'weekday')
      : `${formatWareki(entry.from, 'weekday')}から${formatWareki(entry.to, 'weekday')}まで`
  const words = `${entry.label} ${span}`
  const look = { className: classNames(styles['entry']), style, title: words, 'data-tone': entry.tone }
  // Whoever speaks to the PC says what is seen; whoever listens hears the day too.
  const shown = (
    <>
      {entry.short ?? entry.label}
      <span className="visually-hidden"> {words}</span>
    </>
  )
  return entry.route ? (
    <a {...look} href={`#${entry.route}`}>
      {shown}
    </a>
  ) : (
    <span {...look}>{shown}</span>
  )
}

interface Placed {
  entry: CalendarEntry
  start: number
  end: number
  lane: number
}

/** Longer ones first, each in the first lane that is free over all its days. What lies outside is left out. */
export function placeEntries(days: readonly CalendarDay[], entries: readonly CalendarEntry[]): Placed[] {
  const first = days[0]?.date
  const last = days.at(-1)?.date
  if (first === undefined || last === undefined) return []
  const taken: boolean[][] = []
  const length = (entry: CalendarEntry): number => Date.parse(entry.to) - Date.parse(entry.from)
  return [...entries]
    .filter((entry) => entry.to >= first && entry.from <= last)
    .sort((a, b) => length(b) - length(a) || a.from.localeCompare(b.from))
    .map((entry) => {
      const start = entry.from < first ? 0 : days.findIndex((day) => day.date >= entry.from)
      const end = entry.to > last ? days.length - 1 : days.findLastIndex((day) => day.date <= entry.to)
      let lane = 0
      while (taken[lane]?.slice(start, end + 1).some(Boolean)) lane += 1
      const row = taken[lane] ?? days.map(() => false)
      taken[lane] = row.fill(true, start, end + 1)
      return { entry, start, end, lane }
    })
}
