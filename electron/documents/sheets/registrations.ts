import { Refusal } from '../../../shared/domain/refusal.ts'
import type { FileCell } from '../../../shared/domain/review/sheet-file/typed.ts'
import { columnLetters } from '../../../shared/domain/spreadsheet-column.ts'
import { type Exam, examReader } from '../../../shared/domain/talent/people/exams.ts'
import type { FormCell } from '../../../shared/domain/talent/people/form-file/cells.ts'
import {
  columnName,
  columnOf,
  type FormColumn,
  neededColumns,
} from '../../../shared/domain/talent/people/form-file/columns.ts'
import { type FormReading, readForm } from '../../../shared/domain/talent/people/form-file/reading.ts'
import { csvRows } from './csv.ts'
import { openWorkbook } from './workbook.ts'

/** A list of registrants as it was read; no file name stands in it, since that may be somebody's name. */
export interface ReadRegistrations {
  /** Headings that no field is of. */
  readonly unread: readonly string[]
  readonly lines: readonly { readonly place: string; readonly reading: FormReading }[]
}

/** As a message calls the file. */
const thisFile = 'この名簿'
const mostLines = 5000
/** The head stands within the first lines: a title and notes may be above it. */
const headWithin = 20

interface Table {
  /** '' of a CSV. */
  readonly sheet: string
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FileCell>>
}

/** Reads an Excel or CSV file of the web form. Throws `invalid`, saying what to do. `today` is ISO; `exams` the office's list. */
export function readRegistrations(bytes: Uint8Array, today: string, exams: readonly Exam[]): ReadRegistrations {
  const examOf = examReader(exams)
  const tables = isPackage(bytes) ? workbookTables(bytes) : [{ sheet: '', rows: csvRows(bytes) }]
  const found = tables.map((table) => ({ table, head: headOf(table) })).filter(({ head }) => head !== null)
  const [first, ...others] = found
  if (first?.head == null) throw new Refusal('invalid', noHead(tables))
  if (others.length > 0)
    throw new Refusal(
      'invalid',
      `${thisFile}に登録者の表が${found.length}枚あります(${found.map(({ table }) => `「${table.sheet}」`).join('')})。取り込む1枚だけのファイルにしてください。`,
    )
  const { table, head } = first
  const lines = [...table.rows]
    .filter(([row, cells]) => row > head.row && [...cells.values()].some(({ holds }) => holds !== 'nothing'))
    .toSorted(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      place: placeOf(table, row),
      reading: readForm(cellsOf(cells, row, head.columns), today, examOf),
    }))
  if (lines.length === 0) throw new Refusal('invalid', `${thisFile}には、見出しの下に1行もありません。`)
  if (lines.length > mostLines)
    throw new Refusal('invalid', `${thisFile}は${lines.length}行あります。${mostLines}行までに分けてください。`)
  return { unread: head.unread, lines }
}

const isPackage = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) ||
  bytes.length === 0 ||
  (bytes[0] === 0xd0 && bytes[1] === 0xcf) ||
  (bytes[0] === 0x25 && bytes[1] === 0x50)

const workbookTables = (bytes: Uint8Array): Table[] =>
  openWorkbook(bytes, thisFile, '登録者の名簿').sheets.map(({ name, rows }) => ({ sheet: name, rows }))

interface Head {
  readonly row: number
  readonly columns: ReadonlyMap<number, FormColumn>
  readonly unread: readonly string[]
}

/** The first line in which at least two of the needed headings stand; a column named twice is refused. */
function headOf({ rows }: Table): Head | null {
  for (const [row, cells] of [...rows].toSorted(([a], [b]) => a - b).slice(0, headWithin)) {
    const named = [...cells].map(([column, cell]) => ({ column, heading: wordsOf(cell), of: columnOf(wordsOf(cell)) }))
    const known = named.filter(({ of }) => of !== null)
    if (known.filter(({ of }) => neededColumns.some((needed) => needed === of)).length < 2) continue
    const twice = known.find(({ of }, index) => known.findIndex((each) => each.of === of) !== index)
    if (twice?.of != null)
      throw new Refusal(
        'invalid',
        `${thisFile}に「${columnName(twice.of)}」の列が二つあります。一つだけにしてください。`,
      )
    const lacking = neededColumns.filter((needed) => !known.some(({ of }) => of === needed))
    if (lacking.length > 0)
      throw new Refusal(
        'invalid',
        `${thisFile}に${lacking.map((column) => `「${columnName(column)}」`).join('')}の列がありません。申請フォームの回答をそのまま書き出したファイルを入れてください。`,
      )
    return {
      row,
      columns: new Map(known.flatMap(({ column, of }) => (of === null ? [] : [[column, of] as const]))),
      unread: named.filter(({ of, heading }) => of === null && heading !== '').map(({ heading }) => cut(heading)),
    }
  }
  return null
}

const noHead = (tables: readonly Table[]): string =>
  tables.every(({ rows }) => rows.size === 0)
    ? `${thisFile}には何も書かれていません。`
    : `${thisFile}に登録者の表が見つかりません。「氏名」「メールアドレス」「登録要件」の見出しのある表を入れてください。`

const cut = (heading: string): string => [...heading.replaceAll(/\s+/gu, ' ').trim()].slice(0, 60).join('')

const placeOf = ({ sheet }: Table, row: number): string =>
  sheet === '' ? `${row}行目` : `「${cut(sheet).slice(0, 30)}」${row}行目`

function cellsOf(
  cells: ReadonlyMap<number, FileCell>,
  row: number,
  columns: Head['columns'],
): ReadonlyMap<FormColumn, FormCell> {
  return new Map(
    [...columns].map(([column, of]) => {
      const cell = cells.get(column)
      const holds = cell === undefined || cell.holds === 'nothing' ? 'text' : cell.holds
      return [of, { ref: `${columnLetters(column)}${row}`, holds, text: wordsOf(cell) }] as const
    }),
  )
}

function wordsOf(cell: FileCell | undefined): string {
  switch (cell?.holds) {
    case 'text':
      return cell.text
    case 'number':
      return String(cell.number)
    default:
      return ''
  }
}
