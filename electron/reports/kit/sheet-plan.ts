import { columnLetters } from '../../../shared/domain/spreadsheet-column.ts'
import type { StyleIds, StyleName } from './cell-styles.ts'
import { startsLikeFormula, xmlText } from './cell-text.ts'
import type { ChartPlan } from './chart-plan.ts'

/** One sheet, ready to be written: everything but the style numbers, which the frame gives. */
export interface SheetPlan {
  readonly name: string
  /** 様式 for the meeting table, データ for machines. */
  readonly kind: 'form' | 'data'
  /** Column widths in Excel's unit. */
  readonly widths: readonly number[]
  readonly rowCount: number
  /** Rows repeated on every printed page. */
  readonly printTitles: readonly [from: number, to: number]
  readonly merges: readonly string[]
  /** A new page begins after these rows. */
  readonly breaksAfter: readonly number[]
  readonly charts: readonly ChartPlan[]
  /** On A4 upright: what is short and goes out to the public or as a letter. */
  readonly upright?: true
  readonly rows: (ids: StyleIds) => Iterable<string>
}

/** A text, a number (or a serial day), or nothing. Never an object: nothing that comes in becomes a formula. */
export type CellValue = string | number | null

/** 0 → A, 26 → AA */
export const columnName = (index: number): string => columnLetters(index + 1)

export const textTag = (text: string): string =>
  /^\s|\s$|\n/.test(text) ? `<is><t xml:space="preserve">${xmlText(text)}</t></is>` : `<is><t>${xmlText(text)}</t></is>`

/** A number as XML; NaN or Infinity would make a file that Excel repairs. */
export const numberText = (value: number): string => {
  if (!Number.isFinite(value)) throw new Error(`A report holds a number that is none: ${value}`)
  return String(value)
}

export const cellXml = (at: string, style: StyleName, value: CellValue, ids: StyleIds): string => {
  if (value === null || value === '') return `<c r="${at}" s="${ids[style]}"/>`
  if (typeof value === 'number') return `<c r="${at}" s="${ids[style]}"><v>${numberText(value)}</v></c>`
  return `<c r="${at}" s="${textStyle(style, value, ids)}" t="inlineStr">${textTag(value)}</c>`
}

/** Texts stay General, so that Excel wraps them; what looks like a formula is marked as text and stays it after F2. */
export const textStyle = (style: StyleName, value: string, ids: StyleIds): number =>
  startsLikeFormula(value) ? ids[style] + ids.asText : ids[style]
