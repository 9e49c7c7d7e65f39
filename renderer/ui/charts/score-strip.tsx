import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { useRef } from 'react'
import { round2 } from '../../../shared/domain/review/scoring.ts'
import styles from './charts.module.css'
import { Figure } from './figure.tsx'
import { useWidth } from './use-width.ts'

export interface ScoreStripRow {
  key: string
  label: string
  mean: number | null
  /** One dot per reviewer's total. */
  dots: readonly number[]
  /** Words after the number: 「n=7」. */
  note?: string
}

export interface ScoreStripProps {
  title: string
  hideTitle?: boolean
  /** In the order of the ranking. */
  rows: readonly ScoreStripRow[]
  /** Rows above the line. */
  cut: number
  cutLabel?: string
  /** Without it the line cannot be moved. */
  onCut?: (cut: number) => void
  current?: string | null
  onPick?: (key: string) => void
  range?: readonly [number, number]
  rowHeight?: number
}

const gap = 18
const scaleHeight = 20
const labelWidth = 84
const numberWidth = 78

interface ScaleProps {
  ticks: readonly number[]
  x: (value: number) => number
  /** Where the rows end. */
  foot: number
}

/** The points that the places stand for, under the rows. */
const Scale = ({ ticks, x, foot }: ScaleProps) => (
  <g fontSize={11} fill="var(--mute)" textAnchor="middle">
    {ticks.map((tick) => (
      <g key={tick}>
        <line x1={x(tick)} x2={x(tick)} y1={0} y2={foot} stroke="var(--line2)" />
        <text x={x(tick)} y={foot + 14}>
          {tick}
        </text>
      </g>
    ))}
    <text x={x(ticks.at(-1) ?? 0) + 20} y={foot + 14}>
      点
    </text>
  </g>
)

/** Who scored whom how: dots per reviewer, a bar at the mean, and the line under 「おおむね5団体」. */
export function ScoreStrip(props: ScoreStripProps) {
  const { title, hideTitle, rows, cut, cutLabel = `おおむね${cut}団体`, onCut, current, onPick, rowHeight = 36 } = props
  const [ref, width] = useWidth<HTMLDivElement>(380)
  const svg = useRef<SVGSVGElement>(null)
  const [low = 0, high = 100] =
    props.range ?? extent(rows.flatMap((row) => [...row.dots, ...(row.mean === null ? [] : [row.mean])]))
  const room = (high - low) * 0.06 || 1
  const x = scaleLinear([low - room, high + room], [labelWidth, Math.max(labelWidth + 60, width - numberWidth)])
  const topOf = (index: number): number => index * rowHeight + (index >= cut ? gap : 0)
  const foot = rows.length * rowHeight + gap
  const height = foot + scaleHeight
  const ticks = x.ticks(4)
  const lineY = cut * rowHeight + gap / 2
  const move = (to: number) => onCut?.(Math.max(0, Math.min(rows.length, to)))

  const drag = (event: React.PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || svg.current === null) return
    const at = event.clientY - svg.current.getBoundingClientRect().top - gap / 2
    const to = Math.max(0, Math.min(rows.length, Math.round(at / rowHeight)))
    if (to !== cut) move(to)
  }
  const press = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    move(cut + by)
  }
  const words = rows
    .map(
      (row, index) =>
        `${index + 1}位 ${row.label} 平均 ${row.mean === null ? 'なし' : round2(row.mean)}(${row.dots.length}名)`,
    )
    .join('、')
  return (
    <Figure
      title={title}
      text={`${words}。線は${cut}位の下にあります。`}
      legend={<span>○ 委員　┃ 平均</span>}
      {...(hideTitle ? { hideTitle } : {})}
    >
      <div ref={ref}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
        <svg
          ref={svg}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          fontSize={12.5}
          role="group"
          aria-label={title}
        >
          <Scale ticks={ticks} x={x} foot={foot} />
          {rows.map((row, index) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table of the tally offers the same by keyboard
            <g
              key={row.key}
              transform={`translate(0 ${topOf(index)})`}
              onClick={() => onPick?.(row.key)}
              style={onPick === undefined ? undefined : { cursor: 'pointer' }}
            >
              <rect
                width={width}
                height={rowHeight}
                rx={3}
                fill={row.key === current ? 'var(--accent-soft)' : 'transparent'}
              />
              <text y={rowHeight / 2 + 4} x={4} fill="var(--ink)">
                {row.label}
              </text>
              <line
                x1={labelWidth}
                x2={width - numberWidth}
                y1={rowHeight / 2}
                y2={rowHeight / 2}
                stroke="var(--line2)"
              />
              {row.dots.map((dot, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: dots are without names on purpose
                <circle key={place} cx={x(dot)} cy={rowHeight / 2} r={4} fill="none" stroke="var(--edge)" />
              ))}
              {row.mean !== null && (
                <line
                  x1={x(row.mean)}
                  x2={x(row.mean)}
                  y1={rowHeight / 2 - 9}
                  y2={rowHeight / 2 + 9}
                  stroke="var(--accent)"
                  strokeWidth={3}
                />
              )}
              <text x={width - 4} y={rowHeight / 2 + 4} textAnchor="end" fill="var(--ink)">
                {row.note !== undefined && (
                  <tspan fill="var(--mute)" fontSize={11.5}>
                    {`${row.note}　`}
                  </tspan>
                )}
                {row.mean === null ? '–' : round2(row.mean)}
              </text>
            </g>
          ))}
          <g
            className={styles['cut']}
            role="slider"
            tabIndex={onCut === undefined ? -1 : 0}
            aria-label={`選定の目安の線(${cutLabel})`}
            aria-orientation="vertical"
            aria-valuemin={0}
            aria-valuemax={rows.length}
            aria-valuenow={cut}
            aria-valuetext={`${cut}位の下`}
            onKeyDown={onCut === undefined ? undefined : press}
            onPointerDown={(event) => onCut !== undefined && event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
          >
            <rect y={lineY - gap / 2} width={width} height={gap} fill="transparent" />
            <rect
              className={styles['focusring']}
              x={1}
              y={lineY - gap / 2}
              width={width - 2}
              height={gap}
              rx={3}
              fill="none"
              stroke="var(--accent)"
              strokeWidth={2}
            />
            <line x1={0} x2={width} y1={lineY + 5} y2={lineY + 5} stroke="var(--accent)" strokeDasharray="5 4" />
            <text x={4} y={lineY + 1} fontSize={11} fill="var(--accent)">
              {`${cutLabel}${onCut === undefined ? '' : ' ↕'}`}
            </text>
          </g>
        </svg>
      </div>
    </Figure>
  )
}
