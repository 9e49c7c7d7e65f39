import { isUnread } from '../../../shared/domain/unread.ts'
import type { Column } from '../table/column.ts'
import { copyOfRows } from '../table/copy-rows.ts'
import type { Line, LineColumn } from './line-columns.ts'
import type { Area } from './line-edits.ts'

export interface Copied {
  readonly text: string
  readonly html: string
}

const asColumn = ({ key, header, copy }: LineColumn): Column<Line> => {
  const content = (line: Line) => {
    const value = line[key] ?? null
    return isUnread(value) ? value.unread : copy(value)
  }
  return { key, header, value: (line) => String(line[key] ?? ''), copy: content }
}

/** The cells of an area for the clipboard: days as Excel reckons with them, and what cannot be read as it was typed. */
export const copiedLines = (
  { columns }: { readonly columns: readonly LineColumn[] },
  rows: readonly Line[],
  { top, left, bottom, right }: Area,
  withHeads: boolean,
): Copied => {
  const { text, html } = copyOfRows(
    columns.slice(left, right + 1).map(asColumn),
    rows.slice(top, bottom + 1),
    withHeads,
  )
  // As Excel does: without a line end behind it, an empty last cell would be no line.
  return { text: `${text}\r\n`, html }
}
