import { isOfAnyYear } from '../../calendar/date-order.ts'
import { formatWareki } from '../../calendar/wareki.ts'
import { blankOf, changesOf, fieldsOf, sayField } from '../../record-fields.ts'
import { whyNot } from '../../refusal.ts'
import { assertPool } from './count.ts'
import { type PoolValues, poolFields } from './fields.ts'
import type { ReadPoolLine } from './file.ts'

/** What becomes of a line of the file. */
export const poolLineStandings = ['new', 'changed', 'same', 'refused'] as const
type PoolLineStanding = (typeof poolLineStandings)[number]

interface KnownPool extends PoolValues {
  readonly jis2: string
  readonly asOf: string
  readonly revision: number
}

/** What changes in one field, in the office's words. */
export interface PoolChange {
  readonly label: string
  readonly before: string
  readonly after: string
}

interface ComparedPoolLine extends Omit<ReadPoolLine, 'values'> {
  readonly standing: PoolLineStanding
  readonly changed: readonly PoolChange[]
  /** As the record would stand: what the file does not say stays. Null for a refused line. */
  readonly values: PoolValues | null
  readonly revision: number
}

const keyOf = ({ jis2, asOf }: { readonly jis2: string; readonly asOf: string }) => `${asOf} ${jis2}`

/** A record that is not there yet has this revision, and nothing is said in it. */
export const firstRevision = 1
export const blankPool: PoolValues = blankOf(poolFields)

/**
 * What a file would do to the records, line by line: 都道府県 and 基準日 say which record a line is. Two lines of one record are
 * both refused, and so is a day that has not come.
 */
export function comparePools(
  lines: readonly ReadPoolLine[],
  known: readonly KnownPool[],
  today: string,
): ComparedPoolLine[] {
  const records = new Map(known.map((each) => [keyOf(each), each]))
  const times = Map.groupBy(
    lines.filter(({ values }) => values !== null),
    keyOf,
  )
  return lines.map(({ values: said, ...line }): ComparedPoolLine => {
    const refused = (why: string): ComparedPoolLine => ({
      ...{ ...line, why, standing: 'refused', changed: [], values: null, revision: firstRevision },
    })
    if (said === null) return refused(line.why)
    const twins = (times.get(keyOf(line)) ?? []).filter(({ at }) => at !== line.at)
    if (twins.length > 0)
      return refused(`${twins.map(({ at }) => `${at}行目`).join('、')}と同じ都道府県・基準日です。一行にしてください。`)
    if (!isOfAnyYear(line.asOf) || line.asOf > today)
      return refused(`基準日(${formatWareki(line.asOf, 'long')})が、まだ来ていないか、古すぎます。`)
    const found = records.get(keyOf(line))
    const before = found === undefined ? blankPool : fieldsOf(poolFields, found)
    const values = { ...before, ...said }
    const why = whyNot(() => assertPool(values, line.asOf))
    if (why !== null) return refused(why)
    const changed = poolChanges(before, values)
    const standing = changed.length === 0 ? 'same' : found === undefined ? 'new' : 'changed'
    return { ...line, standing, changed, values, revision: found?.revision ?? firstRevision }
  })
}

/** The fields in which two states of a record differ, in the office's words. */
export function poolChanges(before: PoolValues, after: PoolValues): PoolChange[] {
  const { after: differing } = changesOf(fieldsOf(poolFields, before), fieldsOf(poolFields, after))
  return Object.entries(poolFields).flatMap(([name, field]) => {
    // The names of the object above.
    const key = name as keyof PoolValues
    return name in differing
      ? [{ label: field.label, before: sayField(field, before[key]), after: sayField(field, after[key]) }]
      : []
  })
}
