/** Cells one below the other, as Excel counts: column from 0, rows from 1. */
export interface CellRange {
  readonly sheet: string
  readonly column: number
  readonly from: number
  readonly to: number
}

/** How a series is told apart without colour: fill, dash and marker differ as well. */
export const looks = {
  dark: { color: '1F4E79', dash: 'solid', marker: 'none' },
  light: { color: '9DC3E6', dash: 'solid', marker: 'none' },
  actual: { color: '1F4E79', dash: 'solid', marker: 'circle' },
  target: { color: 'C55A11', dash: 'dash', marker: 'none' },
  baseline: { color: '7F7F7F', dash: 'sysDot', marker: 'none' },
  high: { color: '548235', dash: 'none', marker: 'triangle' },
  low: { color: 'C55A11', dash: 'none', marker: 'diamond' },
} as const

export interface ChartSeries {
  readonly kind: 'bar' | 'line'
  readonly look: keyof typeof looks
  readonly name: string
  /** Where the values stand; the name stands in row 1 of the same column. */
  readonly at: CellRange
  readonly values: readonly (number | null)[]
}

export interface ChartPlan {
  readonly title: string
  /** For screen readers: what the chart shows. */
  readonly description: string
  /** Cells it covers, counted from 0, end exclusive. */
  readonly place: { readonly column: number; readonly row: number; readonly toColumn: number; readonly toRow: number }
  readonly categories: { readonly at: CellRange; readonly labels: readonly string[] }
  readonly series: readonly ChartSeries[]
  readonly axis: { readonly title: string; readonly format: string }
}
