import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { pools } from '../../../../shared/contract/talent/pools.ts'
import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import { measureOf, type PoolMeasure, type PoolPair } from '../../../../shared/domain/talent/pools/count.ts'
import { addressOf as addressIn } from '../place.ts'

export type Days = OutputOf<(typeof pools)['days']>
export type PoolRecord = OutputOf<(typeof pools)['edit']>
export type FormNumbers = NonNullable<OutputOf<(typeof pools)['form']>>
export type ReadFile = OutputOf<(typeof pools)['read']>
export type ReadLine = ReadFile['lines'][number]

/** One prefecture on the day that is looked at and on the one it is compared with; null where nothing is written down. */
export interface Line {
  readonly jis2: string
  readonly prefecture: string
  readonly now: PoolRecord | null
  readonly before: PoolRecord | null
}

/** All 47, whoever has said something. */
export function linesOf(now: readonly PoolRecord[], before: readonly PoolRecord[]): Line[] {
  const by = (records: readonly PoolRecord[]) => new Map(records.map((each) => [each.jis2, each]))
  const [today, then] = [by(now), by(before)]
  return prefectures.map(({ jis2, name }) => ({
    ...{ jis2, prefecture: name, now: today.get(jis2) ?? null, before: then.get(jis2) ?? null },
  }))
}

export const pairOf = ({ now, before }: Line, measure: PoolMeasure): PoolPair => ({
  now: measureOf(now, measure),
  before: measureOf(before, measure),
})

export interface Chosen {
  readonly day: string
  /** The day to compare with; null where there is none. */
  readonly against: string | null
}

/** The map and table of a day, or one prefecture's page. */
export function addressOf({ day, against }: Chosen, jis2?: string): string {
  const asked = new URLSearchParams({ day, ...(against === null ? {} : { against }) })
  return `${addressIn('pools', jis2)}?${asked}`
}

/** What the address asks for; else the newest day that has anything, and the one before it. */
export function chosenDays({ baseDays, days }: Days, today: string, asked: URLSearchParams): Chosen {
  const usual = days[0]?.asOf ?? baseDays.findLast((day) => day <= today) ?? today
  const day = asked.get('day') ?? usual
  const against = asked.get('against') ?? days.find(({ asOf }) => asOf < day)?.asOf ?? null
  return { day, against: against === day ? null : against }
}
