import type { Coded } from '../../../shared/contract/reports/parts.ts'
import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { formatJstInstant, formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { StyleIds } from './cell-styles.ts'
import { isPlain, oneLine } from './cell-text.ts'
import { serialDay } from './serial-day.ts'
import { cellXml, columnName, numberText, type SheetPlan, textStyle, textTag } from './sheet-plan.ts'

/**
 * A column of a データ sheet: one fact per cell, header in row 1 (総務省統一ルール).
 * code: text that looks like a number (団体コード, 文書番号) and must keep its zeros.
 * date: an ISO date, written as a real date shown as 2026-02-20.
 */
export type DataColumn<R> = { readonly header: string; readonly width: number } & (
  | { readonly kind: 'text' | 'code' | 'date'; readonly value: (row: R) => string | null }
  | { readonly kind: 'number'; readonly value: (row: R) => number | null }
)

type Text<R> = (row: R) => string | null

const textColumn = <R>(header: string, value: Text<R>, width = 16): DataColumn<R> => ({
  header,
  kind: 'text',
  width,
  value,
})

const codeColumn = <R>(header: string, value: Text<R>, width = 12): DataColumn<R> => ({
  header,
  kind: 'code',
  width,
  value,
})

const numberColumn = <R>(header: string, value: (row: R) => number | null, width = 10): DataColumn<R> => ({
  header,
  kind: 'number',
  width,
  value,
})

const orNull = (value: string | null, write: (text: string) => string): string | null => value && write(value)

/** The day as a real date, and the same day in 和暦 beside it. */
const dateColumns = <R>(header: string, value: Text<R>): DataColumn<R>[] => [
  { header, kind: 'date', width: 12, value },
  textColumn(`${header}(和暦)`, (row) => orNull(value(row), (date) => formatWareki(date, 'long')), 17),
]

/** The second as ISO text with +09:00: a date cell would lose the zone, and the deadline is an instant. */
const instantColumns = <R>(header: string, value: Text<R>): DataColumn<R>[] => [
  codeColumn(header, (row) => orNull(value(row), toJst), 26),
  textColumn(`${header}(和暦)`, (row) => orNull(value(row), (instant) => formatJstInstant(instant, true)), 28),
]

/** Code and label side by side. */
const codedColumns = <R>(header: string, value: (row: R) => Coded | null): DataColumn<R>[] => [
  codeColumn(`${header}コード`, (row) => value(row)?.code ?? null, 14),
  textColumn(header, (row) => value(row)?.label ?? null, 12),
]

/** 1/0 and the word for it; both empty when nobody has said. */
const flagColumns = <R>(
  header: string,
  value: (row: R) => boolean | null,
  [yes, no]: readonly [string, string],
): DataColumn<R>[] =>
  codedColumns(header, (row) => {
    const flag = value(row)
    return flag === null ? null : { code: flag ? '1' : '0', label: flag ? yes : no }
  })

/** 団体コード and name of the prefecture, letter and name of its theme. */
const bodyColumns = <
  R extends { lgCode: string; prefecture: string; themeLetter: string | null; themeName: string | null },
>(): DataColumn<R>[] => [
  codeColumn('団体コード', (row) => row.lgCode, 11),
  textColumn('都道府県', (row) => row.prefecture, 11),
  codeColumn('テーマ記号', (row) => row.themeLetter, 11),
  textColumn('テーマ名', (row) => row.themeName, 30),
]

/** 値, 単位 and 欠測理由 of one figure: an empty value says why, and never means 0. */
const measureColumns = <R>(
  header: string,
  unit: (row: R) => string,
  value: (row: R) => number | null,
  missing: (row: R) => string,
): DataColumn<R>[] => [
  numberColumn(header, value, 14),
  textColumn(`${header}の単位`, unit, 10),
  textColumn(`${header}の欠測理由`, (row) => (value(row) === null ? missing(row) : null), 18),
]

/** What a data sheet is made of: `facts.text('摘要', …)`, `...facts.date('受信日', …)`. */
export const facts = {
  text: textColumn,
  code: codeColumn,
  number: numberColumn,
  date: dateColumns,
  instant: instantColumns,
  coded: codedColumns,
  flag: flagColumns,
  body: bodyColumns,
  measure: measureColumns,
} as const

/** A share (0.625) as per cent (62.5) without the dust of binary fractions. */
export const perCent = (share: number | null): number | null =>
  share === null ? null : Number((share * 100).toPrecision(12))

/** A practice file must not pass for a real one anywhere. */
export const practiceColumn = <R>(header: ReportHeader): DataColumn<R> =>
  textColumn('データ区分', () => (header.practice ? '見本(練習用)' : '実データ'), 14)

/** Every data sheet begins with its year and as-of date, so that sheets of several months can be stacked. */
const framed = <R>(header: ReportHeader, columns: readonly DataColumn<R>[]): readonly DataColumn<R>[] => [
  numberColumn('年度', () => header.fiscalYear, 8),
  ...dateColumns<R>('基準日', () => header.asOf),
  ...columns,
  practiceColumn(header),
]

/** Number of columns that `framed` puts in front, for charts that point at a column. */
export const leadingColumns = 3

export const dataSheet = <R>(
  name: string,
  header: ReportHeader,
  rows: readonly R[],
  ownColumns: readonly DataColumn<R>[],
): SheetPlan => plainDataSheet(name, rows, framed(header, ownColumns))

/** A data sheet of these columns and no others. */
export const plainDataSheet = <R>(name: string, rows: readonly R[], columns: readonly DataColumn<R>[]): SheetPlan => ({
  name,
  kind: 'data',
  widths: columns.map((column) => Math.max(column.width, column.header.length * 1.9 + 3)),
  rowCount: rows.length + 1,
  printTitles: [1, 1],
  merges: [],
  breaksAfter: [],
  charts: [],
  rows: (ids) => rowsXml(columns, rows, ids),
})

function* rowsXml<R>(columns: readonly DataColumn<R>[], rows: readonly R[], ids: StyleIds): Generator<string> {
  const heads = columns.map((column, i) => cellXml(`${columnName(i)}1`, 'dataHeader', column.header, ids))
  yield `<row r="1" ht="20" customHeight="1">${heads.join('')}</row>`
  const writers = columns.map((column, i) => cellWriter(column, columnName(i), ids))
  let number = 1
  for (const row of rows) {
    number += 1
    let xml = `<row r="${number}">`
    for (const write of writers) xml += write(row, number)
    yield `${xml}</row>`
  }
}

/** A function per column that only has to fill in row number and value: this is the inner loop of large books. */
const cellWriter = <R>(column: DataColumn<R>, letters: string, ids: StyleIds): ((row: R, n: number) => string) => {
  const open = `<c r="${letters}`
  if (column.kind === 'number') {
    const { value } = column
    const middle = `" s="${ids.dataNumber}"><v>`
    return (row, n) => {
      const figure = value(row)
      return figure === null ? '' : `${open}${n}${middle}${numberText(figure)}</v></c>`
    }
  }
  const { value, kind } = column
  if (kind === 'date') {
    const middle = `" s="${ids.dataDate}"><v>`
    return (row, n) => {
      const date = value(row)
      return date === null ? '' : `${open}${n}${middle}${serialDay(date)}</v></c>`
    }
  }
  const plain = `" s="${kind === 'code' ? ids.dataCode : ids.dataText}" t="inlineStr"><is><t>`
  return (row, n) => {
    const text = value(row)
    if (text === null || text === '') return ''
    if (isPlain(text)) return `${open}${n}${plain}${text}</t></is></c>`
    const line = oneLine(text)
    const style = textStyle(kind === 'code' ? 'dataCode' : 'dataText', line, ids)
    return `${open}${n}" s="${style}" t="inlineStr">${textTag(line)}</c>`
  }
}
