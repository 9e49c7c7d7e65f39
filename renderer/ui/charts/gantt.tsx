import { scaleLinear } from 'd3-scale'
import { useContext, useRef, useState } from 'react'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { HolidayContext } from '../holidays.ts'
import { KeyHint } from '../kbd.tsx'
import { usePrinting } from '../paper.ts'
import { Figure } from './figure.tsx'
import { GanttBar } from './gantt-bar.tsx'
import { dayOnLine, daysOfLine, type GanttTask, type landedElsewhere, monthBands, type Span } from './gantt-plan.ts'
import { useWidth } from './use-width.ts'

export interface GanttProps {
  title: string
  hideTitle?: boolean
  /** 年度: the line runs from its April to its March. */
  fy: number
  groups: readonly { key: string; label: string }[]
  tasks: readonly GanttTask[]
  today: string
  /** Dates after moving or stretching; without it the plan is only shown. */
  onChange?: (id: string, span: Span) => void
  onOpen?: (id: string) => void
  current?: string | null
  rowHeight?: number
}

const left = 132
const top = 24
const groupGap = 14
/** Of a year's plan as high as the usual ones: it fills a landscape page both ways. */
const paperWidth = 1400

/** A year's plan, April to March: baseline under actual, progress, what waits for what, today. Dates land on 開庁日. */
export function Gantt(props: GanttProps) {
  const { title, hideTitle, fy, groups, tasks, today, onChange, onOpen, current = null, rowHeight = 32 } = props
  const edits = useContext(HolidayContext)
  const [ref, given] = useWidth<HTMLDivElement>(1100)
  const width = usePrinting() ? paperWidth : given
  const svg = useRef<SVGSVGElement>(null)
  const [draft, setDraft] = useState<Drag | null>(null)
  const ordered = groups.flatMap((group) => tasks.filter((task) => task.group === group.key))
  const [reached, setReached] = useState<string | null>(null)
  const reachable = ordered.some((task) => task.id === reached) ? reached : (ordered[0]?.id ?? null)
  const x = scaleLinear([0, daysOfLine(fy)], [left, width - 4])
  const rowTop = (task: GanttTask): number => {
    const group = groups.findIndex((each) => each.key === task.group)
    return top + 6 + ordered.indexOf(task) * rowHeight + Math.max(0, group) * groupGap
  }
  const height = top + 6 + ordered.length * rowHeight + Math.max(0, groups.length - 1) * groupGap + 6
  const spanOf = (task: GanttTask): Span => (draft?.id === task.id ? draft.span : task)
  const inYear = dayOnLine(fy, today) >= 0 && dayOnLine(fy, today) < daysOfLine(fy)
  const todayX = x(dayOnLine(fy, today) + 0.5)

  const dragged = ordered.find((task) => task.id === draft?.id)

  const step = (from: GanttTask, by: 1 | -1) => {
    const next = ordered[ordered.indexOf(from) + by]
    if (next === undefined) return
    setReached(next.id)
    svg.current?.querySelector<SVGElement>(`[data-task="${CSS.escape(next.id)}"]`)?.focus()
  }
  const text = ordered
    .map(
      (task) =>
        `${task.name} ${formatWareki(task.start, 'long')}から${formatWareki(task.end, 'long')}まで 進み${Math.round(task.progress * 100)}%`,
    )
    .join('、')
  return (
    <Figure
      title={title}
      text={`${text}。`}
      {...(hideTitle ? { hideTitle } : {})}
      legend={
        <>
          <span>▁ 基準</span>
          <span>■ 実績</span>
          <span>□ これから</span>
        </>
      }
      tools={
        onChange !== undefined && (
          <>
            <KeyHint keys={['←→']}>日</KeyHint>
            <KeyHint keys={['Shift ←→']}>週</KeyHint>
            <KeyHint keys={['Alt ←→']}>長さ</KeyHint>
          </>
        )
      }
    >
      <div ref={ref}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
        <svg
          ref={svg}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          fontSize={12}
          role="group"
          aria-label={title}
        >
          {monthBands(fy).map((band, index) => {
            const from = x(band.from * daysOfLine(fy))
            const to = x(band.to * daysOfLine(fy))
            return (
              <g key={band.month}>
                <rect
                  x={from}
                  width={to - from}
                  height={height}
                  fill={index % 2 === 0 ? 'var(--hatch)' : 'none'}
                  opacity={0.55}
                />
                <text x={from + 6} y={14} fill="var(--mute)">
                  {band.month}月
                </text>
              </g>
            )
          })}
          {groups.map((group) => {
            const first = ordered.find((task) => task.group === group.key)
            return first === undefined ? null : (
              <text key={group.key} y={rowTop(first) + 14} fontWeight={700} fill="var(--ink)">
                {group.label}
              </text>
            )
          })}
          {ordered.flatMap((task) =>
            (task.after ?? []).map((id) => {
              const before = ordered.find((each) => each.id === id)
              if (before === undefined) return null
              const fromX = x(dayOnLine(fy, spanOf(before).end) + 1)
              const toX = x(dayOnLine(fy, spanOf(task).start))
              const fromY = rowTop(before) + 9
              const toY = rowTop(task) + 9
              return (
                <path
                  key={`${id} ${task.id}`}
                  d={dependencyPath(fromX, fromY, toX, toY)}
                  fill="none"
                  stroke="var(--faint)"
                />
              )
            }),
          )}
          {ordered.map((task) => (
            <GanttBar
              key={task.id}
              task={task}
              span={spanOf(task)}
              y={rowTop(task)}
              xOf={(date) => x(dayOnLine(fy, date))}
              dayWidth={x(1) - x(0)}
              right={width}
              edits={edits}
              movable={onChange !== undefined}
              reachable={task.id === reachable}
              current={task.id === current}
              onFocus={() => setReached(task.id)}
              onStep={(by) => step(task, by)}
              onDraft={(span, elsewhere = null) => setDraft(span === null ? null : { id: task.id, span, elsewhere })}
              onCommit={(span) => {
                setDraft(null)
                if (span.start !== task.start || span.end !== task.end) onChange?.(task.id, span)
              }}
              onOpen={() => onOpen?.(task.id)}
            />
          ))}
          {dragged !== undefined && draft !== null && (
            <DateBubble x={x(dayOnLine(fy, draft.span.start))} y={rowTop(dragged)} right={width} drag={draft} />
          )}
          {inYear && (
            <g pointerEvents="none">
              <line x1={todayX} x2={todayX} y1={top - 6} y2={height} stroke="var(--bad)" strokeWidth={1.5} />
              <text
                x={todayX + (todayX > width - 90 ? -4 : 4)}
                y={top + 4}
                textAnchor={todayX > width - 90 ? 'end' : 'start'}
                fill="var(--bad)"
                stroke="var(--surface)"
                strokeWidth={3}
                paintOrder="stroke"
              >
                {`今日 ${Number(today.slice(5, 7))}.${Number(today.slice(8))}`}
              </text>
            </g>
          )}
        </svg>
      </div>
    </Figure>
  )
}

interface Drag {
  readonly id: string
  readonly span: Span
  readonly elsewhere: ReturnType<typeof landedElsewhere>
}

const bubbleHeight = 22

/** The dates under the hand, above the bar that is drawn, and why they are not the very day one points at. */
function DateBubble({ x, y, right, drag }: { x: number; y: number; right: number; drag: Drag }) {
  const { span, elsewhere } = drag
  const day = (date: string) => formatWareki(date, 'weekday').replace(/^.*?年/, '')
  const why = elsewhere === null ? '' : `　${day(elsewhere.wished)}は閉庁日のため${day(elsewhere.landed)}`
  const words = `${day(span.start)}から${day(span.end)}まで${why}`
  const wide = [...words].reduce((sum, sign) => sum + (sign < '\u0100' ? 7.5 : 12.5), 16)
  const left = Math.max(0, Math.min(x, right - wide))
  const top = y < bubbleHeight + 8 ? y + 24 : y - bubbleHeight - 4
  return (
    <g pointerEvents="none">
      <rect x={left} y={top} width={wide} height={bubbleHeight} rx={4} fill="var(--ink)" />
      <text x={left + 8} y={top + 15} fill="var(--surface)">
        {words}
      </text>
    </g>
  )
}

/** Out of the end of one bar, down (or up) and into the start of the next; around its corner where it starts earlier. */
function dependencyPath(fromX: number, fromY: number, toX: number, toY: number): string {
  const down = toY > fromY
  const edge = fromY + (down ? 9 : -9)
  const outX = fromX - 5
  if (toX > outX) return `M${outX} ${edge} V${toY} H${toX}`
  const between = fromY + (down ? 16 : -16)
  return `M${outX} ${edge} V${between} H${toX - 6} V${toY} H${toX}`
}
