import { useRef } from 'react'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { HolidayEdit } from '../../../shared/domain/calendar/working-days.ts'
import styles from './charts.module.css'
import { draggedSpan, type GanttTask, landedElsewhere, type Span, shiftedSpan, stretchedSpan } from './gantt-plan.ts'

interface GanttBarProps {
  task: GanttTask
  span: Span
  y: number
  xOf: (date: string) => number
  dayWidth: number
  /** Right end of the drawing, so that names stay inside. */
  right: number
  edits: readonly HolidayEdit[]
  movable: boolean
  reachable: boolean
  current: boolean
  onFocus: () => void
  onStep: (by: 1 | -1) => void
  /** Where it would land now; `elsewhere` when the hand is on a day on which the office is closed. */
  onDraft: (span: Span | null, elsewhere?: ReturnType<typeof landedElsewhere>) => void
  onCommit: (span: Span) => void
  onOpen: () => void
}

const barHeight = 18

/** One task: drag or ←→ moves it, its right edge or Alt+←→ makes it longer, Enter opens it, ↑↓ go to the next. */
export function GanttBar(props: GanttBarProps) {
  const { task, span, y, xOf, dayWidth, right, edits, movable, reachable, current, onDraft } = props
  const hold = useRef<{ x: number; edge: 'body' | 'end'; span: Span } | null>(null)
  const from = xOf(span.start)
  const wide = Math.max(dayWidth, xOf(span.end) + dayWidth - from)
  const nameWide = [...task.name].length * 12.5 + 10
  const outside = from + wide + nameWide > right
  const dates = `${formatWareki(span.start, 'long')}から${formatWareki(span.end, 'long')}まで`

  const press = (event: React.KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') props.onStep(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter') props.onOpen()
    else if (by !== undefined && movable) {
      const days = by * (event.shiftKey ? 5 : 1)
      props.onCommit(event.altKey ? stretchedSpan(task, days, edits) : shiftedSpan(task, days, edits))
    } else return
    event.preventDefault()
  }
  const grab = (event: React.PointerEvent, edge: 'body' | 'end') => {
    if (!movable || event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    hold.current = { x: event.clientX, edge, span: task }
  }
  const drag = (event: React.PointerEvent) => {
    const held = hold.current
    if (held === null) return
    event.stopPropagation()
    const days = Math.round((event.clientX - held.x) / dayWidth)
    const next = draggedSpan(task, days, held.edge, edits)
    hold.current = { ...held, span: next }
    onDraft(next, landedElsewhere(task, days, held.edge, edits))
  }
  const release = (event: React.PointerEvent) => {
    const held = hold.current
    if (held === null) return
    event.stopPropagation()
    hold.current = null
    props.onCommit(held.span)
  }
  const pointer = { onPointerMove: drag, onPointerUp: release, onPointerCancel: () => onDraft(null) }
  const edge = task.late ? 'var(--bad)' : 'var(--accent)'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no button element
    <g
      className={styles['bar']}
      role="button"
      data-task={task.id}
      tabIndex={reachable ? 0 : -1}
      aria-label={`${task.name} ${dates} 進み${Math.round(task.progress * 100)}%${task.late ? ' 遅れ' : ''}`}
      aria-current={current || undefined}
      onFocus={props.onFocus}
      onKeyDown={press}
      onDoubleClick={props.onOpen}
      onPointerDown={(event) => grab(event, 'body')}
      {...pointer}
    >
      <title>{`${task.name} ${dates}`}</title>
      {task.baseline && (
        <rect
          x={xOf(task.baseline.start)}
          y={y + barHeight + 2}
          width={Math.max(dayWidth, xOf(task.baseline.end) + dayWidth - xOf(task.baseline.start))}
          height={3}
          fill="var(--faint)"
          opacity={0.65}
        />
      )}
      {task.milestone ? (
        <path
          className={styles['body']}
          d={`M${from + dayWidth / 2} ${y} l9 9 l-9 9 l-9 -9 z`}
          fill={task.progress >= 1 ? edge : 'var(--surface)'}
          stroke={edge}
          strokeWidth={1.5}
        />
      ) : (
        <>
          <rect
            className={styles['body']}
            x={from}
            y={y}
            width={wide}
            height={barHeight}
            rx={3}
            fill="var(--accent-soft)"
            stroke={edge}
            strokeWidth={current ? 2 : 0.8}
          />
          <rect x={from} y={y} width={wide * Math.min(1, task.progress)} height={barHeight} rx={3} fill={edge} />
        </>
      )}
      <rect
        className={styles['focusring']}
        x={from - 3}
        y={y - 3}
        width={wide + 6}
        height={barHeight + 6}
        rx={5}
        fill="none"
        stroke="var(--accent)"
        strokeWidth={2}
      />
      {movable && !task.milestone && (
        <rect
          className={styles['edge']}
          x={from + wide - 4}
          y={y}
          width={8}
          height={barHeight}
          fill="transparent"
          onPointerDown={(event) => grab(event, 'end')}
          {...pointer}
        />
      )}
      <text
        x={outside ? from - 6 : from + wide + (task.milestone ? 10 : 6)}
        y={y + 13}
        textAnchor={outside ? 'end' : 'start'}
        fill="var(--ink)"
        stroke="var(--surface)"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {task.late && <tspan fill="var(--bad)">■ </tspan>}
        {task.name}
      </text>
    </g>
  )
}
