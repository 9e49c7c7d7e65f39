import { childElements, childNamed, isElement, type XmlElement } from './xml.ts'

/** ふりがな over a word: the base stays in the text, the reading stands apart. */
export interface Ruby {
  readonly base: string
  readonly reading: string
}

/** What one paragraph says, and the text boxes anchored in it. */
export interface Inline {
  text: string
  rubies: Ruby[]
  boxes: XmlElement[]
  /** What the officer should know of the way it is written, in Japanese. */
  remarks: string[]
}

const emptyInline = (): Inline => ({ text: '', rubies: [], boxes: [], remarks: [] })

const append = (into: Inline, more: Inline): void => {
  into.text += more.text
  into.rubies.push(...more.rubies)
  into.boxes.push(...more.boxes)
  into.remarks.push(...more.remarks)
}

export const tickedMark = '☑'
export const untickedMark = '☐'

/** Symbols that Word keeps as a position in a picture font; only boxes and ticks matter here. */
const symbols: Readonly<Record<string, string>> = {
  'wingdings:fe': tickedMark,
  'wingdings:fd': '☒',
  'wingdings:fc': '✓',
  'wingdings:a8': untickedMark,
  'wingdings:6f': '□',
  'wingdings:6e': '■',
  'wingdings:6c': '●',
  'wingdings:a1': '○',
  'wingdings 2:52': tickedMark,
  'wingdings 2:53': '☒',
  'wingdings 2:54': '☒',
  'wingdings 2:50': '✓',
  'wingdings 2:a3': untickedMark,
}

const isOn = (toggle: XmlElement | undefined): boolean => {
  if (toggle === undefined) return false
  const value = toggle.attributes.get('w:val') ?? toggle.attributes.get('w14:val') ?? 'true'
  return !['0', 'false', 'off', 'none'].includes(value)
}

const symbolOf = (font: string, code: string): string => symbols[`${font.toLowerCase()}:${code.toLowerCase()}`] ?? ''

const symbol = (node: XmlElement): string =>
  symbolOf(node.attributes.get('w:font') ?? '', (node.attributes.get('w:char') ?? '').slice(-2))

/** Text typed in a picture font: Word shows 「þ」 as a ticked box, and files keep it as U+00FE or U+F0FE. */
const pictureText = (text: string, font: string): string =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      const isPrivate = code >= 0xf000 && code <= 0xf0ff
      if (!isPrivate && !/^wingdings/i.test(font)) return character
      const shown = symbolOf(/^wingdings/i.test(font) ? font : 'wingdings', (code & 0xff).toString(16))
      return shown === '' ? character : shown
    })
    .join('')

/** A legacy form field keeps its state in the field's beginning; the text around it says nothing. */
const legacyField = (begin: XmlElement): string => {
  const data = childNamed(begin, 'w:ffData')
  if (data === undefined) return ''
  const box = childNamed(data, 'w:checkBox')
  if (box !== undefined) {
    const state = childNamed(box, 'w:checked') ?? childNamed(box, 'w:default')
    return isOn(state) ? tickedMark : untickedMark
  }
  const list = childNamed(data, 'w:ddList')
  if (list === undefined) return ''
  const chosen = childNamed(list, 'w:result') ?? childNamed(list, 'w:default')
  const entries = childElements(list).filter((child) => child.name === 'w:listEntry')
  return entries[Number(chosen?.attributes.get('w:val') ?? 0)]?.attributes.get('w:val') ?? ''
}

const properties = (control: XmlElement): XmlElement | undefined => childNamed(control, 'w:sdtPr')

/** A content control that still shows its 「ここをクリックして入力」 is empty. */
export const showsPlaceholder = (control: XmlElement): boolean => {
  const known = properties(control)
  return known !== undefined && isOn(childNamed(known, 'w:showingPlcHdr'))
}

const checkbox = (control: XmlElement): string | null => {
  const known = properties(control)
  const box = known === undefined ? undefined : childNamed(known, 'w14:checkbox')
  if (box === undefined) return null
  return isOn(childNamed(box, 'w14:checked')) ? tickedMark : untickedMark
}

/** What a checkbox shows, where somebody has written over it and its own state says otherwise. */
const overwritten = (shown: string, mark: string): string | null => {
  const says = /[☑☒■●✓✔レ]/u.test(shown)
    ? tickedMark
    : /^[\s\u3000]*[□☐][\s\u3000]*$/u.test(shown)
      ? untickedMark
      : mark
  return says === mark ? null : says
}

const plainText = (node: XmlElement): string => {
  const text = node.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\r\n]+/g, ' ')
  return node.attributes.get('xml:space') === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '')
}

const hasFormat = (run: XmlElement, name: string): boolean => {
  const format = childNamed(run, 'w:rPr')
  return format !== undefined && isOn(childNamed(format, name))
}

const struckRemark = '取り消し線で消された字は読んでいません。'
const checkboxRemark = 'チェックの印が、チェックボックス自身の状態と食い違っています。'

const fontOf = (run: XmlElement): string => {
  const format = childNamed(run, 'w:rPr')
  const fonts = format === undefined ? undefined : childNamed(format, 'w:rFonts')
  return fonts?.attributes.get('w:ascii') ?? fonts?.attributes.get('w:hAnsi') ?? ''
}

const plainRun: Visit = (node, into) => {
  if (hasFormat(node, 'w:vanish')) return
  const inside = emptyInline()
  collect(node, inside)
  if (hasFormat(node, 'w:strike') || hasFormat(node, 'w:dstrike')) {
    if (inside.text.trim() !== '') into.remarks.push(struckRemark)
    return
  }
  append(into, { ...inside, text: pictureText(inside.text, fontOf(node)) })
}

/** Revisions are read as accepted: what was deleted or moved away is gone. */
export const isRemoved = (node: XmlElement): boolean => node.name === 'w:del' || node.name === 'w:moveFrom'

/** One branch only: the first that says something, else the fallback for older programs. */
export const chooseBranch = (node: XmlElement, isEmpty: (branch: XmlElement) => boolean): XmlElement | undefined => {
  const branches = childElements(node).filter((child) => child.name === 'mc:Choice' || child.name === 'mc:Fallback')
  return branches.find((branch) => !isEmpty(branch)) ?? branches[0]
}

const ruby = (node: XmlElement, into: Inline): void => {
  const base = childNamed(node, 'w:rubyBase')
  if (base === undefined) return
  const found = inlineOf(base)
  const over = childNamed(node, 'w:rt')
  append(into, found)
  into.rubies.push({ base: found.text, reading: over === undefined ? '' : inlineOf(over).text })
}

const control = (node: XmlElement, into: Inline): void => {
  const mark = checkbox(node)
  const content = childNamed(node, 'w:sdtContent')
  if (mark !== null) {
    const shown = content === undefined ? null : overwritten(inlineOf(content).text, mark)
    into.text += shown ?? mark
    if (shown !== null) into.remarks.push(checkboxRemark)
    return
  }
  if (content !== undefined && !showsPlaceholder(node)) collect(content, into)
}

const alternatives = (node: XmlElement, into: Inline): void => {
  const branch = chooseBranch(node, (candidate) => {
    const inside = inlineOf(candidate)
    return inside.text === '' && inside.boxes.length === 0
  })
  if (branch !== undefined) collect(branch, into)
}

type Visit = (node: XmlElement, into: Inline) => void

const says =
  (textOf: (node: XmlElement) => string): Visit =>
  (node, into) => {
    into.text += textOf(node)
  }

const always = (text: string): Visit => says(() => text)

const nothing: Visit = () => undefined

const visits: ReadonlyMap<string, Visit> = new Map<string, Visit>([
  ['w:t', says(plainText)],
  ['w:br', always('\n')],
  ['w:cr', always('\n')],
  ['w:tab', always('\t')],
  ['w:ptab', always('\t')],
  ['w:noBreakHyphen', always('-')],
  ['w:softHyphen', nothing],
  ['w:instrText', nothing],
  ['w:pPr', nothing],
  ['w:rPr', nothing],
  ['w:del', nothing],
  ['w:moveFrom', nothing],
  ['w:delText', nothing],
  ['w:sym', says(symbol)],
  ['w:fldChar', says(legacyField)],
  ['w:ruby', ruby],
  ['w:sdt', control],
  ['mc:AlternateContent', alternatives],
  ['w:txbxContent', (node, into) => void into.boxes.push(node)],
  ['w:r', plainRun],
])

const collect: Visit = (node, into) => {
  for (const child of node.children.filter(isElement)) {
    const visit = visits.get(child.name) ?? collect
    visit(child, into)
  }
}

/** The text a reader of the page sees in a paragraph or a run of it. */
export const inlineOf = (node: XmlElement): Inline => {
  const into = emptyInline()
  collect(node, into)
  return into
}
