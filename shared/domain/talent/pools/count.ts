import { municipalitiesOf } from '../../bodies/municipalities.ts'
import { prefectureNameOf } from '../../bodies/prefectures.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import { sayField } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'
import { type PoolNumber, type PoolValues, poolFields, poolNumbers } from './fields.ts'

/** What a map and a table of the 47 show: each number, and 計 of the pool. */
export const poolMeasures = ['heads', ...poolNumbers] as const
export type PoolMeasure = (typeof poolMeasures)[number]

/** 計 (people) of the pool; null as long as one of 常勤・非常勤・委託等 is 未記入, for 未記入 is not 0. */
export const headsOf = ({
  fulltime,
  parttime,
  contract,
}: Pick<PoolValues, 'fulltime' | 'parttime' | 'contract'>): number | null =>
  fulltime === null || parttime === null || contract === null ? null : fulltime + parttime + contract

/** One measure of a record; null where there is no record, or the measure is 未記入. */
export const measureOf = (values: PoolValues | null, measure: PoolMeasure): number | null =>
  values === null ? null : measure === 'heads' ? headsOf(values) : values[measure]

/** 増減; null where either day is 未記入. */
export const changeOf = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : now - before

/** One measure of one prefecture on two days. */
export interface PoolPair {
  readonly now: number | null
  readonly before: number | null
}

/** The nation: the sum over the prefectures that said it and how many those are, and 増減 over those that said it on both days. */
export interface PoolTotal {
  readonly sum: number
  readonly known: number
  readonly change: number | null
  readonly compared: number
}

/** Adds up one measure of all prefectures; 増減 is null where nobody said it on both days. */
export function totalOf(pairs: readonly PoolPair[]): PoolTotal {
  const said = pairs.flatMap(({ now }) => now ?? [])
  const changes = pairs.flatMap(({ now, before }) => changeOf(now, before) ?? [])
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
  return {
    sum: sumOf(said),
    known: said.length,
    change: changes.length === 0 ? null : sumOf(changes),
    compared: changes.length,
  }
}

/** A record of which nothing is said is none. */
export const isBlank = ({ agreement, agreedOn, note, ...rest }: PoolValues): boolean =>
  agreement === 'unsaid' && agreedOn === null && note === '' && poolNumbers.every((name) => rest[name] === null)

/** Refuses a day of an agreement that there is none of, or that was made after the 基準日. Throws `invalid` at the field. */
export function assertPool({ agreement, agreedOn }: PoolValues, asOf: string): void {
  if (agreedOn === null) return
  const refuse = (message: string) => new Refusal('invalid', message, { fields: { agreedOn: message } })
  if (agreement !== 'yes') throw refuse('協定・規約の日を入れるときは、協定・規約を「あり」にしてください。')
  if (agreedOn > asOf)
    throw refuse(
      `協定・規約の日(${formatWareki(agreedOn, 'long')})が、基準日(${formatWareki(asOf, 'long')})より後になっています。`,
    )
}

/**
 * What does not fit together, to be looked at and never refused: more bodies than the prefecture has municipalities, and more
 * people of one role than the pool has people (one person may have several roles, so that roles have no sum).
 */
export function doubtsOf(jis2: string, values: PoolValues): string[] {
  const bodies = municipalitiesOf(jis2).length
  const heads = headsOf(values)
  const over = (name: PoolNumber, most: number | null) => most !== null && (values[name] ?? 0) > most
  const say = (name: PoolNumber) => `「${poolFields[name].label}」${sayField(poolFields[name], values[name])}`
  return [
    ...(['bodies', 'supported', 'wishing'] as const)
      .filter((name) => over(name, bodies))
      .map((name) => `${say(name)}が、${prefectureNameOf(jis2)}の市区町村の数(${bodies}団体)より多くなっています。`),
    ...(['pr', 'pm', 'sd', 'en'] as const)
      .filter((name) => over(name, heads))
      .map((name) => `${say(name)}が、人材プールの計(${heads}人)より多くなっています。`),
  ]
}
