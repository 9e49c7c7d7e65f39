import type { FileCell } from '../../../shared/domain/review/sheet-file/typed.ts'
import { NotReadable } from '../word/xml-names.ts'
import type { XmlScan } from '../word/xml-scan.ts'
import { PlainCell, PlainText } from './plain.ts'

/** The cells of a sheet that are there, by row and column from 1; what is as large as it says is never made. */
export type FileRows = ReadonlyMap<number, ReadonlyMap<number, FileCell>>

/** Excel writes characters that XML cannot carry as _x000D_, and an underscore before such a word as _x005F_. */
const unescaped = (text: string): string =>
  !text.includes('_x')
    ? text
    : text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The text of the element just opened, to its end; what lies in elements of its own is no part of it. */
function textTo(scan: XmlScan): string {
  let text = ''
  const depth = scan.depth
  for (let step = scan.next(); step !== 'close' || scan.depth >= depth; step = scan.next())
    if (step === 'text' && scan.depth === depth) text += scan.text
  return unescaped(text)
}

/** A text in one piece or in rich runs, to its end; what shows how it is read (rPh) is no part of it. */
function richText(scan: XmlScan): string {
  let text = ''
  const depth = scan.depth
  for (let step = scan.next(); step !== 'close' || scan.depth >= depth; step = scan.next()) {
    const isPiece = scan.depth === depth + 1 || (scan.depth === depth + 2 && scan.inside(depth) === 's:r')
    if (step === 'open' && scan.name === 's:t' && isPiece) text += textTo(scan)
  }
  return text
}

/** The texts that cells share, each as what such a cell holds. */
export function sharedCells(scan: XmlScan): readonly FileCell[] {
  const found: FileCell[] = []
  const plain = new PlainText()
  for (let step = scan.next(); step !== 'end'; step = scan.next()) {
    if (step === 'open' && scan.depth === 2 && scan.name === 's:si') found.push(asText(richText(scan)))
    if (scan.depth !== 1) continue
    while (scan.takes(plain)) found.push(asText(plain.text))
  }
  return found
}

const nothing: FileCell = { holds: 'nothing' }

/** The last line that Excel has. */
const lastLine = 1_048_576

/** A cell as it is written. */
interface Written {
  readonly type: string
  /** What stands in <v>. */
  value: string | null
  /** What stands in <is>. */
  inline: string
  hasFormula: boolean
}

/** What a worksheet holds, as far as it is read. */
class Held {
  readonly rows = new Map<number, Map<number, FileCell>>()
  row = 0
  #own: Map<number, FileCell> | undefined

  begin(row: number): void {
    if (!(Number.isInteger(row) && row >= 1 && row <= lastLine)) throw new NotReadable()
    this.row = row
    this.#own = this.rows.get(row)
  }

  add(column: number, cell: FileCell): void {
    if (cell.holds === 'nothing') return
    if (this.#own === undefined) {
      this.#own = new Map()
      this.rows.set(this.row, this.#own)
    }
    this.#own.set(column, cell)
  }
}

/** The cells of a worksheet that hold anything; most are there for their looks alone. */
export function rowsOf(scan: XmlScan, shared: readonly FileCell[]): FileRows {
  const held = new Held()
  const plain = new PlainCell()
  let column = 0
  for (let step = scan.next(); step !== 'end'; step = scan.next()) {
    if (scan.depth < 3 || scan.depth > 4 || !isInTable(scan)) continue
    if (step === 'open' && scan.depth === 3) {
      held.begin(Number(scan.attribute('r') ?? held.row + 1))
      column = 0
    } else if (step === 'open' && scan.name === 's:c') {
      column = columnIn(scan.attribute('r') ?? '') ?? column + 1
      if (!scan.isEmpty) held.add(column, heldIn(writtenIn(scan), shared))
    }
    if (scan.depth !== 3) continue
    while (scan.takes(plain)) {
      column = plain.column
      if (plain.value !== null) held.add(column, valueIn(plain.type, plain.value, '', shared))
    }
  }
  return held.rows
}

/** Whether the element just opened lies in the table of the sheet, and not in what is said of it beside. */
const isInTable = (scan: XmlScan): boolean => scan.inside(1) === 's:sheetData'

/** Reads a cell to its end. */
function writtenIn(scan: XmlScan): Written {
  const cell: Written = { type: scan.attribute('t') ?? 'n', value: null, inline: '', hasFormula: false }
  const depth = scan.depth
  for (let step = scan.next(); step !== 'close' || scan.depth >= depth; step = scan.next()) {
    if (step !== 'open' || scan.depth !== depth + 1) continue
    if (scan.name === 's:f') cell.hasFormula = true
    else if (scan.name === 's:v' && cell.value === null) cell.value = textTo(scan)
    else if (scan.name === 's:is' && cell.inline === '') cell.inline = richText(scan)
  }
  return cell
}

/** The column of 「AB12」: up to three letters, then digits alone; null where that is no place of a cell. */
function columnIn(place: string): number | null {
  let column = 0
  let at = 0
  for (; at < 3 && place.charCodeAt(at) >= 65 && place.charCodeAt(at) <= 90; at += 1)
    column = column * 26 + place.charCodeAt(at) - 64
  if (at === 0 || at === place.length) return null
  for (; at < place.length; at += 1) if (!(place.charCodeAt(at) >= 48 && place.charCodeAt(at) <= 57)) return null
  return column
}

function heldIn(cell: Written, shared: readonly FileCell[]): FileCell {
  const plain = valueIn(cell.type, cell.value, cell.inline, shared)
  if (!cell.hasFormula) return plain
  if (plain.holds === 'number') return { holds: 'formula', value: plain.number }
  if (plain.holds === 'text') return { holds: 'formula', value: plain.text }
  return plain.holds === 'other' ? plain : { holds: 'formula', value: null }
}

const asText = (text: string): FileCell => (text === '' ? nothing : { holds: 'text', text })

function valueIn(type: string, value: string | null, inline: string, shared: readonly FileCell[]): FileCell {
  if (type === 'inlineStr') return asText(inline)
  if (value === null || value === '') return nothing
  // A number of no shared text: something is there, and nobody knows what.
  if (type === 's') return shared[Number(value)] ?? { holds: 'other', text: '文字の参照が壊れたセル' }
  if (type === 'str') return asText(value)
  const number = type === 'n' ? Number(value) : Number.NaN
  if (Number.isFinite(number) && value.trim() !== '') return { holds: 'number', number }
  if (type === 'b') return { holds: 'other', text: value === '1' ? 'TRUE' : 'FALSE' }
  return { holds: 'other', text: value }
}
