import { Refusal } from '../../../shared/domain/refusal.ts'
import {
  digestWords,
  isKeyLike,
  type RowKey,
  readColumnKey,
  readMark,
  readRowKey,
  type SheetMark,
} from '../../../shared/domain/review/sheet-file/keys.ts'
import type { SheetReading } from '../../../shared/domain/review/sheet-file/reading.ts'
import { type FileCell, typedComment, typedScore } from '../../../shared/domain/review/sheet-file/typed.ts'
import { columnLetters } from '../../../shared/domain/spreadsheet-column.ts'
import { type FileSheet, openWorkbook } from './workbook.ts'

/** A 採点票 as it came back: whose it says it is, and every cell by the hidden keys of its row and column. */
export interface ReadSheet {
  readonly mark: SheetMark
  readonly reading: SheetReading
}

/** Reads one 採点票 that came back. Throws `invalid` where the file is none, or its keys do not say one sheet alone. */
export function readScoreSheet(bytes: Uint8Array, fileName: string): ReadSheet {
  const { sheets, savedAt } = openWorkbook(bytes, fileName)
  const tables = sheets.map(keysOf).filter(({ rows, marks }) => rows.length > 0 || marks.length > 0)
  const [table, ...others] = tables
  if (table === undefined)
    throw new Refusal(
      'invalid',
      sheets.some(({ rows }) => [...rows.values()].some((row) => [...row.values()].some(isAnyKey)))
        ? `「${fileName}」の目印(隠れた行と列)が壊れています。出した採点票に記入し直してもらってください。`
        : `「${fileName}」は伴走台帳の採点票ではありません。何も変えません。`,
    )
  if (others.length > 0)
    throw new Refusal(
      'invalid',
      `「${fileName}」に採点票の表が${tables.length}枚あります(${tables.map(({ sheet }) => `「${sheet.name}」`).join('')})。どれが正しいか確かめ、1枚だけのファイルを入れてください。`,
    )
  if (table.rows.length > mostRows)
    throw new Refusal(
      'invalid',
      `「${fileName}」に採点票の行が${table.rows.length}行あり、採点票として読めません。出した採点票に記入し直してもらってください。`,
    )
  const mark = theMark(table, fileName)
  assertSameDigest(sheets, table.sheet, mark, fileName)
  return { mark, reading: readingOf(table, savedAt) }
}

/** Ten times the prefectures: beyond it a table was copied onto itself. */
const mostRows = 470

interface Keys {
  readonly sheet: FileSheet
  readonly marks: readonly string[]
  readonly rows: readonly { readonly at: number; readonly key: RowKey }[]
  readonly columns: readonly { readonly at: number; readonly key: NonNullable<ReturnType<typeof readColumnKey>> }[]
  readonly damaged: readonly number[]
  /** The columns and rows that hold keys: nothing typed stands in them. */
  readonly keyColumns: ReadonlySet<number>
}

const textOf = (cell: FileCell | undefined): string => (cell?.holds === 'text' ? cell.text : '')
const isAnyKey = (cell: FileCell): boolean => isKeyLike(textOf(cell))

function keysOf(sheet: FileSheet): Keys {
  const marks: string[] = []
  const rows: { at: number; key: RowKey }[] = []
  const columns: Keys['columns'][number][] = []
  const damaged: number[] = []
  const keyColumns = new Set<number>()
  for (const [at, cells] of sheet.rows)
    for (const [column, cell] of cells) {
      const text = textOf(cell)
      if (!isKeyLike(text)) continue
      const rowKey = readRowKey(text)
      const columnKey = readColumnKey(text)
      if (readMark(text) !== null) {
        marks.push(text.trim())
        keyColumns.add(column)
      } else if (rowKey !== null) {
        rows.push({ at, key: rowKey })
        keyColumns.add(column)
      } else if (columnKey !== null) columns.push({ at: column, key: columnKey })
      else damaged.push(at)
    }
  return { sheet, marks, rows, columns, damaged, keyColumns }
}

function theMark({ marks }: Keys, fileName: string): SheetMark {
  const [first, ...others] = [...new Set(marks)]
  const mark = first === undefined ? null : readMark(first)
  if (mark !== null && others.length === 0) return mark
  throw new Refusal(
    'invalid',
    others.length > 0
      ? `「${fileName}」に、別々に出した採点票の目印が混ざっています。一人分の票だけのファイルを入れてください。`
      : `「${fileName}」の票の目印(隠れた行)がありません。出した採点票に記入し直してもらってください。`,
  )
}

/** 照合: where that sheet is still there, it must speak of the same ids and criteria. */
function assertSameDigest(
  sheets: readonly FileSheet[],
  table: FileSheet,
  { digest }: SheetMark,
  fileName: string,
): void {
  const found = sheets
    .filter((sheet) => sheet !== table && sheet.name === '照合')
    .flatMap(({ rows }) => [...rows.values()].flatMap((row) => [...row.values()].map(textOf)))
    .filter((text) => text.startsWith(digestWords))
  if (found.some((each) => each !== `${digestWords}${digest}`))
    throw new Refusal(
      'invalid',
      `「${fileName}」の照合シートと採点票が別のものです。出した採点票に記入し直してもらってください。`,
    )
}

function readingOf(table: Keys, savedAt: string | null): SheetReading {
  const { sheet, damaged } = table
  const once = table.columns.filter(
    ({ key }) => key.of === 'other' || table.columns.filter((each) => sameColumn(each.key, key)).length === 1,
  )
  const doubled = table.columns.filter((each) => !once.includes(each))
  const columnOf = (of: 'comment' | 'prefecture') => once.find(({ key }) => key.of === of)?.at
  const prefecture = columnOf('prefecture')
  const comment = columnOf('comment')
  const isOnce = (key: RowKey) => table.rows.filter((each) => sameRow(each.key, key)).length === 1
  const rows = table.rows.flatMap(({ at, key }): SheetReading['rows'] => {
    if (key.of === 'head') return []
    const cells = sheet.rows.get(at)
    const cellAt = (column: number): FileCell => cells?.get(column) ?? { holds: 'nothing' }
    const commentCell = comment === undefined ? undefined : cellAt(comment)
    return [
      {
        at,
        sheetId: key.of === 'sheet' ? key.sheetId : null,
        jis2: key.of === 'conflict' ? key.jis2 : null,
        prefecture: prefecture === undefined ? '' : cut(textOf(cellAt(prefecture)), 40),
        twice: !isOnce(key),
        scores: once.flatMap(({ at: column, key: of }) =>
          of.of === 'criterion' ? [{ criterionId: of.criterionId, column, ...typedScore(cellAt(column)) }] : [],
        ),
        comment:
          comment === undefined || commentCell === undefined
            ? null
            : {
                column: comment,
                formula: commentCell.holds === 'formula',
                // As much as tells that it is too long, and no more.
                typed: cut(typedComment(commentCell), 4001),
              },
      },
    ]
  })
  return { savedAt, rows, notes: notesOf(table, once, doubled, damaged) }
}

type Column = Keys['columns'][number]

const sameColumn = (a: Column['key'], b: Column['key']): boolean =>
  a.of === 'criterion' ? b.of === 'criterion' && a.criterionId === b.criterionId : a.of === b.of
const sameRow = (a: RowKey, b: RowKey): boolean =>
  a.of === 'sheet'
    ? b.of === 'sheet' && a.sheetId === b.sheetId
    : a.of === 'conflict' && b.of === 'conflict' && a.jis2 === b.jis2

/** What the keys do not reach is never dropped unseen: it is named with its place. */
function notesOf(
  table: Keys,
  once: readonly Column[],
  doubled: readonly Column[],
  damaged: readonly number[],
): string[] {
  const { sheet, rows, keyColumns } = table
  const own = new Set(rows.map(({ at }) => at))
  const known = new Set(table.columns.map(({ at }) => at))
  const filledIn = new Set(once.filter(({ key }) => key.of === 'criterion' || key.of === 'comment').map(({ at }) => at))
  const firstRow = Math.min(...rows.map(({ at }) => at))
  const holds = (at: number, among: (column: number) => boolean) =>
    [...(sheet.rows.get(at)?.keys() ?? [])].some((column) => among(column))
  const loose = [...sheet.rows.keys()].filter(
    (at) => at > firstRow && !own.has(at) && !damaged.includes(at) && holds(at, (column) => filledIn.has(column)),
  )
  const added = new Set(
    rows
      .filter(({ key }) => key.of !== 'head')
      .flatMap(({ at }) => [...(sheet.rows.get(at)?.keys() ?? [])])
      .filter((column) => !known.has(column) && !keyColumns.has(column)),
  )
  return [
    ...(doubled.length > 0
      ? [
          `同じ評価項目の列が二つあります(${listed(doubled.map(({ at }) => `${columnLetters(at)}列`))})。どちらも反映しません。`,
        ]
      : []),
    ...(damaged.length > 0
      ? [`目印が壊れている行があります(${listed(damaged.map((at) => `${at}行目`))})。反映しません。`]
      : []),
    ...(loose.length > 0
      ? [`目印のない行に記入があります(${listed(loose.map((at) => `${at}行目`))})。反映しません。`]
      : []),
    ...(added.size > 0
      ? [`目印のない列に記入があります(${listed([...added].map((at) => `${columnLetters(at)}列`))})。反映しません。`]
      : []),
  ]
}

const mostListed = 10
const listed = (names: readonly string[]): string =>
  `${names.slice(0, mostListed).join('、')}${names.length > mostListed ? `ほか${names.length - mostListed}` : ''}`

const cut = (text: string, most: number): string => [...text].slice(0, most).join('')
