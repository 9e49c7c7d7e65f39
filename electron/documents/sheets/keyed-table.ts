import { Refusal } from '../../../shared/domain/refusal.ts'
import { digestWords, isKeyLike, type PaperMark, readMark } from '../../../shared/domain/review/sheet-file/keys.ts'
import { type Paper, paperName, paperPlace, papers, paperWord } from '../../../shared/domain/review/sheet-file/paper.ts'
import type { FileCell } from '../../../shared/domain/review/sheet-file/typed.ts'
import { columnLetters } from '../../../shared/domain/spreadsheet-column.ts'
import { type FileSheet, openWorkbook } from './workbook.ts'

/** How the hidden keys of one paper read. */
export interface PaperKeys<Row extends { readonly of: string }, Column extends { readonly of: string }> {
  readonly paper: Paper
  readonly row: (text: string) => Row | null
  readonly column: (text: string) => Column | null
  readonly sameRow: (one: Row, other: Row) => boolean
  readonly sameColumn: (one: Column, other: Column) => boolean
  /** Whether somebody fills it in. */
  readonly isFilled: (column: Column) => boolean
  /** What two columns of the same key are called: 「同じ評価項目の列」. */
  readonly columnsName: string
}

/** One line of the table that bears a key. */
export interface KeyedRow<Row> {
  readonly at: number
  readonly key: Row
  /** Two lines bear its key: neither is believed. */
  readonly twice: boolean
  readonly cellAt: (column: number) => FileCell
}

/** A paper that came back: whose it says it is, and its lines and columns by their hidden keys. */
export interface KeyedTable<Row, Column> {
  readonly mark: PaperMark
  readonly savedAt: string | null
  /** Without the lines of the head. */
  readonly rows: readonly KeyedRow<Row>[]
  /** The columns whose key is there once. */
  readonly columns: readonly { readonly at: number; readonly key: Column }[]
  /** What the keys do not reach is never dropped unseen: it is named with its place. */
  readonly notes: readonly string[]
}

/** Ten times the prefectures: beyond it a table was copied onto itself. */
const mostRows = 470

/** Reads one paper that came back. Throws `invalid` where the file is none, or its keys do not say one paper alone. */
export function readKeyedTable<Row extends { readonly of: string }, Column extends { readonly of: string }>(
  bytes: Uint8Array,
  fileName: string,
  keys: PaperKeys<Row, Column>,
): KeyedTable<Row, Column> {
  const { paper } = keys
  const name = paperName[paper]
  const { sheets, savedAt } = openWorkbook(bytes, fileName, name)
  const written = sheets.map((sheet) => ({ sheet, keyLike: keyLikeIn(sheet) }))
  const holds = (which: Paper) =>
    written.some(({ keyLike }) => keyLike.some(({ text }) => readMark(which, text) !== null))
  const other = papers.find((each) => each !== paper && holds(each))
  if (other !== undefined && !holds(paper))
    throw new Refusal('invalid', `「${fileName}」は${paperName[other]}です。${paperPlace[other]}に入れてください。`)
  const tables = written.map((each) => keysOf(each, keys)).filter(({ rows, marks }) => rows.length + marks.length > 0)
  const [table, ...others] = tables
  if (table === undefined)
    throw new Refusal(
      'invalid',
      written.some(({ keyLike }) => keyLike.length > 0)
        ? `「${fileName}」の目印(隠れた行と列)が壊れています。出した${name}に記入し直してもらってください。`
        : `「${fileName}」は伴走台帳の${name}ではありません。何も変えません。`,
    )
  if (others.length > 0)
    throw new Refusal(
      'invalid',
      `「${fileName}」に${name}の表が${tables.length}枚あります(${tables
        .slice(0, 5)
        .map(({ sheet }) => `「${sheet.name}」`)
        .join('')}${tables.length > 5 ? 'ほか' : ''})。どれが正しいか確かめ、1枚だけのファイルを入れてください。`,
    )
  if (table.rows.length > mostRows)
    throw new Refusal(
      'invalid',
      `「${fileName}」に${name}の行が${table.rows.length}行あり、${name}として読めません。出した${name}に記入し直してもらってください。`,
    )
  const mark = theMark(table, paper, fileName)
  assertSameDigest(sheets, table.sheet, mark, paper, fileName)
  const once = table.columns.filter(
    ({ key }) => key.of === 'other' || table.columns.filter((each) => keys.sameColumn(each.key, key)).length === 1,
  )
  const rows = table.rows.flatMap(({ at, key }): KeyedRow<Row>[] => {
    if (key.of === 'head') return []
    const cells = table.sheet.rows.get(at)
    return [
      {
        at,
        key,
        twice: table.rows.filter((each) => keys.sameRow(each.key, key)).length !== 1,
        cellAt: (column) => cells?.get(column) ?? { holds: 'nothing' },
      },
    ]
  })
  return { mark, savedAt, rows, columns: once, notes: notesOf(table, once, keys) }
}

interface Found<Row, Column> {
  readonly sheet: FileSheet
  readonly marks: readonly string[]
  readonly rows: readonly { readonly at: number; readonly key: Row }[]
  readonly columns: readonly { readonly at: number; readonly key: Column }[]
  readonly damaged: readonly number[]
  /** The columns and rows that hold keys: nothing typed stands in them. */
  readonly keyColumns: ReadonlySet<number>
}

export const textOf = (cell: FileCell | undefined): string => (cell?.holds === 'text' ? cell.text : '')
const textsOf = ({ rows }: FileSheet): string[] => [...rows.values()].flatMap((row) => [...row.values()].map(textOf))

interface KeyCell {
  readonly at: number
  readonly column: number
  readonly text: string
}

/** What was meant as a key, also where it is damaged. */
function keyLikeIn({ rows }: FileSheet): readonly KeyCell[] {
  const found: KeyCell[] = []
  for (const [at, cells] of rows)
    cells.forEach((cell, column) => {
      if (cell.holds === 'text' && isKeyLike(cell.text)) found.push({ at, column, text: cell.text })
    })
  return found
}

function keysOf<Row extends { readonly of: string }, Column extends { readonly of: string }>(
  { sheet, keyLike }: { readonly sheet: FileSheet; readonly keyLike: readonly KeyCell[] },
  keys: PaperKeys<Row, Column>,
): Found<Row, Column> {
  const marks: string[] = []
  const rows: { at: number; key: Row }[] = []
  const columns: { at: number; key: Column }[] = []
  const damaged: number[] = []
  const keyColumns = new Set<number>()
  for (const { at, column, text } of keyLike) {
    const rowKey = keys.row(text)
    const columnKey = keys.column(text)
    if (readMark(keys.paper, text) !== null) {
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

function theMark({ marks }: Found<unknown, unknown>, paper: Paper, fileName: string): PaperMark {
  const [first, ...others] = [...new Set(marks)]
  const mark = first === undefined ? null : readMark(paper, first)
  if (mark !== null && others.length === 0) return mark
  throw new Refusal(
    'invalid',
    others.length > 0
      ? `「${fileName}」に、別々に出した${paperName[paper]}の目印が混ざっています。一人分の${paperWord[paper]}だけのファイルを入れてください。`
      : `「${fileName}」の${paperWord[paper]}の目印(隠れた行)がありません。出した${paperName[paper]}に記入し直してもらってください。`,
  )
}

/** 照合: where that sheet is still there, it must speak of the same ids. */
function assertSameDigest(
  sheets: readonly FileSheet[],
  table: FileSheet,
  { digest }: PaperMark,
  paper: Paper,
  fileName: string,
): void {
  const found = sheets
    .filter((sheet) => sheet !== table && sheet.name === '照合')
    .flatMap(textsOf)
    .filter((text) => text.startsWith(digestWords))
  if (found.some((each) => each !== `${digestWords}${digest}`))
    throw new Refusal(
      'invalid',
      `「${fileName}」の照合シートと${paperName[paper]}が別のものです。出した${paperName[paper]}に記入し直してもらってください。`,
    )
}

function notesOf<Row extends { readonly of: string }, Column extends { readonly of: string }>(
  { sheet, rows, columns, damaged, keyColumns }: Found<Row, Column>,
  once: KeyedTable<Row, Column>['columns'],
  { isFilled, columnsName }: PaperKeys<Row, Column>,
): string[] {
  const doubled = columns.filter((each) => !once.includes(each))
  const own = new Set(rows.map(({ at }) => at))
  const known = new Set(columns.map(({ at }) => at))
  const filledIn = new Set(once.filter(({ key }) => isFilled(key)).map(({ at }) => at))
  const firstRow = Math.min(...rows.map(({ at }) => at))
  const columnsAt = (at: number) => [...(sheet.rows.get(at)?.keys() ?? [])]
  const loose = [...sheet.rows.keys()].filter(
    (at) =>
      at > firstRow && !own.has(at) && !damaged.includes(at) && columnsAt(at).some((column) => filledIn.has(column)),
  )
  const added = new Set(
    rows
      .filter(({ key }) => key.of !== 'head')
      .flatMap(({ at }) => columnsAt(at))
      .filter((column) => !known.has(column) && !keyColumns.has(column)),
  )
  return [
    ...(doubled.length > 0
      ? [
          `${columnsName}が二つあります(${listed(doubled.map(({ at }) => `${columnLetters(at)}列`))})。どちらも反映しません。`,
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

/** As much of a text as tells that it is too long, and no more. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : [...text].slice(0, most).join('')
