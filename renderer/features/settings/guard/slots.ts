import { daysBetween, jstDate, weekdayOf } from '../../../../shared/domain/calendar/jst.ts'
import type { Copy } from '../../../record/copies/records.ts'

/** A day, or a week, of which there is a copy somewhere; whether it lies in each place, and whether it can be gone back to. */
export interface Slot {
  readonly key: string
  readonly here: Mark
  readonly second: Mark
}
type Mark = 'sound' | 'none' | 'bad'

export interface Slots {
  readonly weeks: readonly Slot[]
  readonly days: readonly Slot[]
  readonly today: readonly Slot[]
}

const fortnight = 14

/** 1年・2週間・今日: the picture of what is kept, the oldest first. */
export function slotsOf(copies: readonly Copy[], today: string): Slots {
  const age = ({ at }: Copy) => daysBetween(jstDate(at), today)
  const slots = (some: readonly Copy[], keyOf: (copy: Copy) => string): Slot[] =>
    [...Map.groupBy(some, keyOf)]
      .map(([key, same]) => ({ key, here: markOf(same, 'here'), second: markOf(same, 'second') }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return {
    weeks: slots(
      copies.filter((copy) => age(copy) >= fortnight),
      mondayOf,
    ).slice(-52),
    days: slots(
      copies.filter((copy) => age(copy) > 0 && age(copy) < fortnight),
      ({ at }) => jstDate(at),
    ),
    today: slots(
      copies.filter((copy) => age(copy) <= 0),
      ({ name }) => name,
    ),
  }
}

function markOf(same: readonly Copy[], place: Copy['place']): Mark {
  const there = same.filter((copy) => copy.place === place)
  if (there.length === 0) return 'none'
  return there.some(({ head }) => head !== null) ? 'sound' : 'bad'
}

const mondayOf = ({ at }: Copy): string => {
  const day = jstDate(at)
  return String(daysBetween('1970-01-01', day) - ((weekdayOf(day) + 6) % 7)).padStart(6, '0')
}
