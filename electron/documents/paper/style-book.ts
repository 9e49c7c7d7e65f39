import { isOn } from '../word/looks.ts'
import { childElements, type XmlElement } from '../word/xml.ts'
import { child, settingOf, shadeOf } from './measures.ts'

/** What the styles of a file say of one of its elements, its own word last: each is asked from the end. */
type Chain = readonly XmlElement[]

export interface StyleBook {
  /** The `w:pPr`, or `w:rPr`, of a paragraph style and of those it rests on; of the standard style where none is named. */
  paragraph(id: string | undefined, part: 'w:pPr' | 'w:rPr'): Chain
  run(id: string | undefined): Chain
  table(id: string | undefined): TableStyle
  /** Points of the paper's own words. */
  readonly size: number
  readonly sans: boolean
}

export interface TableStyle {
  /** `w:tblBorders` of the style and of those it rests on. */
  readonly borders: Chain
  readonly shade: string | undefined
  readonly head: { readonly shade: string | undefined; readonly bold: boolean }
}

/** What is asked of a style. */
const asked: ReadonlySet<string> = new Set([
  ...['w:rFonts', 'w:i', 'w:sz', 'w:jc', 'w:ind', 'w:pageBreakBefore'],
  ...['w:top', 'w:left', 'w:start', 'w:bottom', 'w:right', 'w:end', 'w:insideH', 'w:insideV'],
])

/** The first of each: a style may say ten thousand other things, and every run and cell asks it. */
export const withoutOther = (format: XmlElement): XmlElement => {
  const first = new Map<string, XmlElement>()
  for (const each of childElements(format))
    if (asked.has(each.name) && !first.has(each.name)) first.set(each.name, each)
  return { ...format, children: [...first.values()] }
}

/** The last word of a chain on something. */
export const lastOf = (chain: Chain, name: string): XmlElement | undefined => {
  for (const format of chain.toReversed()) {
    const found = child(format, name)
    if (found !== undefined) return found
  }
  return undefined
}

const mostSteps = 20
/** Word's own, where a file says nothing. */
const usualSize = 10.5

export const isSans = (fonts: XmlElement | undefined): boolean | null => {
  const name = fonts?.attributes.get('w:eastAsia') ?? fonts?.attributes.get('w:ascii')
  return name === undefined
    ? null
    : /ゴシック|ｺﾞｼｯｸ|gothic|meiryo|メイリオ|sans|arial|helvetica|calibri|biz ud/i.test(name)
}

export const sizeOf = (format: XmlElement | undefined): number | null => {
  const half = Number(settingOf(format, 'w:sz'))
  return half > 0 && half < 400 ? half / 2 : null
}

/** The styles of a file, by what they rest on. */
export const styleBookOf = (root: XmlElement | null): StyleBook => {
  const nodes = new Map<string, XmlElement>()
  const standards = new Map<string, string>()
  for (const node of root === null ? [] : childElements(root)) {
    if (node.name !== 'w:style') continue
    const id = node.attributes.get('w:styleId') ?? ''
    nodes.set(id, node)
    if (/^(?:1|true|on)$/.test(node.attributes.get('w:default') ?? ''))
      standards.set(node.attributes.get('w:type') ?? '', id)
  }
  const chains = new Map<string, Chain>()
  const chainOf = (id: string | undefined): Chain => {
    if (id === undefined) return []
    const known = chains.get(id)
    if (known !== undefined) return known
    const chain: XmlElement[] = []
    for (let at: string | undefined = id; at !== undefined && chain.length < mostSteps; ) {
      const node: XmlElement | undefined = nodes.get(at)
      if (node === undefined) break
      chain.unshift(node)
      at = settingOf(node, 'w:basedOn')
    }
    chains.set(id, chain)
    return chain
  }
  const slim = new Map<string, ReadonlyMap<XmlElement, XmlElement>>()
  for (const part of ['w:pPr', 'w:rPr']) {
    const formats = [...nodes.values()].flatMap((node) => {
      const found = child(node, part)
      return found === undefined ? [] : [[node, withoutOther(found)] as const]
    })
    slim.set(part, new Map(formats))
  }
  const partsOf = (chain: Chain, part: 'w:pPr' | 'w:rPr'): Chain =>
    chain.flatMap((node) => slim.get(part)?.get(node) ?? [])
  const tables = new Map<string | undefined, TableStyle>()
  const table = (id = standards.get('table')): TableStyle => {
    const known = tables.get(id) ?? tableStyleOf(chainOf(id))
    tables.set(id, known)
    return known
  }
  const paragraph = (id: string | undefined, part: 'w:pPr' | 'w:rPr'): Chain =>
    partsOf(chainOf(id !== undefined && nodes.has(id) ? id : standards.get('paragraph')), part)
  const defaults = child(child(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault')
  const usual = [child(defaults, 'w:rPr'), ...paragraph(undefined, 'w:rPr')].filter((each) => each !== undefined)
  return {
    paragraph,
    run: (id) => partsOf(chainOf(id), 'w:rPr'),
    table,
    size: usual.reduce((size, format) => sizeOf(format) ?? size, usualSize),
    sans: isSans(lastOf(usual, 'w:rFonts')) ?? false,
  }
}

function tableStyleOf(chain: Chain): TableStyle {
  const head = chain
    .flatMap(childElements)
    .findLast(({ name, attributes }) => name === 'w:tblStylePr' && attributes.get('w:type') === 'firstRow')
  const own = (name: string) => chain.map((node) => child(node, name)).filter((each) => each !== undefined)
  return {
    borders: own('w:tblPr').flatMap((format) => {
      const borders = child(format, 'w:tblBorders')
      return borders === undefined ? [] : [withoutOther(borders)]
    }),
    shade: own('w:tcPr').reduce<string | undefined>((shade, format) => shadeOf(format) ?? shade, undefined),
    head: { shade: shadeOf(child(head, 'w:tcPr')), bold: isOn(child(child(head, 'w:rPr'), 'w:b')) },
  }
}
