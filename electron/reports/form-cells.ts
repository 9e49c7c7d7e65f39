import { cleanText } from './cell-text.ts'
import type { StyleName } from './cell-styles.ts'
import { serialDay } from './era-date.ts'
import type { CellValue } from './sheet-plan.ts'

/** A cell of a 様式: how it looks and what it says. */
export interface Cell {
  readonly style: StyleName
  readonly value: CellValue
}

export const styled = (style: StyleName, value: CellValue): Cell => ({ style, value })

const words =
  (style: StyleName) =>
  (value: string | null): Cell =>
    styled(style, value === null ? null : cleanText(value))

export const text = words('text')
export const centre = words('centre')
export const strong = words('strong')
export const small = words('small')
export const integer = (value: number | null): Cell => styled('integer', value)
/** Two decimals, 四捨五入 by the cell's format: the value itself stays unrounded. */
export const points = (value: number | null): Cell => styled('decimal2', value)
export const percent = (share: number | null): Cell => styled('percent', share)
export const shortDate = (date: string | null): Cell => styled('dateShort', date && serialDay(date))

/** As many decimals as the value has, at most two. */
export const figure = (value: number | null): Cell => {
  if (value === null || Number.isInteger(value)) return styled('integer', value)
  return styled(Number.isInteger(value * 10) ? 'decimal1' : 'decimal2', value)
}

/** The same, with 「－」 where there is no value: an empty box on paper looks forgotten. */
export const orDash =
  <V>(write: (value: V) => Cell) =>
  (value: V | null): Cell =>
    value === null || value === '' ? centre('－') : write(value)

const tones: ReadonlyMap<string, StyleName> = new Map([
  ['順調', 'good'],
  ['完了', 'good'],
  ['やや遅れ', 'warn'],
  ['遅れ', 'bad'],
])

/** 順調…遅れ: the word says it; the tone only helps the eye. */
export const levelCell = (label: string | null): Cell =>
  label === null ? centre('－') : styled(tones.get(label) ?? 'centre', cleanText(label))
