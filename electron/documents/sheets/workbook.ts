import { Refusal } from '../../../shared/domain/refusal.ts'
import {
  childElements,
  childNamed,
  isElement,
  readXml,
  scanXml,
  type XmlDialect,
  type XmlElement,
} from '../word/xml.ts'
import type { XmlScan } from '../word/xml-scan.ts'
import { type Archive, openArchive, type PackageWords } from '../word/zip.ts'
import { type FileRows, rowsOf, sharedCells } from './cells.ts'

export interface FileSheet {
  readonly name: string
  readonly rows: FileRows
}

export interface FileBook {
  readonly sheets: readonly FileSheet[]
  /** When the file was saved last, in ISO 8601 UTC, by its own properties; null where it does not say. */
  readonly savedAt: string | null
}

const again = 'Excel で開いて保存し直したファイルを入れてください。'
const packageWords = (called: string): PackageWords => ({
  damaged: (fileName) =>
    `「${fileName}」は途中で切れているか、壊れています。送信元のファイルを Excel で開けるか確かめ、もう一度受け取ってください。`,
  tooLarge: (fileName) =>
    `「${fileName}」は展開すると大きすぎるため、開きませんでした。${called}だけのファイルを入れてください。`,
})
const dialect = (called: string): XmlDialect => ({
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
    `「${fileName}」はセルが多すぎるため、開きませんでした。${called}だけのファイルを入れてください。`,
})

/** Opens an untrusted .xlsx or .xlsm; `called` is what is wanted, 「採点票」. Throws `invalid`, naming the file and saying what to do. */
export function openWorkbook(bytes: Uint8Array, fileName: string, called: string): FileBook {
  assertWorkbook(bytes, fileName, called)
  const archive = openArchive(bytes, fileName, packageWords(called))
  const own = dialect(called)
  const part = (name: string) => readXml(archive.read(name), fileName, own)
  const scanned = <Found>(name: string, read: (scan: XmlScan) => Found) =>
    scanXml(archive.read(name), fileName, own, read)
  const main = archive.has('_rels/.rels')
    ? relationsOf(part('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')
    : undefined
  if (main === undefined || !archive.has(main.target))
    throw new Refusal('invalid', otherKind(archive, fileName, called))
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
  const shared = strings !== undefined && archive.has(strings.target) ? scanned(strings.target, sharedCells) : []
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
function assertWorkbook(bytes: Uint8Array, fileName: string, called: string): void {
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
      `「${fileName}」は PDF です。記入は読み取れません。${called}の Excel ファイルを入れてください。`,
    )
  throw new Refusal(
    'invalid',
    `「${fileName}」は Excel のファイル(.xlsx)ではありません。${called}の Excel ファイルを入れてください。`,
  )
}

function otherKind(archive: Archive, fileName: string, called: string): string {
  if (archive.has('content.xml'))
    return `「${fileName}」は OpenDocument 形式(.ods)です。.xlsx の形式で保存し直したファイルを入れてください。`
  if (archive.has('Index/Document.iwa'))
    return `「${fileName}」は Numbers の書類です。Excel(.xlsx)に書き出したファイルを入れてください。`
  return `「${fileName}」は Excel のファイル(.xlsx)ではありません。圧縮したファイルは、中の${called}を取り出して入れてください。`
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)
const relationsName = (name: string): string => `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`

const lastStep = (address: string): string => address.slice(address.lastIndexOf('/') + 1)

/** Targets are relative to the part, or absolute, and some programs write them with ..; a part outside does not exist. */
function resolved(target: string, folder: string): string {
  const steps: string[] = []
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split(/[/\\]/))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}

const relationsOf = (root: XmlElement, folder: string): Relation[] =>
  childElements(root)
    .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
    .map(({ attributes }) => ({
      id: attributes.get('Id') ?? '',
      type: lastStep(attributes.get('Type') ?? ''),
      target: resolved(attributes.get('Target') ?? '', folder),
    }))

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
