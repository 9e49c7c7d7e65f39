import type { Cell, Workbook, Worksheet } from 'exceljs'
import type { ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import type { PaperHandout } from '../../../../shared/contract/review/paper-files.ts'
import type { SheetBook } from '../../../../shared/contract/review/sheet-book.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { sheetStateLabel } from '../../../../shared/domain/review/sheet.ts'
import { longestComment } from '../../../../shared/domain/review/sheet-file/compare.ts'
import { writeColumnKey, writeMark, writeRowKey } from '../../../../shared/domain/review/sheet-file/keys.ts'
import { columnLetters } from '../../../../shared/domain/spreadsheet-column.ts'
import { lineStarts } from '../../kit/line-estimate.ts'
import { looks, protectedSheet, put } from '../out-and-back/looks.ts'

/**
 * The keys stand in a hidden column between the names and the scores: whoever marks the visible table and sorts it takes that
 * column along, which a hidden column outside the table would not be.
 */
const columns = { receiptNo: 1, prefecture: 2, theme: 3, key: 4, firstScore: 5 } as const
const rows = { title: 1, about: 2, keys: 3, names: 4, weights: 5, first: 6 } as const
const mostOnA4 = 8
const commentWidth = 40

type Book = SheetBook
type Row = Book['rows'][number]

interface Places {
  readonly lastScore: number
  readonly total: number
  readonly comment: number
  readonly conflict: number
  readonly open: number
}

const placesOf = ({ criteria }: Book): Places => {
  const lastScore = columns.firstScore + criteria.length - 1
  return { lastScore, total: lastScore + 1, comment: lastScore + 2, conflict: lastScore + 3, open: lastScore + 4 }
}

/** 採点票: the applications in order of receipt, to be filled in by key or by hand. */
export async function addTable(
  workbook: Workbook,
  book: Book,
  handout: PaperHandout,
  header: ReportHeader,
): Promise<void> {
  const paper = book.criteria.length <= mostOnA4 ? 'A4' : 'A3'
  const titles = `${rows.names}:${rows.weights}`
  const sheet = await protectedSheet(workbook, '採点票', { paper, orientation: 'landscape', titles }, header)
  const places = placesOf(book)
  sheet.views = [{ state: 'frozen', xSplit: columns.key, ySplit: rows.weights, zoomScale: 100, showGridLines: false }]
  head(sheet, book, places, handout)
  for (const [index, row] of book.rows.entries()) fill(sheet, book, places, row, rows.first + index)
  for (const [index, body] of book.excluded.entries())
    exclude(sheet, places, body, rows.first + book.rows.length + index)
}

function head(sheet: Worksheet, book: Book, places: Places, handout: PaperHandout): void {
  const { office, fy, reviewer, digest, criteria } = book
  const widths: readonly [number, number][] = [
    [columns.receiptNo, 9],
    [columns.prefecture, 9],
    [columns.theme, 12],
    ...criteria.map((_, index): [number, number] => [columns.firstScore + index, 8]),
    [places.total, 7],
    [places.comment, commentWidth],
    [places.conflict, 12],
    [places.open, 7],
  ]
  for (const [column, width] of widths) sheet.getColumn(column).width = width
  sheet.getColumn(columns.key).width = 4
  sheet.getColumn(columns.key).hidden = true
  sheet.mergeCells(rows.title, 1, rows.title, places.open)
  put(sheet.getCell(rows.title, 1), `${book.label} 採点票(${reviewer.code})`, looks.title)
  sheet.getRow(rows.title).height = 26
  sheet.mergeCells(rows.about, 1, rows.about, places.open)
  const until = `提出期限 ${formatWareki(handout.dueOn, 'weekday')}`
  put(
    sheet.getCell(rows.about, 1),
    `${until}　白い欄に記入してください(記入のしかたはシート「記入要領」)。`,
    looks.left,
  )
  sheet.getRow(rows.keys).hidden = true
  const keys: readonly [number, string][] = [
    [columns.receiptNo, writeColumnKey({ of: 'other' })],
    [columns.prefecture, writeColumnKey({ of: 'prefecture' })],
    [columns.theme, writeColumnKey({ of: 'other' })],
    [columns.key, writeMark('sheet', { office, fy, reviewerId: reviewer.id, givenId: handout.givenId, digest })],
    ...criteria.map(({ id }, index): [number, string] => [
      columns.firstScore + index,
      writeColumnKey({ of: 'criterion', criterionId: id }),
    ]),
    [places.total, writeColumnKey({ of: 'other' })],
    [places.comment, writeColumnKey({ of: 'comment' })],
    [places.conflict, writeColumnKey({ of: 'other' })],
    [places.open, writeColumnKey({ of: 'other' })],
  ]
  for (const [column, key] of keys) sheet.getCell(rows.keys, column).value = key
  for (const row of [rows.names, rows.weights]) sheet.getCell(row, columns.key).value = writeRowKey({ of: 'head' })
  const names: readonly [number, string][] = [
    [columns.receiptNo, '受付番号'],
    [columns.prefecture, '都道府県'],
    [columns.theme, 'テーマ'],
    ...criteria.map(({ shortName }, index): [number, string] => [columns.firstScore + index, shortName]),
    [places.total, '合計'],
    [places.comment, '総合所見(2点以下は必須)'],
    [places.conflict, '利害関係'],
    [places.open, '未記入'],
  ]
  for (const [column, name] of names) {
    put(sheet.getCell(rows.names, column), name, looks.header)
    put(sheet.getCell(rows.weights, column), column === places.total ? `/${book.maximum}` : '', looks.header)
  }
  for (const [index, { weight }] of criteria.entries())
    put(sheet.getCell(rows.weights, columns.firstScore + index), weight, looks.weight)
  const longest = Math.max(...criteria.map(({ shortName }) => lineStarts(shortName, 4.4).length), 1)
  sheet.getRow(rows.names).height = Math.max(30, 15 * longest + 4)
  sheet.getRow(rows.weights).height = 18
}

function fill(sheet: Worksheet, book: Book, places: Places, row: Row, at: number): void {
  const { criteria } = book
  const isOpen = row.state === 'open'
  put(sheet.getCell(at, columns.receiptNo), row.receiptNo, looks.closed)
  put(sheet.getCell(at, columns.prefecture), row.prefecture, looks.closedText)
  put(sheet.getCell(at, columns.theme), row.theme, looks.closedText)
  const { sheetId, applicationId, revision } = row
  sheet.getCell(at, columns.key).value = writeRowKey({ of: 'sheet', sheetId, applicationId, revision })
  for (const [index, criterion] of criteria.entries()) {
    const cell = sheet.getCell(at, columns.firstScore + index)
    cell.style = isOpen ? looks.score : looks.closed
    const raw = row.scores[criterion.id] ?? null
    if (raw !== null) cell.value = raw
    if (isOpen) validate(cell, criterion)
  }
  const range = (line: string | number) =>
    `${columnLetters(columns.firstScore)}${line}:${columnLetters(places.lastScore)}${line}`
  const given = criteria.filter(({ id }) => typeof row.scores[id] === 'number').length
  const n = criteria.length
  const total = sheet.getCell(at, places.total)
  total.value = {
    formula: `IF(COUNT(${range(at)})<${n},"",SUMPRODUCT(${range(at)},${range(`$${rows.weights}`)}))`,
    result: row.total ?? '',
  }
  total.style = looks.total
  const open = sheet.getCell(at, places.open)
  open.value = { formula: `${n}-COUNT(${range(at)})`, result: n - given }
  open.style = looks.closed
  put(sheet.getCell(at, places.comment), row.comment, isOpen ? looks.words : looks.closedText)
  if (isOpen) limit(sheet.getCell(at, places.comment))
  const state = row.state === 'excluded' || isOpen ? '' : sheetStateLabel[row.state]
  put(sheet.getCell(at, places.conflict), state, looks.closed)
  const lines = lineStarts(row.comment, commentWidth * 0.62).length
  sheet.getRow(at).height = Math.min(400, Math.max(32, 14 * lines + 6))
}

/** What may be typed: pasting goes past it, so that the import asks again. */
function validate(cell: Cell, { name, maxRaw, anchors }: Book['criteria'][number]): void {
  cell.dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${Array.from({ length: maxRaw + 1 }, (_, raw) => raw).join(',')}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '点の範囲',
    error: `0から${maxRaw}までの整数を入れてください。`,
    showInputMessage: true,
    promptTitle: name.slice(0, 30),
    // Excel takes 255 letters here.
    prompt: (anchors.map(({ raw, label }) => `${raw} ${label}`).join('、') || `0から${maxRaw}までの整数`).slice(0, 250),
  }
}

function limit(cell: Cell): void {
  cell.dataValidation = {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    allowBlank: true,
    formulae: [longestComment],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '長すぎます',
    error: `${longestComment.toLocaleString('ja-JP')}字以内で書いてください。`,
  }
}

/** A body that this reviewer has declared against: its bare name, and nothing of what it sent in. */
function exclude(sheet: Worksheet, places: Places, body: Book['excluded'][number], at: number): void {
  for (let column = 1; column <= places.open; column += 1)
    if (column !== columns.key) put(sheet.getCell(at, column), '', looks.closed)
  for (let column: number = columns.firstScore; column <= places.lastScore; column += 1)
    put(sheet.getCell(at, column), '', looks.closed)
  put(sheet.getCell(at, columns.prefecture), body.prefecture, looks.closedText)
  put(sheet.getCell(at, places.conflict), '―(利害関係)', looks.closed)
  sheet.getCell(at, columns.key).value = writeRowKey({ of: 'conflict', jis2: body.jis2 })
  sheet.getRow(at).height = 32
}
