import { bulletBegin, symbolOf } from './symbols.ts'
import { childElements, childNamed, isElement, type XmlElement } from './xml.ts'

/** Glyph of every level of every list that has bullets, by `numId:level`. */
type Bullets = ReadonlyMap<string, string>

const value = (parent: XmlElement | undefined, name: string): string =>
  (parent === undefined ? undefined : childNamed(parent, name))?.attributes.get('w:val') ?? ''

const glyphOf = (level: XmlElement): string | null => {
  if (value(level, 'w:numFmt') !== 'bullet') return null
  const [first] = value(level, 'w:lvlText')
  const code = first?.codePointAt(0)
  if (first === undefined || code === undefined) return null
  const format = childNamed(level, 'w:rPr')
  const font = (format === undefined ? undefined : childNamed(format, 'w:rFonts'))?.attributes.get('w:ascii') ?? ''
  return symbolOf(font, code)
}

/** The bullets a `w:numbering` part defines. */
export const bulletsOf = (numbering: XmlElement): Bullets => {
  const lists = new Map<string, XmlElement>()
  const found = new Map<string, string>()
  for (const child of childElements(numbering)) {
    if (child.name === 'w:abstractNum') lists.set(child.attributes.get('w:abstractNumId') ?? '', child)
    if (child.name !== 'w:num') continue
    const list = lists.get(value(child, 'w:abstractNumId'))
    for (const level of list === undefined ? [] : childElements(list).filter(({ name }) => name === 'w:lvl')) {
      const glyph = glyphOf(level)
      if (glyph !== null)
        found.set(`${child.attributes.get('w:numId')}:${level.attributes.get('w:ilvl') ?? '0'}`, glyph)
    }
  }
  return found
}

const bulletOf = (paragraph: XmlElement, bullets: Bullets): string | undefined => {
  const format = childNamed(paragraph, 'w:pPr')
  const own = format === undefined ? undefined : childNamed(format, 'w:numPr')
  return own === undefined ? undefined : bullets.get(`${value(own, 'w:numId')}:${value(own, 'w:ilvl') || '0'}`)
}

const run = (text: string): XmlElement => ({
  name: 'w:r',
  attributes: new Map(),
  children: [{ name: 'w:t', attributes: new Map([['xml:space', 'preserve']]), children: [text] }],
})

/** The same tree with the bullets of its lists as text, each behind a sign of its own so that prose can leave it out. */
export const withBullets = (node: XmlElement, bullets: Bullets): XmlElement => {
  const children = node.children.map((child) => (isElement(child) ? withBullets(child, bullets) : child))
  const glyph = node.name === 'w:p' ? bulletOf(node, bullets) : undefined
  return { ...node, children: glyph === undefined ? children : [run(`${bulletBegin}${glyph}`), ...children] }
}
