import { Refusal } from '../../../shared/domain/refusal.ts'
import { type Paper, paperName } from '../../../shared/domain/review/sheet-file/paper.ts'
import type { FileCell } from '../../../shared/domain/review/sheet-file/typed.ts'
import {
  childElements,
  childNamed,
  isElement,
  readXml,
  scanXml,
  type XmlDialect,
  type XmlElement,
} from '../word/xml.ts'
import { NotReadable } from '../word/xml-names.ts'
import type { XmlScan } from '../word/xml-scan.ts'
import { type Archive, openArchive, type PackageWords } from '../word/zip.ts'

/** One sheet of a workbook: the cells that are there, by row and column from 1; what is as large as it says is never made. */
export interface FileSheet {
  readonly name: string
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FileCell>>
}

export interface FileBook {
  readonly sheets: readonly FileSheet[]
  /** When the file was saved last, in ISO 8601 UTC, by its own properties; null where it does not say. */
  readonly savedAt: string | null
}

const again = 'Excel で開いて保存し直したファイルを入れてください。'
const packageWords = (paper: Paper): PackageWords => ({
  damaged: (fileName) =>
    `「${fileName}」は途中で切れているか、壊れています。送信元のファイルを Excel で開けるか確かめ、もう一度受け取ってください。`,
  tooLarge: (fileName) =>
    `「${fileName}」は展開すると大きすぎるため、開きませんでした。${paperName[paper]}だけのファイルを入れてください。`,
})
const dialect = (paper: Paper): XmlDialect => ({
  prefixes: new Map([
    ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 's'],
    ['http://purl.oclc.org/ooxml/spreadsheetml/main', 's'],
    ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
    ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
    ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
    ['http://purl.org/dc/terms/', 'dcterms'],
  ]),
  unreadable: (fileName) => `「${fileName}」の中身を Excel の表として読み取れません。${again}`,
  tooMany: (fileName) =>
    `「${fileName}」はセルが多すぎるため、開きませんでした。${paperName[paper]}だけのファイルを入れてください。`,
})

/** Opens an untrusted .xlsx or .xlsm. Throws `invalid`, naming the file and saying what to do. */
export function openWorkbook(bytes: Uint8Array, fileName: string, paper: Paper): FileBook {
  assertWorkbook(bytes, fileName, paper)
  const archive = openArchive(bytes, fileName, packageWords(paper))
  const own = dialect(paper)
  const part = (name: string) => readXml(archive.read(name), fileName, own)
  const scanned = <Found>(name: string, read: (scan: XmlScan) => Found) =>
    scanXml(archive.read(name), fileName, own, read)
  const main = archive.has('_rels/.rels')
    ? relationsOf(part('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')
    : undefined
  if (main === undefined || !archive.has(main.target)) throw new Refusal('invalid', otherKind(archive, fileName, paper))
  if (main.target.endsWith('.bin'))
    throw new Refusal(
      'invalid',
      `「${fileName}」はバイナリー形式(.xlsb)です。.xlsx の形式で保存し直したファイルを入れてください。`,
    )
  const book = part(main.target)
  const relations = archive.has(relationsName(main.target))
    ? relationsOf(part(relationsName(main.target)), folderOf(main.target))
    : []
  const strings = relations.find(({ type }) => type === 'sharedStrings')
  const shared = strings !== undefined && archive.has(strings.target) ? scanned(strings.target, sharedStrings) : []
  const listed = childNamed(book, 's:sheets')
  const sheets = (listed === undefined ? [] : childElements(listed)).flatMap((each): FileSheet[] => {
    const target = relations.find(({ id, type }) => id === each.attributes.get('r:id') && type === 'worksheet')?.target
    if (target === undefined || !archive.has(target)) return []
    return [{ name: each.attributes.get('name') ?? '', rows: scanned(target, (scan) => rowsOf(scan, shared)) }]
  })
  return { sheets, savedAt: archive.has('docProps/core.xml') ? savedAt(part('docProps/core.xml')) : null }
}

const starts = (bytes: Uint8Array, ...first: number[]) => first.every((byte, index) => bytes[index] === byte)

/** Says by its first bytes what a file is that is no workbook at all. */
function assertWorkbook(bytes: Uint8Array, fileName: string, paper: Paper): void {
  if (bytes.length === 0)
    throw new Refusal('invalid', `「${fileName}」は空のファイルです。もう一度受け取ってください。`)
  if (starts(bytes, 0x50, 0x4b)) return
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal(
      'invalid',
      Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
        ? `「${fileName}」にはパスワードが掛かっています。パスワードを外したファイルを送り直してもらってください。`
        : `「${fileName}」は古い形式(.xls)です。.xlsx の形式で保存し直したファイルを入れてください。`,
    )
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new Refusal(
      'invalid',
      `「${fileName}」は PDF です。記入は読み取れません。${paperName[paper]}の Excel ファイルを入れてください。`,
    )
  throw new Refusal(
    'invalid',
    `「${fileName}」は Excel のファイル(.xlsx)ではありません。${paperName[paper]}の Excel ファイルを入れてください。`,
  )
}

function otherKind(archive: Archive, fileName: string, paper: Paper): string {
  if (archive.has('content.xml'))
    return `「${fileName}」は OpenDocument 形式(.ods)です。.xlsx の形式で保存し直したファイルを入れてください。`
  if (archive.has('Index/Document.iwa'))
    return `「${fileName}」は Numbers の書類です。Excel(.xlsx)に書き出したファイルを入れてください。`
  return `「${fileName}」は Excel のファイル(.xlsx)ではありません。圧縮したファイルは、中の${paperName[paper]}を取り出して入れてください。`
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)
const relationsName = (name: string): string => `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`

/** Targets are relative to the part, or absolute, and some programs write them with ..; a part outside does not exist. */
function resolved(target: string, folder: string): string {
  const steps: string[] = []
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.replaceAll('\\', '/').split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}

const relationsOf = (root: XmlElement, folder: string): Relation[] =>
  childElements(root)
    .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
    .map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: resolved(attributes.get('Target') ?? '', folder),
    }))

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

function sharedStrings(scan: XmlScan): readonly string[] {
  const found: string[] = []
  for (let step = scan.next(); step !== 'end'; step = scan.next())
    if (step === 'open' && scan.depth === 2 && scan.name === 's:si') found.push(richText(scan))
  return found
}

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

/** The cells of a worksheet that hold anything; most are there for their looks alone. */
function rowsOf(scan: XmlScan, shared: readonly string[]): FileSheet['rows'] {
  const rows = new Map<number, Map<number, FileCell>>()
  let row = 0
  let column = 0
  for (let step = scan.next(); step !== 'end'; step = scan.next()) {
    if (step !== 'open' || scan.depth < 3 || scan.depth > 4) continue
    if (scan.depth === 3) {
      if (!isInTable(scan)) continue
      row = Number(scan.attribute('r') ?? row + 1)
      if (!(Number.isInteger(row) && row >= 1 && row <= lastLine)) throw new NotReadable()
      column = 0
    } else if (scan.name === 's:c' && isInTable(scan)) {
      column = columnIn(scan.attribute('r') ?? '') ?? column + 1
      if (scan.isEmpty) continue
      const held = heldIn(writtenIn(scan), shared)
      if (held.holds === 'nothing') continue
      const own = rows.get(row) ?? new Map<number, FileCell>()
      own.set(column, held)
      rows.set(row, own)
    }
  }
  return rows
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

function heldIn(cell: Written, shared: readonly string[]): FileCell {
  const plain = valueIn(cell, shared)
  if (!cell.hasFormula) return plain
  if (plain.holds === 'number') return { holds: 'formula', value: plain.number }
  if (plain.holds === 'text') return { holds: 'formula', value: plain.text }
  return plain.holds === 'other' ? plain : { holds: 'formula', value: null }
}

const asText = (text: string): FileCell => (text === '' ? { holds: 'nothing' } : { holds: 'text', text })

function valueIn({ type, value, inline }: Written, shared: readonly string[]): FileCell {
  if (type === 'inlineStr') return asText(inline)
  if (value === null || value === '') return { holds: 'nothing' }
  if (type === 's') {
    const text = shared[Number(value)]
    // A number of no shared text: something is there, and nobody knows what.
    return text === undefined ? { holds: 'other', text: '文字の参照が壊れたセル' } : asText(text)
  }
  if (type === 'str') return asText(value)
  const number = type === 'n' ? Number(value) : Number.NaN
  if (Number.isFinite(number) && value.trim() !== '') return { holds: 'number', number }
  if (type === 'b') return { holds: 'other', text: value === '1' ? 'TRUE' : 'FALSE' }
  return { holds: 'other', text: value }
}

function savedAt(root: XmlElement): string | null {
  const modified = childNamed(root, 'dcterms:modified')
  const time =
    modified === undefined
      ? Number.NaN
      : Date.parse(
          modified.children
            .filter((child) => !isElement(child))
            .join('')
            .trim(),
        )
  // A year of five digits is no moment that the office writes.
  return time >= 0 && time < Date.UTC(10_000, 0) ? new Date(time).toISOString() : null
}
