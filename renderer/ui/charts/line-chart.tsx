import { extent } from 'd3-array'
import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import styles from './charts.module.css'
import { Figure } from './figure.tsx'
import { useWidth } from './use-width.ts'

export interface LinePoint {
  /** Key of the x axis: `2026-04`. */
  at: string
  value: number | null
}

export interface LineChartProps {
  title: string
  hideTitle?: boolean
  unit: string
  /** The whole x axis in order, with the word under each tick. */
  ticks: readonly { at: string; label: string }[]
  points: readonly LinePoint[]
  baseline?: { value: number; label?: string } | null
  target?: { value: number; label?: string } | null
  height?: number
}

const margin = { top: 26, right: 88, bottom: 26, left: 46 }

/** A KPI over its months: baseline and target as named lines, actuals as a line with a dot and a number each. */
export function LineChart(props: LineChartProps) {
  const { title, hideTitle, unit, ticks, points, baseline = null, target = null, height = 240 } = props
  const [ref, width] = useWidth<HTMLDivElement>(560)
  const known = points.filter((point): point is LinePoint & { value: number } => point.value !== null)
  const values = [
    ...known.map((point) => point.value),
    ...[baseline, target].flatMap((each) => (each ? [each.value] : [])),
  ]
  const [low = 0, high = 1] = extent(values)
  const x = scalePoint(
    ticks.map((tick) => tick.at),
    [margin.left, width - margin.right],
  ).padding(0.4)
  const y = scaleLinear([Math.min(0, low), high === low ? high + 1 : high], [height - margin.bottom, margin.top]).nice(
    5,
  )
  const path = line<LinePoint & { value: number }>(
    (point) => x(point.at) ?? 0,
    (point) => y(point.value),
  )
  const last = known.at(-1)
  return (
    <Figure title={title} text={lineText(props, known)} {...(hideTitle ? { hideTitle } : {})}>
      <div ref={ref}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" fontSize={12}>
          <text x={4} y={12} fill="var(--mute)">
            {unit}
          </text>
          {y.ticks(height < 140 ? 2 : 5).map((tick) => (
            <g key={tick}>
              <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} stroke="var(--line2)" />
              <text x={margin.left - 8} y={y(tick) + 4} textAnchor="end" fill="var(--mute)">
                {tick.toLocaleString('ja-JP')}
              </text>
            </g>
          ))}
          {ticks.map((tick) => (
            <text key={tick.at} x={x(tick.at)} y={height - 8} textAnchor="middle" fill="var(--mute)">
              {tick.label}
            </text>
          ))}
          {baseline !== null && (
            <NamedLine y={y(baseline.value)} width={width} dash="2 3" stroke="var(--edge)">
              {`${baseline.label ?? '基準'} ${baseline.value.toLocaleString('ja-JP')}`}
            </NamedLine>
          )}
          {target !== null && (
            <NamedLine y={y(target.value)} width={width} dash="7 4" stroke="var(--ok)">
              {`${target.label ?? '目標'} ${target.value.toLocaleString('ja-JP')}`}
            </NamedLine>
          )}
          <path d={path(known) ?? ''} fill="none" stroke="var(--accent)" strokeWidth={2} />
          {known.map((point) => (
            <circle
              key={point.at}
              cx={x(point.at)}
              cy={y(point.value)}
              r={point === last ? 4.5 : 3}
              fill={point === last ? 'var(--accent)' : 'var(--surface)'}
              stroke="var(--accent)"
              strokeWidth={1.6}
            />
          ))}
          {last !== undefined && (
            <text
              x={x(last.at)}
              y={y(last.value) - 10}
              textAnchor="middle"
              fill="var(--accent)"
              fontWeight={600}
              fontSize={13}
              stroke="var(--surface)"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {last.value.toLocaleString('ja-JP')}
            </text>
          )}
        </svg>
      </div>
    </Figure>
  )
}

const NamedLine = (props: { y: number; width: number; dash: string; stroke: string; children: string }) => (
  <g>
    <line
      x1={margin.left}
      x2={props.width - margin.right}
      y1={props.y}
      y2={props.y}
      stroke={props.stroke}
      strokeWidth={1.5}
      strokeDasharray={props.dash}
    />
    <text x={props.width - margin.right + 6} y={props.y + 4} fill="var(--ink)">
      {props.children}
    </text>
  </g>
)

function lineText({ unit, ticks, baseline, target }: LineChartProps, known: readonly LinePoint[]): string {
  const wordOf = (at: string): string => ticks.find((tick) => tick.at === at)?.label ?? at
  return [
    baseline ? `基準 ${baseline.value}${unit}。` : '',
    target ? `目標 ${target.value}${unit}。` : '',
    known.length === 0
      ? '実績はまだありません。'
      : `実績 ${known.map((point) => `${wordOf(point.at)} ${point.value}${unit}`).join('、')}。`,
  ].join('')
}

export interface SparklineProps {
  label: string
  values: readonly (number | null)[]
  target?: number | null
  width?: number
  height?: number
}

/** A line the height of a table row: the way so far, the last point, and the target as a dotted line. */
export function Sparkline({ label, values, target = null, width = 90, height = 26 }: SparklineProps) {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ index, value }]))
  const [low = 0, high = 1] = extent([...known.map((point) => point.value), ...(target === null ? [] : [target])])
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [3, width - 5])
  const y = scaleLinear([low, high === low ? low + 1 : high], [height - 4, 4])
  const last = known.at(-1)
  const way = line<{ index: number; value: number }>(
    (point) => x(point.index),
    (point) => y(point.value),
  )
  const words = `${label} ${last === undefined ? '実績なし' : `直近 ${last.value}`}${target === null ? '' : `、目標 ${target}`}`
  return (
    <svg width={width} height={height} role="img" aria-label={words} className={styles['spark']}>
      {target !== null && (
        <line x1={3} x2={width - 5} y1={y(target)} y2={y(target)} stroke="var(--faint)" strokeDasharray="2 3" />
      )}
      <path d={way(known) ?? ''} fill="none" stroke="var(--accent)" strokeWidth={1.6} />
      {last !== undefined && <circle cx={x(last.index)} cy={y(last.value)} r={2.5} fill="var(--accent)" />}
    </svg>
  )
}
