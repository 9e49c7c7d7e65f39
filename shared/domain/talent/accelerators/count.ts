import type { AcceleratorRule, Employment, TalentRole } from './fields.ts'
import { type Appointment, type Term, termOn } from './standing.ts'

/** What a term says that is counted. */
export interface CountedTerm extends Term, Readonly<Record<TalentRole, boolean>> {
  readonly employment: Employment
  readonly mainDuty: boolean
  /** 団体コード. */
  readonly municipalities: readonly string[]
}

/** One appointment of a person to one prefecture. */
export interface Served extends Appointment<CountedTerm> {
  readonly personId: string
  readonly jis2: string
}

/** Of one prefecture on one day: persons (人), and municipalities (団体) they support. Roles overlap. */
export interface AcceleratorCount extends Readonly<Record<TalentRole, number>> {
  readonly fulltime: number
  readonly parttime: number
  /** 算定対象 by the year's rule. No money is computed of it. */
  readonly counted: number
  readonly municipalities: number
}

export const noAccelerators: AcceleratorCount = {
  ...{ fulltime: 0, parttime: 0, counted: 0, municipalities: 0 },
  ...{ pr: 0, pm: 0, sd: 0, en: 0 },
}

export const headsOf = ({ fulltime, parttime }: Pick<AcceleratorCount, 'fulltime' | 'parttime'>): number =>
  fulltime + parttime

export interface DayCount {
  /** By 都道府県コード; a prefecture without anybody has no entry. */
  readonly byPrefecture: ReadonlyMap<string, AcceleratorCount>
  /** Each person once, in how many prefectures soever. */
  readonly persons: number
}

type Counting = Pick<AcceleratorRule, 'employment' | 'mainDuty'>

/** Whether a term counts as 算定対象 by the year's rule. */
export const isCounted = (term: Pick<CountedTerm, 'employment' | 'mainDuty'>, rule: Counting): boolean =>
  (rule.employment === 'all' || term.employment === 'fulltime') && (!rule.mainDuty || term.mainDuty)

/**
 * 任命状況 on an ISO day. `among`: 都道府県コード of those that are counted, all where it is missing; who serves in two
 * prefectures stands in the count of both and once in `persons`.
 */
export function countOn(served: Iterable<Served>, rule: Counting, day: string, among?: ReadonlySet<string>): DayCount {
  const gathered = new Map<string, { count: Mutable; bodies: Set<string> }>()
  const persons = new Set<string>()
  for (const appointment of served) {
    const term = among === undefined || among.has(appointment.jis2) ? termOn(appointment, day) : null
    if (term === null) continue
    persons.add(appointment.personId)
    const of = gathered.get(appointment.jis2) ?? { count: { ...noAccelerators }, bodies: new Set() }
    gathered.set(appointment.jis2, of)
    of.count[term.employment] += 1
    if (isCounted(term, rule)) of.count.counted += 1
    for (const role of ['pr', 'pm', 'sd', 'en'] as const) if (term[role]) of.count[role] += 1
    for (const code of term.municipalities) of.bodies.add(code)
  }
  const byPrefecture = new Map(
    [...gathered].map(([jis2, { count, bodies }]) => [jis2, { ...count, municipalities: bodies.size }]),
  )
  return { byPrefecture, persons: persons.size }
}

type Mutable = { -readonly [Name in keyof AcceleratorCount]: AcceleratorCount[Name] }

/** The sum over prefectures: 延べ人数, in which a person of two prefectures stands twice. */
export const totalOf = (counts: Iterable<AcceleratorCount>): AcceleratorCount => {
  const total: Mutable = { ...noAccelerators }
  for (const count of counts)
    for (const name of Object.keys(total) as (keyof AcceleratorCount)[]) total[name] += count[name]
  return total
}

/** 増減: null (「－」) where either of the two days has no report of that prefecture. */
export const changeOf = (now: AcceleratorCount | null, before: AcceleratorCount | null): number | null =>
  now === null || before === null ? null : headsOf(now) - headsOf(before)
