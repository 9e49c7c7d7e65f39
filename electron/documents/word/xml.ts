import { Refusal } from '../../../shared/domain/refusal.ts'
import { NotReadable } from './xml-names.ts'
import { XmlScan } from './xml-scan.ts'

export interface XmlElement {
  /** Name with the house's prefix, whatever prefix the file chose: `w:p`. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

/** Word, LibreOffice, "strict" files and programs that rename prefixes agree only on these addresses. */
const wordPrefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
])

/** The house's prefixes of one kind of document, and what is said where a part of it cannot be read. */
export interface XmlDialect {
  readonly prefixes: ReadonlyMap<string, string>
  readonly unreadable: (fileName: string) => string
  readonly tooMany: (fileName: string) => string
}

const wordDialect: XmlDialect = {
  prefixes: wordPrefixes,
  unreadable: (fileName) =>
    `「${fileName}」の中身を Word の文書として読み取れません。Word で開いて保存し直したファイルを取り込んでください。`,
  tooMany: (fileName) =>
    `「${fileName}」は段落や改行が多すぎるため、開きませんでした。Word で開き、応募書の部分だけを保存し直したファイルを取り込んでください。`,
}

const decoders = {
  narrow: new TextDecoder('utf-8', { fatal: true }),
  wide: new TextDecoder('utf-16le', { fatal: true }),
} as const

function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return (isWide ? decoders.wide : decoders.narrow).decode(bytes)
  } catch {
    throw new NotReadable()
  }
}

/**
 * Goes through one XML part of an office file. A DOCTYPE, which no office program writes, is refused, and so are its
 * entities. Throws `invalid` in the words of the dialect.
 */
export function scanXml<Found>(
  bytes: Uint8Array,
  fileName: string,
  dialect: XmlDialect,
  read: (scan: XmlScan) => Found,
): Found {
  try {
    return read(new XmlScan(textOf(bytes), dialect.prefixes))
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error
    throw new Refusal('invalid', (error.tooMany ? dialect.tooMany : dialect.unreadable)(fileName))
  }
}

/** Reads one XML part of an office file as a tree. */
export const readXml = (bytes: Uint8Array, fileName: string, dialect: XmlDialect = wordDialect): XmlElement =>
  scanXml(bytes, fileName, dialect, treeOf)

/** Texts that stand side by side are one. */
function addText(children: XmlNode[] | undefined, text: string): void {
  const before = children?.at(-1)
  if (children !== undefined && typeof before === 'string') children[children.length - 1] = before + text
  else children?.push(text)
}

function treeOf(scan: XmlScan): XmlElement {
  const open: XmlNode[][] = [[]]
  for (;;) {
    const step = scan.next()
    if (step === 'end') break
    if (step === 'close') open.pop()
    else if (step === 'text') addText(open.at(-1), scan.text)
    else {
      const children: XmlNode[] = []
      open.at(-1)?.push({ name: scan.name, attributes: scan.attributes(), children })
      open.push(children)
    }
  }
  const root = open[0]?.[0]
  if (root === undefined || !isElement(root)) throw new NotReadable()
  return root
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const childElements = (parent: XmlElement): XmlElement[] => parent.children.filter(isElement)

export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of parent.children) if (isElement(child) && child.name === name) return child
  return undefined
}
