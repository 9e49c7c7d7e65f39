import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { Figure } from './figure.tsx'
import { useWidth } from './use-width.ts'

export interface Bar {
  key: string
  label: string
  value: number | null
  /** A second value beside it (last year's, another method's), drawn as an outline. */
  compare?: number | null
  /** Set apart by a bolder label, not by colour alone. */
  strong?: boolean
}

export interface BarChartProps {
  title: string
  hideTitle?: boolean
  bars: readonly Bar[]
  unit?: string
  decimals?: number
  /** End of the scale; without it the largest value. */
  most?: number
  labelWidth?: number
  rowHeight?: number
  onPick?: (key: string) => void
}

/**
 * Lying bars with their number at the end: criteria of an application, counts by theme.
 * @awaited 決め手: 応募ごとの点の分布
 */
export function BarChart(props: BarChartProps) {
  const { title, hideTitle, bars, unit = '', decimals = 0, labelWidth = 110, rowHeight = 24, onPick } = props
  const [ref, width] = useWidth<HTMLDivElement>(480)
  const most = props.most ?? max(bars, (bar) => Math.max(bar.value ?? 0, bar.compare ?? 0)) ?? 1
  const x = scaleLinear([0, most || 1], [0, Math.max(40, width - labelWidth - 70)])
  const written = (value: number) =>
    value.toLocaleString('ja-JP', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  const text = bars
    .map((bar) => `${bar.label} ${bar.value === null ? '値なし' : `${written(bar.value)}${unit}`}`)
    .join('、')
  return (
    <Figure title={title} text={`${text}。`} {...(hideTitle ? { hideTitle } : {})}>
      <div ref={ref}>
        <svg
          width={width}
          height={bars.length * rowHeight + 4}
          viewBox={`0 0 ${width} ${bars.length * rowHeight + 4}`}
          aria-hidden="true"
          fontSize={12.5}
        >
          {bars.map((bar, index) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the same choice is offered by the list beside the chart
            <g
              key={bar.key}
              transform={`translate(0 ${index * rowHeight})`}
              onClick={() => onPick?.(bar.key)}
              style={onPick === undefined ? undefined : { cursor: 'pointer' }}
            >
              <rect width={width} height={rowHeight} fill="transparent" />
              <text
                y={rowHeight / 2 + 4}
                fill={bar.strong ? 'var(--ink)' : 'var(--mute)'}
                fontWeight={bar.strong ? 700 : 400}
              >
                {bar.label}
              </text>
              <g transform={`translate(${labelWidth} ${(rowHeight - 12) / 2})`}>
                {bar.value !== null && <rect width={x(bar.value)} height={12} rx={2} fill="var(--accent)" />}
                {bar.compare !== undefined && bar.compare !== null && (
                  <rect
                    width={x(bar.compare)}
                    height={12}
                    rx={2}
                    fill="none"
                    stroke="var(--ink)"
                    strokeDasharray="3 2"
                  />
                )}
                <text x={x(Math.max(bar.value ?? 0, bar.compare ?? 0)) + 8} y={10.5} fill="var(--ink)">
                  {bar.value === null ? '–' : `${written(bar.value)}${unit}`}
                </text>
              </g>
            </g>
          ))}
        </svg>
      </div>
    </Figure>
  )
}
