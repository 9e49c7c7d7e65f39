/** Where the keyboard stands. Row -1 is the header. */
export interface Spot {
  readonly row: number
  readonly column: number
}

export interface Room {
  readonly rows: number
  readonly columns: number
  /** Rows on one page of the screen. */
  readonly page: number
}

/** Where a key leads, as in Excel; null when the key does not move. */
export function spotAfter(key: string, control: boolean, from: Spot, room: Room): Spot | null {
  const row = (to: number): Spot => ({ ...from, row: Math.max(-1, Math.min(room.rows - 1, to)) })
  const column = (to: number): Spot => ({ ...from, column: Math.max(0, Math.min(room.columns - 1, to)) })
  const bodyRow = (to: number): Spot => row(Math.max(room.rows === 0 ? -1 : 0, to))
  switch (key) {
    case 'ArrowDown':
      return control ? row(room.rows - 1) : row(from.row + 1)
    case 'ArrowUp':
      return control ? bodyRow(0) : row(from.row - 1)
    case 'ArrowRight':
      return column(control ? room.columns - 1 : from.column + 1)
    case 'ArrowLeft':
      return column(control ? 0 : from.column - 1)
    case 'PageDown':
      return bodyRow(from.row + room.page)
    case 'PageUp':
      return bodyRow(from.row - room.page)
    case 'Home':
      return control ? { row: room.rows === 0 ? -1 : 0, column: 0 } : column(0)
    case 'End':
      return control ? { row: room.rows - 1, column: room.columns - 1 } : column(room.columns - 1)
    default:
      return null
  }
}
