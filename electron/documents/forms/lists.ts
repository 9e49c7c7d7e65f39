import type { OutlineCell, OutlineRow } from './outline.ts'
import { bareKey, isBlank, labelKey, quote, tidy } from './text.ts'

export interface Column<Name extends string> {
  readonly name: Name
  readonly pattern: RegExp
}

export interface ListRow<Name extends string> {
  readonly row: OutlineRow
  readonly cells: ReadonlyMap<Name, OutlineCell>
}

export interface List<Name extends string> {
  /** The heading row, or null when the table has none. */
  readonly head: OutlineRow | null
  readonly rows: readonly ListRow<Name>[]
  readonly notes: readonly string[]
}

interface Head<Name extends string> {
  readonly row: OutlineRow
  readonly last: number
  readonly columns: readonly { readonly name: Name; readonly cell: OutlineCell }[]
}

const nameOf = <Name extends string>(key: string, columns: readonly Column<Name>[]): Name | null =>
  columns.find(({ pattern }) => pattern.test(key))?.name ?? null

const named = <Name extends string>(
  row: OutlineRow,
  keyOf: (cell: OutlineCell) => string,
  columns: readonly Column<Name>[],
) => {
  const found = row.cells.flatMap((cell) => {
    const name = nameOf(keyOf(cell), columns)
    return name === null ? [] : [{ name, cell }]
  })
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index)
}

const covers = (upper: OutlineCell, lower: OutlineCell): boolean =>
  upper.column <= lower.column && lower.column < upper.column + upper.colSpan

/** A heading may stand in two rows: 「基準」 over 「値」 and 「日」. */
const stackedKey =
  (upper: OutlineRow) =>
  (cell: OutlineCell): string => {
    const above = upper.cells.find((candidate) => covers(candidate, cell))
    return cell.carried || above === undefined ? bareKey(cell.text) : bareKey(above.text) + bareKey(cell.text)
  }

const findHead = <Name extends string>(
  rows: readonly OutlineRow[],
  from: number,
  columns: readonly Column<Name>[],
): Head<Name> | null => {
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index]
    const next = rows[index + 1]
    if (row === undefined || row.row === null) continue
    const single = named(row, (cell) => bareKey(cell.text), columns)
    const stacked = next === undefined || next.block !== row.block ? [] : named(next, stackedKey(row), columns)
    if (next !== undefined && stacked.length > single.length && stacked.length >= 2) {
      return { row, last: index + 1, columns: stacked }
    }
    if (single.length >= 2) return { row, last: index, columns: single }
  }
  return null
}

/** By the table's grid; cells counted off only where rows of equal length are cut differently. */
const place = <Name extends string>(row: OutlineRow, head: Head<Name>, length: number): Map<Name, OutlineCell> => {
  const byCount = row.cells.length === length
  const cells = new Map<Name, OutlineCell>()
  for (const { name, cell } of head.columns) {
    const counted = byCount ? row.cells[head.row.cells.indexOf(cell)] : undefined
    const found =
      counted ??
      row.cells.find((candidate) => covers(candidate, cell)) ??
      row.cells.find((candidate) => covers(cell, candidate))
    // A cell that spans several columns is the value of the first.
    if (found !== undefined && ![...cells.values()].includes(found)) cells.set(name, found)
  }
  return cells
}

const isSame = <Name extends string>(row: OutlineRow, columns: readonly Column<Name>[]): boolean =>
  named(row, (cell) => bareKey(cell.text), columns).length >= 2

const positional = <Name extends string>(rows: readonly OutlineRow[], columns: readonly Column<Name>[]): List<Name> => {
  const tableRows = rows.filter((row) => row.row !== null && row.cells.length === columns.length)
  return {
    head: null,
    notes: tableRows.length > 0 ? ['見出しの行がないため、列の順で読みました。'] : [],
    rows: tableRows.map((row) => ({
      row,
      cells: new Map(
        columns.flatMap(({ name }, index) => {
          const cell = row.cells[index]
          return cell === undefined ? [] : [[name, cell] as const]
        }),
      ),
    })),
  }
}

/** Rows of a table under its heading row, also where the heading comes again in a further table. */
export const listOf = <Name extends string>(
  rows: readonly OutlineRow[],
  columns: readonly Column<Name>[],
): List<Name> => {
  const first = findHead(rows, 0, columns)
  if (first === null) return positional(rows, columns)
  const before = rows.slice(0, rows.indexOf(first.row))
  const found: ListRow<Name>[] = before.filter(({ row }) => row === null).map((row) => ({ row, cells: new Map() }))
  let head = first
  for (let index = first.last + 1; index < rows.length; index += 1) {
    const row = rows[index]
    if (row === undefined) continue
    const again = isSame(row, columns) ? findHead(rows, index, columns) : null
    if (again !== null) {
      head = again
      index = again.last
    } else if (row.row !== null && row.block === head.row.block) {
      found.push({ row, cells: place(row, head, head.row.cells.length) })
    } else {
      found.push({ row, cells: new Map() })
    }
  }
  return { head: first.row, rows: found, notes: [] }
}

export const textOf = <Name extends string>(row: ListRow<Name>, name: Name): string =>
  tidy(row.cells.get(name)?.text ?? '')

/** A row that says there is nothing to say. */
export const isNone = (text: string): boolean =>
  /^(?:特に|該当)?(?:なし|無し|ありません|無|事項なし)。?$|^[-ー―－]$/.test(labelKey(text))

export const isBlankRow = <Name extends string>(row: ListRow<Name>): boolean =>
  row.row.cells.every(({ text }) => isBlank(text))

/** Text beside the table: an instruction of the form says nothing, anything else the officer should see. */
export const besideNote = <Name extends string>({ row }: ListRow<Name>): string | null => {
  const text = row.cells.map((cell) => cell.text).join(' ')
  const isInstruction = /^[\s\u3000]*(?:※|[（(][^（()）]*[)）][\s\u3000]*$)/.test(text)
  return row.row !== null || isBlank(text) || isInstruction || isNone(text)
    ? null
    : `表の外に書かれています:${quote(text)}`
}

/** Cells of a row that stand under no heading the list knows: 備考, or a column of another name. */
export const beyondNote = <Name extends string>(row: ListRow<Name>, where: string): string | null => {
  const known = new Set(row.cells.values())
  const beyond = row.row.cells.filter(
    (cell) =>
      row.cells.size > 0 &&
      !known.has(cell) &&
      !cell.carried &&
      !isBlank(cell.text) &&
      !isNone(cell.text) &&
      !/^[0-9０-９①-⑳]{1,2}$/.test(cell.text.trim()),
  )
  return beyond.length === 0
    ? null
    : `${where}に、読み取っていない列の記載があります:${beyond.map(({ text }) => quote(text)).join('')}`
}

export const strayNote = <Name extends string>(row: ListRow<Name>): string =>
  `表の行として読めません:${quote(row.row.cells.map(({ text }) => text).join(' '))}`
