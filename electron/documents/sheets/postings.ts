import { Refusal } from '../../../shared/domain/refusal.ts'
import type { FileCell } from '../../../shared/domain/review/sheet-file/typed.ts'
import { type PlainSheet, type ReadPostings, readPostingSheets } from '../../../shared/domain/talent/postings/file.ts'
import type { CellValue } from '../../../shared/domain/talent/postings/file-cells.ts'
import { openWorkbook } from './workbook.ts'

/** What one reading takes: beyond it a table was copied onto itself. */
const mostRows = 4000

/** 採用情報 in a workbook that came from outside. Throws `invalid`, naming the file and saying what to do. */
export function readPostingsFile(bytes: Uint8Array, fileName: string, today: string): ReadPostings {
  const { sheets } = openWorkbook(bytes, fileName, '採用情報')
  const large = sheets.find(({ rows }) => rows.size > mostRows + 50)
  if (large !== undefined)
    throw new Refusal(
      'invalid',
      `「${fileName}」の「${large.name}」に${large.rows.size}行あります。一度に取り込めるのは${mostRows}行までです。分けて入れてください。`,
    )
  return readPostingSheets(sheets.map(plain), fileName, today)
}

const plain = ({ name, rows }: ReturnType<typeof openWorkbook>['sheets'][number]): PlainSheet => ({
  name,
  rows: [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([at, cells]) => ({ at, cells: new Map([...cells].map(([column, cell]) => [column, valueIn(cell)])) })),
})

function valueIn(cell: FileCell): CellValue {
  switch (cell.holds) {
    case 'nothing':
      return null
    case 'number':
      return cell.number
    case 'text':
      return cell.text.toWellFormed()
    case 'formula':
      return typeof cell.value === 'string' ? cell.value.toWellFormed() : cell.value
    case 'other':
      return { odd: cell.text }
  }
}
