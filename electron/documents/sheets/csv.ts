import { Refusal } from '../../../shared/domain/refusal.ts'
import type { FileCell } from '../../../shared/domain/review/sheet-file/typed.ts'
import type { FileRows } from './cells.ts'

const again = '申請フォームの回答を、Excel(.xlsx)かCSV(UTF-8)で書き出し直してください。'
const mostCells = 500_000

/** The cells of a CSV file: UTF-8 with or without its mark, UTF-16 with its mark, or Shift_JIS (RFC 4180, any line end). */
export function csvRows(bytes: Uint8Array): FileRows {
  const text = decoded(bytes)
  if (text.includes('\0')) throw new Refusal('invalid', `この名簿は表のファイルではありません。${again}`)
  const rows = new Map<number, Map<number, FileCell>>()
  let row = 1
  let column = 1
  let cells = 0
  const put = (value: string) => {
    if (value !== '') {
      const own = rows.get(row) ?? new Map<number, FileCell>()
      own.set(column, { holds: 'text', text: value })
      rows.set(row, own)
    }
    column += 1
    cells += 1
    if (cells > mostCells) throw new Refusal('invalid', `この名簿はセルが多すぎるため、開きませんでした。${again}`)
  }
  let at = 0
  while (at < text.length) {
    const { value, end } = text[at] === '"' ? quoted(text, at, row) : plain(text, at)
    put(value)
    if (text[end] === ',') {
      at = end + 1
      if (at === text.length) put('')
      continue
    }
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1
    row += 1
    column = 1
  }
  return rows
}

interface Part {
  readonly value: string
  readonly end: number
}

function plain(text: string, from: number): Part {
  let end = from
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(from, end), end }
}

function quoted(text: string, from: number, row: number): Part {
  let value = ''
  let at = from + 1
  for (;;) {
    const end = text.indexOf('"', at)
    if (end < 0)
      throw new Refusal(
        'invalid',
        `この名簿の${row}行目に、閉じていない引用符があります。途中で切れていないか確かめてください。`,
      )
    value += text.slice(at, end)
    if (text[end + 1] !== '"') {
      const rest = plain(text, end + 1)
      return { value: value + rest.value, end: rest.end }
    }
    value += '"'
    at = end + 2
  }
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return read(bytes, 'utf-16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What is not UTF-8 is what Excel in Japan writes.
    return read(bytes, 'shift_jis')
  }
}

function read(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('invalid', `この名簿は、文字の種類(UTF-8・Shift_JIS)が分かりません。${again}`)
  }
}
