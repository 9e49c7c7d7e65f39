import type { Coded } from '../../../shared/contract/reports/parts.ts'
import { type Rounding, rounded } from '../../../shared/domain/review/rules/rounding.ts'
import { type ProgressLevel, progressLevelShape, progressLevels } from '../../../shared/domain/support/progress.ts'
import type { StyleName } from './cell-styles.ts'
import { cleanText } from './cell-text.ts'
import { capacityOf, textWidth } from './line-estimate.ts'
import { serialDay } from './serial-day.ts'
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
export const smallStrong = words('smallStrong')
export const integer = (value: number | null): Cell => styled('integer', value)

const byPlaces = ['integer', 'decimal1', 'decimal2', 'decimal3', 'decimal4'] as const satisfies readonly StyleName[]

/**
 * Points as a year shows them. 四捨五入 is the cell's own format, and its value stays unrounded; 切捨て no format can do, so
 * that the value is cut (the データ sheets keep it whole).
 */
export const pointsBy = (rounding: Rounding): ((value: number | null) => Cell) => {
  const style = byPlaces[rounding.places] ?? 'decimal2'
  return (value) =>
    styled(style, value === null || rounding.mode === 'halfUp' ? value : Number(rounded(value, rounding)))
}
export const percent = (share: number | null): Cell => styled('percent', share)
export const shortDate = (date: string | null): Cell => styled('dateShort', date && serialDay(date))

const decimalsOf = (value: number): 0 | 1 | 2 =>
  Number.isInteger(value) ? 0 : Number.isInteger(Number((value * 10).toPrecision(12))) ? 1 : 2
const byDecimals = ['integer', 'decimal1', 'decimal2'] as const satisfies readonly StyleName[]

const mostDecimals = (all: readonly (number | null)[]): number =>
  Math.max(0, ...all.map((value) => (value === null ? 0 : decimalsOf(value))))

/** Writes the figures of one row or column alike: with the most decimals that any of them has, at most two. */
export const figures = (all: readonly (number | null)[]): ((value: number | null) => Cell) => {
  const style = byDecimals[mostDecimals(all)] ?? 'decimal2'
  return (value) => styled(style, value)
}

/** A figure shrinks to its column, and is still read at so many points: 8 on paper, where sheets print at 95 % or more. */
const smallestFigure = 8.4
/** Em that a figure is set in from the line at its right. */
const indent = 0.85

/** Whether none of these figures, written alike, has to shrink below that in columns of these widths. */
export const figuresFit = (all: readonly (number | null)[], widths: readonly number[]): boolean => {
  const decimals = mostDecimals(all)
  const room = capacityOf(widths, smallestFigure) - indent
  return all.every((value) => {
    if (value === null) return true
    const digits = Math.abs(value).toLocaleString('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    return textWidth(value < 0 ? `▲ ${digits}` : digits) <= room
  })
}

/** The same, with 「－」 where there is no value: an empty box on paper looks forgotten. */
export const orDash =
  <V>(write: (value: V) => Cell) =>
  (value: V | null): Cell =>
    value === null || value === '' ? centre('－') : write(value)

const tones = {
  on_track: 'good',
  mostly: 'centre',
  slightly_behind: 'warn',
  behind: 'bad',
  not_started: 'centre',
  done: 'good',
} as const satisfies Record<ProgressLevel, StyleName>

/**
 * 順調…遅れ with the shape the screens show: the tone only helps the eye, and a black-and-white print loses nothing.
 * (案) beside a level that nobody has confirmed.
 */
export const levelCell = (level: Coded | null, { none = '－', proposed = false } = {}): Cell => {
  const known = progressLevels.find((code) => code === level?.code)
  const mark = proposed ? '\n(案)' : ''
  if (level === null) return centre(none)
  if (known === undefined) return centre(`${level.label}${mark}`)
  return styled(tones[known], cleanText(`${progressLevelShape[known]} ${level.label}${mark}`))
}
