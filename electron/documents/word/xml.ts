import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { Refusal } from '../../../shared/domain/refusal.ts'

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

/** What reading one part needs to know at every element. */
interface Reading {
  readonly prefixes: ReadonlyMap<string, string>
  readonly refuse: () => Refusal
}

const maxDepth = 200
/** An application form of ten pages has some 6,000 tags; reading ten times as many takes no second. */
const maxTags = 150_000
const textKey = '#text'
const attributesKey = ':@'

type RawNode = Readonly<Record<string, unknown>>
type Scope = ReadonlyMap<string, string>

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

const codePoint = (value: number): string => {
  if (!Number.isInteger(value) || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return '\ufffd'
  return String.fromCodePoint(value)
}

/** The five entities of XML itself and numbers; nothing a document could define. */
const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
        if (hex !== undefined) return codePoint(Number.parseInt(hex, 16))
        if (decimal !== undefined) return codePoint(Number.parseInt(decimal, 10))
        return entities.get(name ?? '') ?? whole
      })
    : text

const isRecord = (value: unknown): value is RawNode => typeof value === 'object' && value !== null

const rawAttributes = (node: RawNode): [string, string][] => {
  const raw = node[attributesKey]
  return isRecord(raw) ? Object.entries(raw).map(([name, value]) => [name, decode(String(value))]) : []
}

const widen = (scope: Scope, attributes: readonly [string, string][], { prefixes }: Reading): Scope => {
  const declared = attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return scope
  const wider = new Map(scope)
  for (const [name, address] of declared) {
    wider.set(name === 'xmlns' ? '' : name.slice('xmlns:'.length), prefixes.get(address) ?? '')
  }
  return wider
}

/** Names of other namespaces keep what the file wrote; they must not be taken for ours. */
const houseName = (name: string, scope: Scope, isAttribute: boolean): string => {
  const colon = name.indexOf(':')
  if (colon < 0 && isAttribute) return name
  const prefix = colon < 0 ? '' : name.slice(0, colon)
  const local = name.slice(colon + 1)
  const known = scope.get(prefix)
  if (known === undefined) return colon < 0 ? local : name
  return known === '' ? `other:${local}` : `${known}:${local}`
}

const element = (node: RawNode, name: string, scope: Scope, depth: number, reading: Reading): XmlElement => {
  if (depth > maxDepth) throw reading.refuse()
  const own = rawAttributes(node)
  const wider = widen(scope, own, reading)
  const content = node[name]
  return {
    name: houseName(name, wider, false),
    attributes: new Map(own.map(([key, value]) => [houseName(key, wider, true), value])),
    children: Array.isArray(content) ? content.flatMap((child) => convert(child, wider, depth + 1, reading)) : [],
  }
}

const convert = (node: unknown, scope: Scope, depth: number, reading: Reading): XmlNode[] => {
  if (!isRecord(node)) return []
  const text = node[textKey]
  if (text !== undefined) return [decode(String(text))]
  const name = Object.keys(node).find((key) => key !== attributesKey)
  if (name === undefined || name.startsWith('?')) return []
  return [element(node, name, scope, depth, reading)]
}

const decodeBytes = (bytes: Uint8Array, refuse: () => Refusal): string => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse()
  }
}

const tagsOf = (bytes: Uint8Array): number => {
  let count = 0
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) count += 1
  return count
}

/** Reads one XML part of an office file. A DOCTYPE, which no office program writes, is refused, and so are its entities. */
export const readXml = (bytes: Uint8Array, fileName: string, dialect: XmlDialect = wordDialect): XmlElement => {
  const refuse = (): Refusal => new Refusal('invalid', dialect.unreadable(fileName))
  if (tagsOf(bytes) > maxTags) throw new Refusal('invalid', dialect.tooMany(fileName))
  const text = decodeBytes(bytes, refuse)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw refuse()
  if (XMLValidator.validate(text) !== true) throw refuse()
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    maxNestedTags: maxDepth,
  })
  let parsed: unknown
  try {
    parsed = parser.parse(text)
  } catch {
    throw refuse()
  }
  const roots = Array.isArray(parsed)
    ? parsed.flatMap((node) => convert(node, new Map(), 0, { prefixes: dialect.prefixes, refuse }))
    : []
  const root = roots.find((node) => typeof node !== 'string')
  if (root === undefined) throw refuse()
  return root
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const childElements = (parent: XmlElement): XmlElement[] => parent.children.filter(isElement)

export const childNamed = (parent: XmlElement, name: string): XmlElement | undefined =>
  childElements(parent).find((child) => child.name === name)
