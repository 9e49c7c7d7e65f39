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
      localStorage.setItem(place, JSON.stringify(next))
    },
  ]
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
