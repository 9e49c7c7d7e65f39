import { Refusal } from '../../../shared/domain/refusal.ts'
import type { FileCell } from '../../../shared/domain/review/sheet-file/typed.ts'
import { columnOfLetters } from '../../../shared/domain/spreadsheet-column.ts'
import { childElements, childNamed, isElement, readXml, type XmlDialect, type XmlElement } from '../word/xml.ts'
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
const packageWords: PackageWords = {
  damaged: (fileName) =>
    `「${fileName}」は途中で切れているか、壊れています。送信元のファイルを Excel で開けるか確かめ、もう一度受け取ってください。`,
  tooLarge: (fileName) =>
    `「${fileName}」は展開すると大きすぎるため、開きませんでした。採点票だけのファイルを入れてください。`,
}
const dialect: XmlDialect = {
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
    `「${fileName}」はセルが多すぎるため、開きませんでした。採点票だけのファイルを入れてください。`,
}

/** Opens an untrusted .xlsx or .xlsm. Throws `invalid`, naming the file and saying what to do. */
export function openWorkbook(bytes: Uint8Array, fileName: string): FileBook {
  assertWorkbook(bytes, fileName)
  const archive = openArchive(bytes, fileName, packageWords)
  const part = (name: string) => readXml(archive.read(name), fileName, dialect)
  const main = archive.has('_rels/.rels')
    ? relationsOf(part('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')
    : undefined
  if (main === undefined || !archive.has(main.target)) throw new Refusal('invalid', otherKind(archive, fileName))
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
  const shared = strings !== undefined && archive.has(strings.target) ? sharedStrings(part(strings.target)) : []
  const listed = childNamed(book, 's:sheets')
  const sheets = (listed === undefined ? [] : childElements(listed)).flatMap((each): FileSheet[] => {
    const target = relations.find(({ id, type }) => id === each.attributes.get('r:id') && type === 'worksheet')?.target
    if (target === undefined || !archive.has(target)) return []
    return [{ name: each.attributes.get('name') ?? '', rows: rowsOf(part(target), shared, fileName) }]
  })
  return { sheets, savedAt: archive.has('docProps/core.xml') ? savedAt(part('docProps/core.xml')) : null }
}

const starts = (bytes: Uint8Array, ...first: number[]) => first.every((byte, index) => bytes[index] === byte)

/** Says by its first bytes what a file is that is no workbook at all. */
function assertWorkbook(bytes: Uint8Array, fileName: string): void {
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
      `「${fileName}」は PDF です。点は読み取れません。採点票の Excel ファイルを入れてください。`,
    )
  throw new Refusal(
    'invalid',
    `「${fileName}」は Excel のファイル(.xlsx)ではありません。採点票の Excel ファイルを入れてください。`,
  )
}

function otherKind(archive: Archive, fileName: string): string {
  if (archive.has('content.xml'))
    return `「${fileName}」は OpenDocument 形式(.ods)です。.xlsx の形式で保存し直したファイルを入れてください。`
  if (archive.has('Index/Document.iwa'))
    return `「${fileName}」は Numbers の書類です。Excel(.xlsx)に書き出したファイルを入れてください。`
  return `「${fileName}」は Excel のファイル(.xlsx)ではありません。圧縮したファイルは、中の採点票を取り出して入れてください。`
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
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const textIn = (element: XmlElement): string =>
  unescaped(element.children.filter((child) => !isElement(child)).join(''))

/** A text in one piece or in rich runs; what shows how it is read (rPh) is no part of it. */
const richText = (element: XmlElement): string =>
  childElements(element)
    .flatMap((child) =>
      child.name === 's:t'
        ? [child]
        : child.name === 's:r'
          ? childElements(child).filter(({ name }) => name === 's:t')
          : [],
    )
    .map(textIn)
    .join('')

const sharedStrings = (root: XmlElement): readonly string[] =>
  childElements(root)
    .filter(({ name }) => name === 's:si')
    .map(richText)

/** The last line that Excel has. */
const lastLine = 1_048_576

function rowsOf(root: XmlElement, shared: readonly string[], fileName: string): FileSheet['rows'] {
  const rows = new Map<number, Map<number, FileCell>>()
  const data = childNamed(root, 's:sheetData')
  let row = 0
  for (const line of data === undefined ? [] : childElements(data)) {
    row = Number(line.attributes.get('r') ?? row + 1)
    if (!(Number.isInteger(row) && row >= 1 && row <= lastLine))
      throw new Refusal('invalid', dialect.unreadable(fileName))
    let column = 0
    for (const cell of childElements(line).filter(({ name }) => name === 's:c')) {
      const at = /^([A-Z]{1,3})(\d+)$/.exec(cell.attributes.get('r') ?? '')
      column = at?.[1] === undefined ? column + 1 : columnOfLetters(at[1])
      const held = heldIn(cell, shared)
      if (held.holds === 'nothing') continue
      const own = rows.get(row) ?? new Map<number, FileCell>()
      own.set(column, held)
      rows.set(row, own)
    }
  }
  return rows
}

function heldIn(cell: XmlElement, shared: readonly string[]): FileCell {
  const written = childNamed(cell, 's:v')
  const value = written === undefined ? null : textIn(written)
  const plain = valueIn(cell, value, shared)
  if (childNamed(cell, 's:f') === undefined) return plain
  if (plain.holds === 'number') return { holds: 'formula', value: plain.number }
  if (plain.holds === 'text') return { holds: 'formula', value: plain.text }
  return plain.holds === 'other' ? plain : { holds: 'formula', value: null }
}

const asText = (text: string): FileCell => (text === '' ? { holds: 'nothing' } : { holds: 'text', text })

function valueIn(cell: XmlElement, value: string | null, shared: readonly string[]): FileCell {
  const type = cell.attributes.get('t') ?? 'n'
  if (type === 'inlineStr') {
    const inline = childNamed(cell, 's:is')
    return asText(inline === undefined ? '' : richText(inline))
  }
  if (value === null || value === '') return { holds: 'nothing' }
  if (type === 's') {
    const text = shared[Number(value)]
    // A number of no shared text: something is there, and nobody knows what.
    return text === undefined ? { holds: 'other', text: '文字の参照が壊れたセル' } : asText(text)
  }
  if (type === 'str') return asText(value)
  if (type === 'n' && value.trim() !== '' && Number.isFinite(Number(value)))
    return { holds: 'number', number: Number(value) }
  if (type === 'b') return { holds: 'other', text: value === '1' ? 'TRUE' : 'FALSE' }
  return { holds: 'other', text: value }
}

function savedAt(root: XmlElement): string | null {
  const modified = childNamed(root, 'dcterms:modified')
  const time = modified === undefined ? Number.NaN : Date.parse(textIn(modified).trim())
  // A year of five digits is no moment that the office writes.
  return time >= 0 && time < Date.UTC(10_000, 0) ? new Date(time).toISOString() : null
}
