import { useState } from 'react'

interface Step<Row> {
  readonly before: readonly Row[]
  readonly after: readonly Row[]
}

const mostSteps = 200

/** Lines are plain values; a form hands back copies of them. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * What was done to the lines of a table, to be taken back and done again one by one. A step whose outcome no longer stands
 * there, because the lines came anew from elsewhere, is not taken back.
 */
export function useLineHistory<Row>(rows: readonly Row[], put: (rows: Row[]) => void) {
  const [done, setDone] = useState<readonly Step<Row>[]>([])
  const [undone, setUndone] = useState<readonly Step<Row>[]>([])
  const last = done.at(-1)
  const next = undone.at(-1)
  return {
    undoable: last !== undefined,
    note: (before: readonly Row[], after: readonly Row[]) => {
      if (same(before, after)) return
      setDone([...done.slice(1 - mostSteps), { before, after }])
      setUndone([])
    },
    /** The lines that stand there again; null where there is nothing to take back. */
    undo: (): readonly Row[] | null => {
      if (last === undefined || !same(last.after, rows)) return null
      setDone(done.slice(0, -1))
      setUndone([...undone, last])
      put([...last.before])
      return last.before
    },
    redo: (): readonly Row[] | null => {
      if (next === undefined || !same(next.before, rows)) return null
      setUndone(undone.slice(0, -1))
      setDone([...done, next])
      put([...next.after])
      return next.after
    },
  }
}
