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
  pale: { color: 'F2F2F2', dash: 'solid', marker: 'none' },
  sand: { color: 'F4B183', dash: 'solid', marker: 'none' },
  rust: { color: '843C0C', dash: 'solid', marker: 'none' },
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

/** The scale of the values: where it begins and ends, in steps that can be read off. */
export interface ValueAxis {
  readonly title: string
  readonly min: number
  readonly max: number
  readonly step: number
}

export interface ChartPlan {
  readonly title: string
  /** For screen readers: what the chart shows. */
  readonly description: string
  /** Cells it covers, counted from 0, end exclusive. */
  readonly place: { readonly column: number; readonly row: number; readonly toColumn: number; readonly toRow: number }
  readonly categories: { readonly at: CellRange; readonly labels: readonly string[] }
  readonly series: readonly ChartSeries[]
  readonly axis: ValueAxis
  /** Bars stand on one another: parts of a whole. */
  readonly stacked?: boolean
  /** Highest and lowest of the lines are joined by a stroke. */
  readonly spread?: boolean
}

const steps = [1, 2, 5, 10] as const

/** 1, 2 or 5 times a power of ten: about five of them reach the end. */
const stepFor = (span: number, smallest: number): number => {
  const power = 10 ** Math.floor(Math.log10(span / 5))
  const step = (steps.find((each) => each * power * 5 >= span * 0.999) ?? 10) * power
  return Math.max(smallest, Number(step.toPrecision(1)))
}

/**
 * From 0 (or below, where a value is) to the natural end of the figures – 100 %, the best score – or to the first step
 * at which all values fit. `whole`: things that are counted have no halves.
 */
export const axisFor = (
  title: string,
  values: readonly (number | null)[],
  { end, whole = false }: { readonly end?: number; readonly whole?: boolean } = {},
): ValueAxis => {
  const known = values.filter((value) => value !== null)
  const highest = Math.max(end ?? 0, ...known)
  const lowest = Math.min(0, ...known)
  const span = highest - lowest || 1
  const step = stepFor(span, whole ? 1 : 0)
  const to = (limit: number, round: (value: number) => number) => Number((round(limit / step) * step).toPrecision(12))
  return { title, step, min: to(lowest, Math.floor), max: to(highest || step, (n) => Math.ceil(n - 1e-9)) }
}
