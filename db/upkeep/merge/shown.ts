import { createHash } from 'node:crypto'
import { saidValue } from '../../../shared/domain/history/said.ts'
import type { MergeChange, MergeClash, Row } from '../../../shared/domain/merge/three-way.ts'
import type { Column } from '../../../shared/domain/selection/disclosure/holdings/held.ts'
import { type HeldTable, holdings } from '../../../shared/domain/selection/disclosure/holdings/holdings.ts'
import type { ReadDb } from '../../connection.ts'
import { type KeptTable, keptTables } from '../../records/keeping/kept.ts'
import type { Bundle } from '../../stored/merge/bundle.ts'
import { lastDeedOn } from '../../tables/merge/rows.ts'

// As the office calls its tables and columns: what is told of them in a disclosure pack.

const labelOf = (table: string): string =>
  Object.hasOwn(keptTables, table) ? keptTables[table as KeptTable].label : table

function columnOf(table: string, column: string): Column {
  const columns: Readonly<Record<string, Column>> = Object.hasOwn(holdings, table)
    ? holdings[table as HeldTable].columns
    : {}
  return columns[column] ?? null
}

function saidCell(table: string, column: string, value: Row[string] | undefined): string {
  const known = columnOf(table, column)
  return known?.[2]?.[String(value)] ?? saidValue(value ?? null)
}

/** A record as a whole: what of it says something. */
function saidRow(table: string, row: Row | null): string {
  if (row === null) return '(ここでは消されています)'
  return Object.entries(row)
    .flatMap(([column, value]) => {
      const known = columnOf(table, column)
      return known === null || value === null || value === '' ? [] : [`${known[0]}: ${saidCell(table, column, value)}`]
    })
    .join('\n')
}

/** Lines of a meeting or a 起案 that are told on the screen; of more it is said how many. */
const mostTold = 12

/** What of a whole is another on that side, line by line. */
function saidWithin(within: NonNullable<MergeClash['within']>, side: 'ours' | 'theirs'): string {
  const lines = within
    .slice(0, mostTold)
    .map(
      (row) =>
        `${labelOf(row.table)}　${row[side] === null ? '(なし)' : saidRow(row.table, row[side]).replaceAll('\n', '、')}`,
    )
  const more = within.length - lines.length
  return [...lines, ...(more > 0 ? [`ほか${more}件`] : [])].join('\n')
}

/** Under which name the record of deeds knows a record: a year by its own word, the others by their key. */
export const deedIdOf = (table: string, key: string): string => (table === 'programme' ? `fy:${key}` : key)

/** Each difference side by side, with who wrote it last and when. */
export function shownClashes(db: ReadDb, bundle: Bundle, clashes: readonly MergeClash[]) {
  const theirLast = new Map(bundle.last.map((each) => [each.id, each]))
  return clashes.map(({ name, table, key, column, ours, theirs, fixed, within }) => {
    const ourLast = lastDeedOn(db, deedIdOf(table, key))
    const their = theirLast.get(name.split('/').at(-1) ?? '') ?? theirLast.get(key)
    const isNumber = column !== null && name.split('/').length === 3 && name.split('/')[2] !== column
    const said = (row: Row | null) =>
      column === null || isNumber ? saidRow(table, row) : saidCell(table, column, row?.[column])
    return {
      name,
      label: labelOf(table),
      field: isNumber
        ? '番号の重なり'
        : column === null
          ? within === undefined
            ? '記録の全体'
            : `全体(違うところ ${within.length}件)`
          : (columnOf(table, column)?.[0] ?? '並びやつながり'),
      fixed,
      effect: fixed
        ? '確認や確定の済んだ記録は直せないので、この台帳の方が残ります。届いた方は取り込まれません。'
        : isNumber
          ? '選んだ方がこの番号のまま、もう一方は次の空いた番号になります。どちらも残ります。'
          : '選んだ方が残ります。選ばなかった方は、この台帳には残りません。',
      ours: {
        value: within === undefined ? said(ours) : saidWithin(within, 'ours'),
        who: ourLast?.who ?? '',
        at: ourLast?.at ?? null,
      },
      theirs: {
        value: within === undefined ? said(theirs) : saidWithin(within, 'theirs'),
        who: their?.who ?? '',
        at: their?.at ?? null,
      },
    }
  })
}

/** By record, how many come, change and go. */
export function countsOf(changes: readonly MergeChange[]) {
  return [...Map.groupBy(changes, ({ table }) => table)].map(([table, all]) => ({
    label: labelOf(table),
    added: all.filter(({ before }) => before === null).length,
    changed: all.filter(({ before, after }) => before !== null && after !== null).length,
    removed: all.filter(({ after }) => after === null).length,
  }))
}

/** Of what is asked, both values with it. */
export const markOfClashes = (clashes: readonly MergeClash[]): string =>
  createHash('sha256')
    .update(JSON.stringify(clashes.map(({ name, ours, theirs, within }) => [name, ours, theirs, within])))
    .digest('hex')
    .slice(0, 32)
