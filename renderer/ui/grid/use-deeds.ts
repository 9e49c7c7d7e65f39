import { useLayoutEffect, useRef, useState } from 'react'
import type { GridPlace } from './grid-keys.ts'

/** What a cell asks of its grid. */
export interface CellDeeds {
  enter: (at: GridPlace) => void
  press: (event: React.KeyboardEvent, at: GridPlace) => void
  type: (at: GridPlace, text: string) => void
}

/** The same deeds for as long as the grid stands, each done as it was drawn last: no line is drawn anew for them alone. */
export function useDeeds(drawn: CellDeeds): CellDeeds {
  const latest = useRef(drawn)
  useLayoutEffect(() => {
    latest.current = drawn
  })
  const [deeds] = useState<CellDeeds>(() => ({
    enter: (at) => latest.current.enter(at),
    press: (event, at) => latest.current.press(event, at),
    type: (at, text) => latest.current.type(at, text),
  }))
  return deeds
}
