import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { isConverting } from '../../ui/composition.ts'
import { nextIs } from '../../ui/next.ts'
import styles from './lines.module.css'

interface LineListProps<Line extends { readonly id: string }> {
  label: string
  lines: readonly Line[]
  current: string | null
  onCurrent: (id: string) => void
  /** Left out where the list is only read. */
  onMove?: ((at: number, by: 1 | -1) => void) | undefined
  onDrop?: ((line: Line) => void) | undefined
  /** A key of this list alone; true when it was one. */
  onKey?: ((key: string, line: Line) => boolean) | undefined
  /** A line was clicked, not only walked to. */
  onPick?: (() => void) | undefined
  columns: string
  children: (line: Line, at: number) => ReactNode
}

/**
 * Lines in their order, one stop of Tab: ↑↓ walk, Alt+↑↓ change the order, Delete takes out. What can be edited of the
 * line that is chosen stands below the list.
 */
export function LineList<Line extends { readonly id: string }>(props: LineListProps<Line>) {
  const { label, lines, current, onCurrent, onMove, onDrop, onKey, onPick, columns, children } = props
  const list = useRef<HTMLDivElement>(null)
  const held = useRef(false)
  const stop = lines.find(({ id }) => id === current)?.id ?? lines[0]?.id
  const focusOn = (at: number) => list.current?.querySelectorAll<HTMLElement>('[role="option"]')[at]?.focus()
  // A line that changes its place is taken out of the page for a moment, and must not lose the keys by that.
  useLayoutEffect(() => {
    if (!held.current) return
    held.current = false
    focusOn(
      Math.max(
        0,
        lines.findIndex(({ id }) => id === stop),
      ),
    )
  })
  // What was just added, or chosen beside the list, is seen where it stands.
  useLayoutEffect(() => {
    if (stop !== undefined) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [stop])
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const at = lines.findIndex(({ id }) => id === stop)
    const own = lines[at]
    if (own === undefined || isConverting(event) || event.ctrlKey || event.metaKey || event.shiftKey) return
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (event.altKey) {
      if (by === null || onMove === undefined) return
      held.current = true
      onMove(at, by)
    } else if (event.key === 'Delete' && onDrop !== undefined) {
      held.current = true
      onCurrent((lines[at + 1] ?? lines[at - 1])?.id ?? '')
      onDrop(own)
    } else {
      const to = by === null ? { Home: 0, End: lines.length - 1 }[event.key] : at + by
      if (to !== undefined) focusOn(to)
      else if (onKey?.(event.key, own) !== true) return
    }
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      className={styles['lines']}
      role="listbox"
      aria-label={label}
      style={{ '--columns': columns }}
      {...nextIs(9)}
      onKeyDown={press}
    >
      {lines.map((line, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself hears the keys
        <div
          key={line.id}
          role="option"
          aria-selected={line.id === stop}
          tabIndex={line.id === stop ? 0 : -1}
          onFocus={() => onCurrent(line.id)}
          onClick={(event) => {
            event.currentTarget.focus()
            onPick?.()
          }}
        >
          {children(line, at)}
        </div>
      ))}
    </div>
  )
}
