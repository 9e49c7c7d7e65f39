import { childElements, childNamed, isElement, type XmlElement } from './xml.ts'

/** What of a run's look changes what it says: gone, no part of the number, or marked among others. */
const telling: ReadonlySet<string> = new Set([
  'w:strike',
  'w:dstrike',
  'w:vanish',
  'w:vertAlign',
  'w:position',
  'w:b',
  'w:u',
  'w:highlight',
  'w:shd',
  'w:bdr',
  'w:em',
  'w:color',
  'w:sz',
])

interface Style {
  readonly run: ReadonlyMap<string, XmlElement>
  /** The list a paragraph of this style belongs to. */
  readonly list: XmlElement | undefined
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  /** The style of paragraphs that name none. */
  readonly standard: Style | undefined
}

const noStyle: Style = { run: new Map(), list: undefined }

const value = (parent: XmlElement | undefined, name: string): string | undefined =>
  (parent === undefined ? undefined : childNamed(parent, name))?.attributes.get('w:val')

const ownOf = (node: XmlElement): Style => {
  const run = childNamed(node, 'w:rPr')
  const paragraph = childNamed(node, 'w:pPr')
  return {
    run: new Map(
      (run === undefined ? [] : childElements(run)).flatMap((each) =>
        telling.has(each.name) ? [[each.name, each]] : [],
      ),
    ),
    list: paragraph === undefined ? undefined : childNamed(paragraph, 'w:numPr'),
  }
}

/** A style rests on another, and that on the next; a circle ends where it began. */
const mostSteps = 20

/** The styles a `w:styles` part defines, each with what it inherits. */
export const stylesOf = (root: XmlElement): Styles => {
  const nodes = new Map(
    childElements(root)
      .filter(({ name }) => name === 'w:style')
      .map((node) => [node.attributes.get('w:styleId') ?? '', node] as const),
  )
  const whole = (id: string, steps: number): Style => {
    const node = nodes.get(id)
    if (node === undefined || steps > mostSteps) return noStyle
    const own = ownOf(node)
    const base = whole(value(node, 'w:basedOn') ?? '', steps + 1)
    return { run: new Map([...base.run, ...own.run]), list: own.list ?? base.list }
  }
  const standard = [...nodes].find(
    ([, node]) =>
      node.attributes.get('w:type') === 'paragraph' && /^(?:1|true|on)$/.test(node.attributes.get('w:default') ?? ''),
  )
  return {
    byId: new Map([...nodes.keys()].map((id) => [id, whole(id, 0)])),
    standard: standard && whole(standard[0], 0),
  }
}

const withFormat = (node: XmlElement, name: 'w:rPr' | 'w:pPr', more: readonly XmlElement[]): XmlElement => {
  const own = childNamed(node, name)
  const missing = more.filter((each) => own === undefined || childNamed(own, each.name) === undefined)
  if (missing.length === 0) return node
  const format = { name, attributes: new Map(), children: [...(own?.children ?? []), ...missing] }
  return { ...node, children: [format, ...node.children.filter((child) => child !== own)] }
}

/** The same tree with what the styles say written into the runs and paragraphs themselves; their own word counts first. */
export const withStyles = (node: XmlElement, styles: Styles, above: Style = styles.standard ?? noStyle): XmlElement => {
  if (node.name === 'w:r') {
    const own = styles.byId.get(value(childNamed(node, 'w:rPr'), 'w:rStyle') ?? '') ?? noStyle
    const inside = {
      ...node,
      children: node.children.map((child) => (isElement(child) ? withStyles(child, styles, above) : child)),
    }
    return withFormat(inside, 'w:rPr', [...new Map([...above.run, ...own.run]).values()])
  }
  const named = node.name === 'w:p' ? value(childNamed(node, 'w:pPr'), 'w:pStyle') : undefined
  const style =
    node.name === 'w:p'
      ? ((named === undefined ? undefined : styles.byId.get(named)) ?? styles.standard ?? noStyle)
      : above
  const children = node.children.map((child) => (isElement(child) ? withStyles(child, styles, style) : child))
  const inside = { ...node, children }
  return node.name === 'w:p' && style.list !== undefined ? withFormat(inside, 'w:pPr', [style.list]) : inside
}
