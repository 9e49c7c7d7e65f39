import { useLayoutEffect, useRef, useState } from 'react'
import type { GridPlace } from './grid-keys.ts'

type Deed = (event: React.MouseEvent, at: GridPlace) => void

/** What the mouse does with the cells of a table of lines. */
export interface CellMouse {
  readonly down: Deed
  readonly over: Deed
  readonly twice: Deed
}

/** The same deeds for as long as the table stands, each done as it was drawn last: no line is drawn anew for them alone. */
export function useCellMouse(drawn: CellMouse): CellMouse {
  const latest = useRef(drawn)
  useLayoutEffect(() => {
    latest.current = drawn
  })
  const [mouse] = useState<CellMouse>(() => ({
    down: (event, at) => latest.current.down(event, at),
    over: (event, at) => latest.current.over(event, at),
    twice: (event, at) => latest.current.twice(event, at),
  }))
  return mouse
}
