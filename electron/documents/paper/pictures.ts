import type { PictureLook } from '../../../shared/domain/applications/paper/look.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { childElements, readXml, type XmlElement } from '../word/xml.ts'
import type { Archive } from '../word/zip.ts'
import { imageHeadOf } from './image-head.ts'

/**
 * Bytes of one picture, unpacked, and of all pictures of a file, each counted once, as it is held; how many are drawn; points
 * of one, and of all that are drawn.
 */
const most = { one: 8 * 1024 * 1024, all: 40 * 1024 * 1024, count: 60, points: 40_000_000, allPoints: 120_000_000 }

const tooLarge = '図が大きいため示していません。Wordで見てください。'
const tooMany = '図が多いため、この図は示していません。Wordで見てください。'
const broken = '図が壊れているため示せません。'
const outside = '図がこの文書の外にあるため、示していません。'

/** A picture of the page: what it is called, how large it is drawn, and the relation to its bytes, or why there are none. */
export interface Drawn {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly source: { readonly relation: string } | { readonly why: string }
}

const wholeOf = (text: string | undefined, unit: number): number => {
  const value = Number(text) / unit
  return value > 0 && value < 4000 ? Math.round(value * 10) / 10 : 0
}

/** Of a VML shape: 「width:120pt;height:3cm」. */
const styled = (shape: XmlElement | undefined, side: string): number => {
  const found = new RegExp(`(?:^|;)\\s*${side}:\\s*([\\d.]{1,8})(pt|in|cm|mm|px)?`, 'i').exec(
    (shape?.attributes.get('style') ?? '').slice(0, 400),
  )
  const units: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 }
  return found === null ? 0 : wholeOf(String(Number(found[1]) * (units[found[2] ?? 'px'] ?? 1)), 1)
}

interface Frame {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** Pictures in a drawing; of alternatives the first that holds any. The words of its text boxes stand elsewhere. */
const blipsIn = (node: XmlElement, frame: Frame): Drawn[] => {
  const inside = (parent: XmlElement, within: Frame): Drawn[] =>
    childElements(parent).flatMap((each) => blipsIn(each, within))
  if (node.name === 'w:txbxContent') return []
  if (node.name === 'a:blip') {
    const relation = node.attributes.get('r:embed')
    const isLinked = node.attributes.get('r:link') !== undefined
    if (relation === undefined && !isLinked) return []
    return [{ ...frame, source: relation === undefined ? { why: outside } : { relation } }]
  }
  if (node.name === 'v:imagedata') {
    const relation = node.attributes.get('r:id')
    return relation === undefined ? [] : [{ ...frame, source: { relation } }]
  }
  if (node.name === 'mc:AlternateContent') {
    for (const branch of childElements(node)) {
      const found = inside(branch, frame)
      if (found.length > 0) return found
    }
    return []
  }
  if (node.name === 'wp:inline' || node.name === 'wp:anchor') {
    const extent = childElements(node).find(({ name }) => name === 'wp:extent')?.attributes
    const about = childElements(node).find(({ name }) => name === 'wp:docPr')?.attributes
    return inside(node, {
      name: (about?.get('descr') ?? about?.get('title') ?? '').slice(0, 200),
      width: wholeOf(extent?.get('cx'), 12_700),
      height: wholeOf(extent?.get('cy'), 12_700),
    })
  }
  if (node.name === 'v:shape' || node.name === 'v:rect')
    return inside(node, { ...frame, width: styled(node, 'width'), height: styled(node, 'height') })
  return inside(node, frame)
}

/** What else is drawn and has no picture of its own. */
const kindOf = (node: XmlElement): string => {
  if (node.name === 'w:object') return '埋め込まれたファイル'
  const data = node.name === 'a:graphicData' ? (node.attributes.get('uri') ?? '') : ''
  if (data.endsWith('/chart')) return 'グラフ'
  if (data.endsWith('/diagram')) return 'SmartArt'
  for (const each of childElements(node)) {
    const kind = kindOf(each)
    if (kind !== '図形など') return kind
  }
  return '図形など'
}

/** The pictures in a part of a paragraph; where there is none but something drawn that says nothing, that by its kind. */
export const drawnIn = (node: XmlElement, saysNothing: boolean): Drawn[] => {
  const found = blipsIn(node, { name: '', width: 0, height: 0 })
  if (found.length > 0 || !saysNothing) return found
  const why = `${kindOf(node)}は、ここには示せません。Wordで見てください。`
  return [{ name: '', width: 0, height: 0, source: { why } }]
}

/** Where the picture of a relation lies: 「media/image1.png」 beside the part, or from the root of the package. */
const targetOf = (part: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const isOutside = 'outside'

/** The relations of a part: what they are called, and the part they lead to. */
const relationsOf = (archive: Archive, part: string, fileName: string): ReadonlyMap<string, string> => {
  const at = part.lastIndexOf('/')
  const name = `${part.slice(0, at)}/_rels/${part.slice(at + 1)}.rels`
  if (!archive.has(name)) return new Map()
  return new Map(
    childElements(readXml(archive.read(name), fileName)).map(({ attributes }) => [
      attributes.get('Id') ?? '',
      attributes.get('TargetMode') === 'External' ? isOutside : targetOf(part, attributes.get('Target') ?? ''),
    ]),
  )
}

type Judged =
  | { readonly points: number; readonly shown: Exclude<PictureLook, { readonly why: string }> }
  | { readonly why: string }

/** The pictures of one Word file, each judged once; together never more than a page can bear. */
export const picturesOf = (archive: Archive, fileName: string) => {
  const known = new Map<string, Judged>()
  const relations = new Map<string, ReadonlyMap<string, string>>()
  let bytes = 0
  let count = 0
  let drawn = 0

  const judged = (target: string): Judged => {
    const size = archive.size(target)
    if (size === null) return { why: broken }
    if (size > most.one) return { why: tooLarge }
    bytes += size
    if (bytes > most.all) return { why: tooMany }
    try {
      const head = imageHeadOf(archive.read(target))
      if (head === null) return { why: broken }
      if ('kind' in head) return { why: `${head.kind}形式の図は、ここには示せません。Wordで見てください。` }
      const points = head.width * head.height
      if (points === 0) return { why: broken }
      if (points > most.points) return { why: tooLarge }
      return { points, shown: { ...archive.stands(target), size, mime: head.mime, name: '', width: 0, height: 0 } }
    } catch (error) {
      if (error instanceof Refusal) return { why: broken }
      throw error
    }
  }

  return (part: string, { name, width, height, source }: Drawn): PictureLook => {
    if ('why' in source) return source
    const ofPart = relations.get(part) ?? relationsOf(archive, part, fileName)
    relations.set(part, ofPart)
    const target = ofPart.get(source.relation)
    if (target === undefined) return { why: broken }
    if (target === isOutside) return { why: outside }
    count += 1
    if (count > most.count) return { why: tooMany }
    const picture = known.get(target) ?? judged(target)
    known.set(target, picture)
    if ('why' in picture) return picture
    drawn += picture.points
    return drawn > most.allPoints ? { why: tooMany } : { ...picture.shown, name, width, height }
  }
}

export type Pictures = ReturnType<typeof picturesOf>
