import type { SheetLine } from '../../../shared/domain/forum/sheets/heading.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { FileCell } from '../../../shared/domain/review/sheet-file/typed.ts'
import { openWorkbook } from './workbook.ts'

/** Wider than any list of ours: what lies beyond was never a heading. */
const mostColumns = 200

const textIn = (cell: FileCell | undefined): string => {
  if (cell === undefined || cell.holds === 'nothing') return ''
  if (cell.holds === 'number') return String(cell.number)
  if (cell.holds === 'formula') return cell.value === null ? '' : String(cell.value)
  return cell.text
}

/**
 * The first sheet of a workbook with anything in it, as plain lines of texts. `called` is what is wanted, 「申込の一覧」. Throws
 * `invalid`, naming the file, where it is no workbook or holds nothing.
 */
export function readPlainTable(bytes: Uint8Array, fileName: string, called: string): SheetLine[] {
  const sheet = openWorkbook(bytes, fileName, called).sheets.find(({ rows }) => rows.size > 0)
  if (sheet === undefined) throw new Refusal('invalid', `「${fileName}」の表には何も入っていません。`)
  return [...sheet.rows]
    .toSorted(([a], [b]) => a - b)
    .map(([at, cells]) => {
      const width = Math.min(mostColumns, Math.max(0, ...cells.keys()))
      return { at, cells: Array.from({ length: width }, (_, column) => textIn(cells.get(column + 1))) }
    })
}
