import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { LargeTable, makeEntries } from './large-page.tsx'

declare global {
  interface Window {
    /** Draws the table of so many rows anew, and says how many milliseconds it took until it could be painted. */
    drawn?: (rows: number) => number
  }
}

/** A table that is drawn on demand, for whoever measures how long its first drawing takes. */
export function DrawnPage() {
  const [rows, setRows] = useState<ReturnType<typeof makeEntries> | null>(null)
  useEffect(() => {
    const known = new Map<number, ReturnType<typeof makeEntries>>()
    window.drawn = (count) => {
      const entries = known.get(count) ?? makeEntries(count)
      known.set(count, entries)
      const begun = performance.now()
      flushSync(() => setRows(entries))
      // Asking for a size lays the page out: what is left is the painting.
      document.body.getBoundingClientRect()
      const took = performance.now() - begun
      flushSync(() => setRows(null))
      return took
    }
    return () => {
      delete window.drawn
    }
  }, [])
  return rows === null ? <p>まだありません</p> : <LargeTable title="行" rows={rows} />
}
