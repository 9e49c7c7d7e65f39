import { inOrder } from '../applications/checking/year-items.ts'
import type { MergeChange, Row } from './three-way.ts'

type Rows = ReadonlyMap<string, Row>

/** Both sides of a merge, by table and key. */
interface Sides {
  readonly ours: ReadonlyMap<string, Rows>
  readonly theirs: ReadonlyMap<string, Rows>
}

const none: Rows = new Map()
const given = ['result', 'note', 'checked_by', 'checked_id', 'checked_at'] as const
const looked = ['confirmed_by', 'confirmed_id', 'confirmed_at'] as const
const noLook = { confirmed_by: '', confirmed_id: '', confirmed_at: null } as const

/**
 * 二人目の確認 stands for the result that was before that person's eyes. Where the result is one side's and the look the other's,
 * nobody has looked at what stands now: the look goes, and is waited for again.
 */
export const withoutStrangeLooks = (changes: readonly MergeChange[], { ours, theirs }: Sides): MergeChange[] =>
  changes.map((change) => {
    const { table, key, after } = change
    if (table !== 'check_result' || after === null || (after['confirmed_at'] ?? null) === null) return change
    const sides = [ours, theirs].map((side) => side.get(table)?.get(key))
    const isOneSides = sides.some((row) => row && [...given, ...looked].every((name) => row[name] === after[name]))
    return isOneSides ? change : { ...change, after: { ...after, ...noLook } }
  })

/**
 * The 要件確認の項目 of a year after a merge: both sides' stand. One that was removed on one side while somebody checked by it on the
 * other is there again; a rule that both gave to an item of their own stays with ours, and theirs is looked at by a person; the
 * numbers are given anew, so that nobody is asked about them.
 */
export function mergedItems(changes: readonly MergeChange[], { ours, theirs }: Sides): MergeChange[] {
  const [our, their] = [ours.get('check_item') ?? none, theirs.get('check_item') ?? none]
  const items = applied(our, changes, 'check_item')
  const results = applied(ours.get('check_result') ?? none, changes, 'check_result')
  for (const [key, row] of results) {
    const itemId = String(row['item_id'])
    if (items.has(itemId)) continue
    const gone = their.get(itemId) ?? our.get(itemId)
    if (gone !== undefined && row['checked_at'] !== null) items.set(itemId, gone)
    else results.delete(key)
  }
  const numbered = numberedAnew(withOwnRules(items, our), our)
  const others = changes.filter(({ table }) => table !== 'check_item' && table !== 'check_result')
  return [
    ...others,
    ...changesIn('check_item', our, numbered),
    ...changesIn('check_result', ours.get('check_result') ?? none, results),
  ]
}

function applied(rows: Rows, changes: readonly MergeChange[], table: string): Map<string, Row> {
  const after = new Map(rows)
  for (const change of changes) {
    if (change.table !== table) continue
    if (change.after === null) after.delete(change.key)
    else after.set(change.key, change.after)
  }
  return after
}

const isUsed = (row: Row): boolean => (row['given_up_at'] ?? null) === null

function withOwnRules(items: Rows, ours: Rows): Map<string, Row> {
  const held = new Set<string>()
  const oursFirst = [...items].sort(([one], [other]) => Number(ours.has(other)) - Number(ours.has(one)))
  return new Map(
    oursFirst.map(([key, row]) => {
      const place = `${row['fy']} ${row['rule']}`
      if (row['rule'] === '' || !isUsed(row)) return [key, row]
      if (held.has(place)) return [key, { ...row, rule: '', automatic: 0 }]
      held.add(place)
      return [key, row]
    }),
  )
}

function numberedAnew(items: Rows, ours: Rows): Map<string, Row> {
  const placed = [...items]
    .map(([id, row]) => ({ id, row, no: Number(row['no']), givenUp: !isUsed(row) }))
    .sort((one, other) => Number(ours.has(other.id)) - Number(ours.has(one.id)) || (one.id < other.id ? -1 : 1))
  return new Map(inOrder(placed).map(({ id, row }, at) => [id, row['no'] === at + 1 ? row : { ...row, no: at + 1 }]))
}

function changesIn(table: string, before: Rows, after: Rows): MergeChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null]
    return was === is ? [] : [{ table, key, before: was, after: is }]
  })
}
