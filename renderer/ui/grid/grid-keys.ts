export interface GridPlace {
  readonly row: number
  readonly column: number
}

/**
 * Where a key leads in a grid whose closed rows are stepped over; null when the key does not move or there is no
 * place to go, so that Tab leaves the grid at its ends, and Enter goes on to what follows it.
 */
export function neighbour(
  key: string,
  shift: boolean,
  control: boolean,
  from: GridPlace,
  open: readonly boolean[],
  columns: number,
): GridPlace | null {
  switch (key) {
    case 'ArrowLeft':
      return { ...from, column: control ? 0 : Math.max(0, from.column - 1) }
    case 'ArrowRight':
      return { ...from, column: control ? columns - 1 : Math.min(columns - 1, from.column + 1) }
    case 'ArrowUp':
      return stay(vertical(from, open, -1, control), from)
    case 'ArrowDown':
      return stay(vertical(from, open, 1, control), from)
    case 'Enter':
      if (control) return null
      return shift ? stay(along(from, open, columns, -1), from) : along(from, open, columns, 1)
    case 'Tab':
      return along(from, open, columns, shift ? -1 : 1)
    case 'Home':
      return control ? { row: Math.max(0, open.indexOf(true)), column: 0 } : { ...from, column: 0 }
    case 'End':
      return control
        ? { row: Math.max(0, open.lastIndexOf(true)), column: columns - 1 }
        : { ...from, column: columns - 1 }
    default:
      return null
  }
}

const stay = (to: GridPlace | null, from: GridPlace): GridPlace => to ?? from

function vertical(from: GridPlace, open: readonly boolean[], by: 1 | -1, toEnd: boolean): GridPlace | null {
  let found: number | null = null
  for (let row = from.row + by; row >= 0 && row < open.length; row += by) {
    if (open[row] !== true) continue
    found = row
    if (!toEnd) break
  }
  return found === null ? null : { ...from, row: found }
}

/** The next cell to fill in: to the right, then the next row's first. */
function along(from: GridPlace, open: readonly boolean[], columns: number, by: 1 | -1): GridPlace | null {
  const column = from.column + by
  if (column >= 0 && column < columns) return { ...from, column }
  const next = vertical(from, open, by, false)
  return next === null ? null : { row: next.row, column: by === 1 ? 0 : columns - 1 }
}
