import { symbolOf, unreadable } from './symbols.ts'
import { childNamed, isElement, type XmlElement, type XmlNode } from './xml.ts'

interface Field {
  /** What the field is told to show: 「EQ \o\ac(○,1)」. */
  code: string
  /** Words that are part of the code, as the result of a field within it. */
  readonly inCode: XmlElement[]
  readonly inResult: XmlElement[]
  hasResult: boolean
  /** A box or a list of Word 2003 says by its own state what it shows. */
  readonly isLegacy: boolean
}

const content: ReadonlySet<string> = new Set(['w:t', 'w:sym', 'w:tab', 'w:br', 'w:cr', 'w:noBreakHyphen', 'w:drawing'])

type Instead = Map<XmlElement, readonly XmlElement[]>

const element = (name: string, children: readonly XmlNode[]): XmlElement => ({
  name,
  attributes: new Map([['xml:space', 'preserve']]),
  children,
})
const words = (text: string): XmlElement => element('w:t', [text])
const run = (text: string): XmlElement => element('w:r', [words(text)])

/** ふりがな as Word 2003 kept it: 「\o\ad(\s\up 9(みほん),見本)」. */
const rubyForm = /\\o(?:\\a[dclr])?\s*\(\s*\\s\\up\s*\d+\s*\(([^()]*)\)\s*[,;]([^()]*)\)/i
const overlayForm = /\\o(?:\\a[dclr])?\s*\(([^()]*)\)/i
const frames = /^[○◯〇□△◇◎⭕]$/u

/** What an EQ or SYMBOL field draws, which is nowhere in the text. Null for fields that draw nothing of their own. */
const drawn = (code: string): readonly XmlElement[] | null => {
  const symbol = /^\s*SYMBOL\s+(0x[0-9a-f]{1,6}|\d{1,7})\b/i.exec(code)
  if (symbol !== null) {
    const [, font = ''] = /^.*?\\f\s*"?([^"\\]+)/i.exec(code.slice(symbol[0].length)) ?? []
    return [words(symbolOf(font.trim(), Number(symbol[1])))]
  }
  if (!/^\s*EQ\b/i.test(code)) return null
  const [, reading, base = ''] = rubyForm.exec(code) ?? []
  if (reading !== undefined)
    return [element('w:ruby', [element('w:rt', [run(reading)]), element('w:rubyBase', [run(base.trimStart())])])]
  const parts = (overlayForm.exec(code)?.[1] ?? '').split(/[,;]/).map((part) => part.trim())
  const framed = parts.filter((part) => !frames.test(part)).join('')
  // A sign on both sides, so that a framed digit joins no number beside it.
  return [words(framed === '' ? unreadable : `${unreadable}${framed}${unreadable}`)]
}

const textOf = (node: XmlElement): string => node.children.filter((child) => typeof child === 'string').join('')

const isLegacy = (begin: XmlElement): boolean => {
  const data = childNamed(begin, 'w:ffData')
  return data !== undefined && (childNamed(data, 'w:checkBox') ?? childNamed(data, 'w:ddList')) !== undefined
}

const isBlank = (nodes: readonly XmlElement[]): boolean =>
  nodes.every((node) => node.name === 'w:t' && textOf(node).trim() === '')

const close = (field: Field, end: XmlElement, instead: Instead): void => {
  for (const node of field.inCode) instead.set(node, [])
  if (field.isLegacy) for (const node of field.inResult) instead.set(node, [])
  const more = isBlank(field.inResult) ? drawn(field.code) : null
  if (more !== null) instead.set(end, [end, ...more])
}

/** Word's own fields stand in each other a few times. */
const mostDeep = 30

const mark = (node: XmlElement, open: Field[], instead: Instead): void => {
  const kind = node.attributes.get('w:fldCharType')
  const last = open.at(-1)
  if (kind === 'begin' && open.length >= mostDeep) {
    // Left as it stands, with the end that would be its own.
    open.splice(0)
  } else if (kind === 'begin') {
    open.push({ code: '', inCode: [], inResult: [], hasResult: false, isLegacy: isLegacy(node) })
  } else if (kind === 'separate' && last !== undefined) last.hasResult = true
  else if (kind === 'end' && last !== undefined) {
    open.pop()
    close(last, node, instead)
    const outer = open.at(-1)
    // What a field within a code shows is a part of the code.
    if (outer !== undefined)
      for (const words of last.inResult) (outer.hasResult ? outer.inResult : outer.inCode).push(words)
  }
}

/** The fields of one paragraph. One that does not end in it is left as it stands, so that no words are lost. */
const ofParagraph = (paragraph: XmlElement, instead: Instead): void => {
  const open: Field[] = []
  const walk = (node: XmlElement): void => {
    for (const child of node.children) {
      if (!isElement(child) || child.name === 'w:p') continue
      const last = open.at(-1)
      if (child.name === 'w:fldChar') mark(child, open, instead)
      else if (child.name === 'w:instrText') {
        if (last !== undefined) last.code += textOf(child)
      } else if (child.name === 'w:fldSimple') {
        const more = isBlank(child.children.filter(isElement)) ? drawn(child.attributes.get('w:instr') ?? '') : null
        if (more === null) walk(child)
        else instead.set(child, [element('w:r', more)])
      } else if (last !== undefined && content.has(child.name)) {
        ;(last.hasResult ? last.inResult : last.inCode).push(child)
      } else walk(child)
    }
  }
  walk(paragraph)
}

const find = (node: XmlElement, instead: Instead): void => {
  if (node.name === 'w:p') ofParagraph(node, instead)
  for (const child of node.children) if (isElement(child)) find(child, instead)
}

const replaced = (node: XmlElement, instead: Instead): XmlElement => ({
  ...node,
  children: node.children.flatMap((child): readonly XmlNode[] => {
    if (!isElement(child)) return [child]
    const more = instead.get(child)
    return more ?? [replaced(child, instead)]
  }),
})

/**
 * The same tree with what its fields show: the result alone, however they stand in each other, and what a field draws
 * (囲い文字, a symbol, ふりがな of old files) in its place.
 */
export const withFieldsShown = (root: XmlElement): XmlElement => {
  const instead: Instead = new Map()
  find(root, instead)
  return instead.size === 0 ? root : replaced(root, instead)
}
