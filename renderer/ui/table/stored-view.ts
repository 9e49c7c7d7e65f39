import { useState } from 'react'
import { type Column, firstView, type TableView } from './column.ts'

/** Keeps what the user made of a table on this PC, under a name of the table's own. */
export function useStoredView<Row>(
  name: string,
  columns: readonly Column<Row>[],
): [TableView, (view: TableView) => void] {
  const place = `banso.table.${name}`
  const [view, setView] = useState<TableView>(() => ({ ...firstView(columns), ...storedAt(place) }))
  return [
    view,
    (next) => {
      setView(next)
      keep(place, next)
    },
  ]
}

/** On a PC with no room left the table is as it was made until it is left, and at the next time as it was kept last. */
function keep(place: string, view: TableView): void {
  try {
    localStorage.setItem(place, JSON.stringify(view))
  } catch (failure) {
    // Whatever a table looks like is no record: nobody is kept from it by a PC that has no room.
    if (!(failure instanceof DOMException)) throw failure
  }
}

function storedAt(place: string): Partial<TableView> {
  const kept = localStorage.getItem(place)
  if (kept === null) return {}
  try {
    const read: unknown = JSON.parse(kept)
    return isView(read) ? read : {}
  } catch {
    // Written by an older version or by hand: the first view is as good.
    return {}
  }
}

const isView = (read: unknown): read is TableView =>
  typeof read === 'object' &&
  read !== null &&
  'hidden' in read &&
  Array.isArray(read.hidden) &&
  'order' in read &&
  Array.isArray(read.order) &&
  'sort' in read &&
  Array.isArray(read.sort) &&
  'widths' in read &&
  typeof read.widths === 'object'
