import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Every row of a list is as high as every other; what the window needs to know follows from that, however many there are. */
export const rowHeight = 34
/** Rows drawn beyond what is seen, so that a turn of the wheel does not show bare ground. */
const beyond = 12

export interface RowWindow {
  /** The first row that is drawn, and the one after the last. */
  readonly from: number
  readonly to: number
  /** Scrolls as little as is needed to have the row in sight. */
  bring: (row: number) => void
}

/**
 * Which of `count` rows are drawn. `head` is the height of what stands over them and does not scroll away; the list begins
 * with the row `first` in sight.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, head, first }: { count: number; head: number; first: number },
): RowWindow {
  const [seen, setSeen] = useState({ top: first, rows: 0 })
  const [begin] = useState(first * rowHeight)

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    if (begin > 0) element.scrollTop = begin
    const look = () => {
      const top = Math.floor(element.scrollTop / rowHeight)
      const rows = Math.ceil(element.clientHeight / rowHeight) + 1
      // In whole rows: a turn within one row draws nothing.
      setSeen((before) => (before.top === top && before.rows === rows ? before : { top, rows }))
    }
    // Before the scrolled picture is shown, or it would show where no rows are yet.
    const scrolled = () => flushSync(look)
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', scrolled, { passive: true })
    look()
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [scroller, begin])

  // What was filtered away has left the list shorter than it was scrolled.
  const top = Math.max(0, Math.min(seen.top, count - seen.rows))
  return {
    from: Math.max(0, top - beyond),
    to: seen.rows === 0 ? 0 : Math.min(count, top + seen.rows + beyond),
    bring: (row) => {
      const element = scroller.current
      if (element === null) return
      const begins = row * rowHeight
      const lowest = begins + rowHeight + head - element.clientHeight
      if (begins < element.scrollTop) element.scrollTop = begins
      else if (lowest > element.scrollTop) element.scrollTop = lowest
    },
  }
}
