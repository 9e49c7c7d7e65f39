import { useState } from 'react'

export interface RowSelection {
  /** Whether several rows can be chosen at all. */
  readonly on: boolean
  readonly keys: ReadonlySet<string>
  toggle: (index: number) => void
  /** From the anchor to here, as Shift does. */
  extendTo: (index: number) => void
  setAnchor: (index: number) => void
  all: () => void
  clear: () => void
}

const none: ReadonlySet<string> = new Set()

export function useRowSelection<Row>(
  shown: readonly Row[],
  rowKey: (row: Row) => string,
  onChange: ((rows: readonly Row[]) => void) | undefined,
): RowSelection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(none)
  const [anchor, setAnchor] = useState(0)
  const on = onChange !== undefined
  const choose = (next: ReadonlySet<string>) => {
    setKeys(next)
    onChange?.(shown.filter((row) => next.has(rowKey(row))))
  }
  // What is not listed any more is not chosen either, and nothing is where nothing can be.
  const shownKeys = new Set(on && keys.size > 0 ? shown.map(rowKey).filter((key) => keys.has(key)) : none)
  return {
    on,
    keys: shownKeys,
    setAnchor,
    toggle: (index) => {
      const row = shown[index]
      if (row === undefined) return
      const key = rowKey(row)
      const next = new Set(shownKeys)
      if (!next.delete(key)) next.add(key)
      setAnchor(index)
      choose(next)
    },
    extendTo: (index) => {
      if (!on) return
      const [from, to] = anchor < index ? [anchor, index] : [index, anchor]
      choose(new Set(shown.slice(from, to + 1).map(rowKey)))
    },
    all: () => choose(new Set(shown.map(rowKey))),
    clear: () => choose(none),
  }
}
