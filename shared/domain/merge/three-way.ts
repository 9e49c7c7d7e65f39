/** One row of a table as it is stored. */
export type Row = Readonly<Record<string, string | number | null>>

/** What is kept of a row as it was at the last parting: the mark of each of its values, and none of the values. */
export type Marks = Readonly<Record<string, string>>

/** One record in its three versions; null where it is not there. */
export interface Versions {
  readonly table: string
  /** The values of its key, joined by a stroke. */
  readonly key: string
  /** As it was when the two went apart; null of what neither of them had, or where they have never been one. */
  readonly base: Marks | null
  readonly ours: Row | null
  readonly theirs: Row | null
}

/** What is asked: two values of one field, or a record that was changed on one side and is gone on the other, or whole records. */
export interface MergeClash {
  /** Names it for a choice. */
  readonly name: string
  readonly table: string
  readonly key: string
  /** Null where the record as a whole is asked for. */
  readonly column: string | null
  readonly ours: Row | null
  readonly theirs: Row | null
  /** Ours is kept for good, whatever the other is: it can only be said so. */
  readonly fixed: boolean
  /** Where it is asked for with all that hangs on it: the rows of it that differ. */
  readonly within?: readonly Pick<Versions, 'table' | 'key' | 'ours' | 'theirs'>[]
}

/** The row that is to stand afterwards, where it is another than ours; null: it goes. */
export interface MergeChange {
  readonly table: string
  readonly key: string
  readonly before: Row | null
  readonly after: Row | null
}

export const sidesOfMerge = ['ours', 'theirs'] as const
export type MergeSide = (typeof sidesOfMerge)[number]

/** By the name of the clash. */
export type Choices = ReadonlyMap<string, MergeSide>

export interface MergeRules {
  /** The mark of a value, as at the parting. */
  readonly markOf: (value: string | number | null) => string
  /** Counts saves and says nothing of the record. */
  readonly counter: string
  /** `table.column` of what is drawn from other records: it is counted anew after a merge, and never asked for. */
  readonly derived: ReadonlySet<string>
  /** What may never be changed or go again once it is so (a confirmed report). */
  readonly isKept: (table: string, row: Row) => boolean
  /** Tables whose rows are one statement: both changed, they are asked for whole. */
  readonly whole: ReadonlySet<string>
}

export interface Merged {
  readonly changes: readonly MergeChange[]
  /** All of them, chosen or not. */
  readonly clashes: readonly MergeClash[]
}

/**
 * Merges records that went apart. What only one side changed is taken; what both changed alike is nothing; what both changed
 * otherwise is asked for, field by field, and until it is chosen ours stands. What one side deleted and the other left alone
 * goes; what the other changed meanwhile is asked for. Nothing that either side wrote is dropped without a choice.
 */
export function mergeVersions(records: readonly Versions[], rules: MergeRules, choices: Choices = new Map()): Merged {
  const changes: MergeChange[] = []
  const clashes: MergeClash[] = []
  for (const record of records) {
    const { after, asked } = mergedRow(record, rules, choices)
    clashes.push(...asked)
    changes.push(...changeOf(record, after, rules))
  }
  return { changes, clashes }
}

/** What is to be done so that the row stands as it is to; nothing where it does, but for what counts saves. */
export function changeOf(record: Versions, after: Row | null, rules: MergeRules): MergeChange[] {
  const { table, key, ours } = record
  if (isSame(ours, after, rules.counter)) return []
  return [{ table, key, before: ours, after: counted(record, after, rules) }]
}

const nameOf = ({ table, key }: Versions, column: string | null): string => `${table}/${key}/${column ?? '*'}`

function mergedRow(record: Versions, rules: MergeRules, choices: Choices): { after: Row | null; asked: MergeClash[] } {
  const { base, ours, theirs } = record
  if (ours !== null && theirs !== null) return mergedFields(record, { ours, theirs }, rules, choices)
  const there = ours ?? theirs
  if (there === null) return { after: null, asked: [] }
  // New on one side.
  if (base === null) return { after: there, asked: [] }
  // Gone on one side: what the other left alone goes, what it changed is asked for.
  if (isUnchanged(base, there, rules)) return { after: isFixed(record, rules) ? ours : null, asked: [] }
  return whole(record, rules, choices)
}

const isFixed = ({ table, ours }: Versions, { isKept }: MergeRules): boolean => ours !== null && isKept(table, ours)

function whole(record: Versions, rules: MergeRules, choices: Choices): { after: Row | null; asked: MergeClash[] } {
  const { table, key, ours, theirs } = record
  const name = nameOf(record, null)
  const fixed = isFixed(record, rules)
  const after = choices.get(name) === 'theirs' && !fixed ? theirs : ours
  return { after, asked: [{ name, table, key, column: null, ours, theirs, fixed }] }
}

function mergedFields(
  record: Versions,
  { ours, theirs }: { ours: Row; theirs: Row },
  rules: MergeRules,
  choices: Choices,
): { after: Row; asked: MergeClash[] } {
  const { markOf, counter, derived, whole: asOne } = rules
  const { table, key, base } = record
  const after: Record<string, string | number | null> = { ...ours }
  const asked: MergeClash[] = []
  let [isOursNewer, isTheirsNewer] = [false, false]
  for (const column of Object.keys(ours)) {
    const [our, their] = [ours[column] ?? null, theirs[column] ?? null]
    if (column === counter || our === their) continue
    const before = base?.[column]
    const [isOurs, isTheirs] = [before !== markOf(our), before !== markOf(their)]
    const name = nameOf(record, column)
    const isAsked = isOurs && isTheirs && !derived.has(`${table}.${column}`)
    if (isAsked) asked.push({ name, table, key, column, ours, theirs, fixed: false })
    if (!isOurs || (isAsked && choices.get(name) === 'theirs')) after[column] = their
    isOursNewer ||= isOurs
    isTheirsNewer ||= isTheirs
  }
  if (!isTheirsNewer) return { after, asked }
  if (!isFixed(record, rules) && (!asOne.has(table) || !isOursNewer)) return { after, asked }
  // Both are there, and so is whatever is chosen.
  const chosen = whole(record, rules, choices)
  return { after: chosen.after ?? ours, asked: chosen.asked }
}

/** Whether a row is as it was at the parting. */
export const isUnchanged = (base: Marks, row: Row, { markOf, counter }: MergeRules): boolean =>
  Object.entries(row).every(([column, value]) => column === counter || base[column] === markOf(value))

function isSame(one: Row | null, other: Row | null, counter: string): boolean {
  if (one === null || other === null) return one === other
  return Object.keys(one).every((column) => column === counter || one[column] === other[column])
}

/** Newer than either, so that an edit which was made on one of them is seen to be stale. */
function counted({ ours, theirs }: Versions, after: Row | null, { counter }: MergeRules): Row | null {
  if (after === null || !(counter in after)) return after
  const [our, their] = [ours?.[counter] ?? null, theirs?.[counter] ?? null]
  if (our === null) return after
  return { ...after, [counter]: Math.max(Number(our), Number(their ?? 0)) + 1 }
}

/** The marks of a row, for the next parting. */
export const marksOf = (row: Row, { markOf, counter }: Pick<MergeRules, 'markOf' | 'counter'>): Marks =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => column !== counter)
      .map(([column, value]) => [column, markOf(value)]),
  )
