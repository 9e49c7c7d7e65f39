import { fontOf, hasFormat, isEmphasised, isOn, isTiny, isWhite, raisedOf } from './looks.ts'
import { mathText } from './math.ts'
import { wordsOfNote } from './note-words.ts'
import { promptOf } from './prompts.ts'
import {
  emphasis,
  pictureText,
  scripted,
  symbol,
  tickedMark,
  unreadable,
  untickedMark,
  withoutEmphasis,
} from './symbols.ts'
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
  /** What the officer should know of the way it is written, in Japanese; each once. */
  remarks: Set<string>
}

const emptyInline = (): Inline => ({ text: '', rubies: [], boxes: [], remarks: new Set() })

const append = (into: Inline, more: Inline): void => {
  into.text += more.text
  for (const ruby of more.rubies) into.rubies.push(ruby)
  for (const box of more.boxes) into.boxes.push(box)
  for (const remark of more.remarks) into.remarks.add(remark)
}

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

const checkbox = (control: XmlElement): string | null => {
  const known = childNamed(control, 'w:sdtPr')
  const box = known === undefined ? undefined : childNamed(known, 'w14:checkbox')
  if (box === undefined) return null
  return isOn(childNamed(box, 'w14:checked')) ? tickedMark : untickedMark
}

/** What a checkbox shows, where somebody has written over it and its own state says otherwise. */
const overwritten = (shown: string, mark: string): string | null => {
  const says = /[☑☒■●✓✔レ⬛]/u.test(shown)
    ? tickedMark
    : /^[\s\u3000]*[□☐⬜][\s\u3000]*$/u.test(shown)
      ? untickedMark
      : mark
  return says === mark ? null : says
}

/** XML's own blanks only: a full-width one is a sign of the text. */
const trimmedXml = (text: string): string => {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1
  return text.slice(0, end).replace(/^[ \t]+/, '')
}

const plainText = (node: XmlElement): string => {
  const text = node.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\r\n]+/g, ' ')
  return node.attributes.get('xml:space') === 'preserve' ? text : trimmedXml(text)
}

const struckRemark = '取り消し線で消された字は読んでいません。'
const checkboxRemark = 'チェックの印が、チェックボックス自身の状態と食い違っています。'
const mathRemark = '数式として書かれた部分があります。'
const tinyRemark = '読めないほど小さい字で書かれています。'
export const whiteRemark = '白い字で書かれています。'
export const promptRemark = '入力の案内(プレースホルダー)の扱いのまま、文字が書かれています。'

const plainRun: Visit = (node, into) => {
  if (hasFormat(node, 'w:vanish')) return
  const inside = emptyInline()
  collect(node, inside)
  if (hasFormat(node, 'w:strike') || hasFormat(node, 'w:dstrike')) {
    if (inside.text.trim() !== '') into.remarks.add(struckRemark)
    return
  }
  const raised = raisedOf(node) ?? (isTiny(node) ? 'superscript' : null)
  const text = pictureText(inside.text, fontOf(node))
  if (isWhite(node) && text.trim() !== '') into.remarks.add(whiteRemark)
  if (isTiny(node) && text.trim() !== '') into.remarks.add(tinyRemark)
  const sign = isEmphasised(node) && text.trim() !== '' ? emphasis : ''
  append(into, { ...inside, text: `${sign}${raised === null ? text : scripted(text, raised)}` })
}

/** Revisions are read as accepted: what was deleted or moved away is gone. */
export const isRemoved = (node: XmlElement): boolean => node.name === 'w:del' || node.name === 'w:moveFrom'

/** One branch only: the first that says something, else the first. Each branch is read once, however deep they nest. */
export const chooseBranch = <T>(
  node: XmlElement,
  read: (branch: XmlElement) => T,
  isEmpty: (said: T) => boolean,
): T | undefined => {
  let first: T | undefined
  for (const branch of childElements(node)) {
    if (branch.name !== 'mc:Choice' && branch.name !== 'mc:Fallback') continue
    const said = read(branch)
    if (!isEmpty(said)) return said
    first ??= said
  }
  return first
}

const kana = /^[\u3041-\u30ff\uff66-\uff9f\s\u3000]+$/

const ruby = (node: XmlElement, into: Inline): void => {
  const base = childNamed(node, 'w:rubyBase')
  if (base === undefined) return
  const found = inlineOf(base)
  const over = childNamed(node, 'w:rt')
  append(into, found)
  const reading = over === undefined ? '' : withoutEmphasis(inlineOf(over).text)
  into.rubies.push({ base: withoutEmphasis(found.text), reading })
  // Over a word its reading; over a number, or in other letters, something more is said.
  if (reading.trim() !== '' && !(kana.test(reading) && /\p{L}/u.test(found.text)))
    into.remarks.add(`ルビ「${reading.trim()}」が付いています。`)
}

const control = (node: XmlElement, into: Inline): void => {
  const mark = checkbox(node)
  const content = childNamed(node, 'w:sdtContent')
  if (mark !== null) {
    const shown = content === undefined ? null : overwritten(withoutEmphasis(inlineOf(content).text), mark)
    into.text += shown ?? mark
    if (shown !== null) into.remarks.add(checkboxRemark)
    return
  }
  if (content === undefined) return
  const prompt = promptOf(node)
  if (prompt === 'prompt') return
  if (prompt === 'filled') into.remarks.add(promptRemark)
  collect(content, into)
}

const saysNothing = (inside: Inline): boolean => inside.text === '' && inside.boxes.length === 0

const alternatives = (node: XmlElement, into: Inline): void => {
  const chosen = chooseBranch(node, inlineOf, saysNothing)
  if (chosen !== undefined) append(into, chosen)
}

/** A drawing is the words of its text boxes, or something we cannot read. */
const drawing: Visit = (node, into) => {
  const inside = emptyInline()
  collect(node, inside)
  append(into, saysNothing(inside) ? { ...inside, text: unreadable } : inside)
}

const equation: Visit = (node, into) => {
  into.text += mathText(node)
  into.remarks.add(mathRemark)
}

type Visit = (node: XmlElement, into: Inline) => void

const says =
  (textOf: (node: XmlElement) => string): Visit =>
  (node, into) => {
    into.text += textOf(node)
  }

const always = (text: string): Visit => says(() => text)

/** A note hangs on the words before it; what it says is quoted, where its part of the file is there. */
const noted =
  (kind: '脚注' | '文末脚注' | 'コメント'): Visit =>
  (node, into) => {
    const words = node.attributes.get(wordsOfNote) ?? ''
    into.remarks.add(words === '' ? `${kind}が付いています。` : `${kind}「${words}」が付いています。`)
  }

/** LibreOffice makes such a field of a content control around a cell, and leaves the words of the cell beside it once more. */
const asked: Visit = (node, into) => {
  if (node.children.some((child) => typeof child === 'string' && /^\s*FILLIN\b/i.test(child)))
    into.remarks.add('入力欄(FILLIN)があります。同じ文が重なっていないかを確かめてください。')
}

/** Set from right to left against the letters' own way. */
const turned: Visit = (node, into) => {
  const inside = emptyInline()
  collect(node, inside)
  append(into, node.attributes.get('w:val') === 'rtl' ? { ...inside, text: `${inside.text}${unreadable}` } : inside)
}

const nothing: Visit = () => undefined

const dates = ['day', 'month', 'year'].flatMap((part) => [`w:${part}Short`, `w:${part}Long`])

const visits: ReadonlyMap<string, Visit> = new Map<string, Visit>([
  ['w:t', says(plainText)],
  ['w:br', always('\n')],
  ['w:cr', always('\n')],
  ['w:tab', always('\t')],
  ['w:ptab', always('\t')],
  ['w:noBreakHyphen', always('-')],
  ['w:softHyphen', nothing],
  ['w:instrText', asked],
  ['w:pPr', nothing],
  ['w:rPr', nothing],
  ['w:del', nothing],
  ['w:moveFrom', nothing],
  ['w:delText', nothing],
  ['w:sym', says(symbol)],
  ['w:fldChar', says(legacyField)],
  ['w:footnoteReference', noted('脚注')],
  ['w:endnoteReference', noted('文末脚注')],
  ['w:commentReference', noted('コメント')],
  ['w:commentRangeStart', noted('コメント')],
  ['w:ruby', ruby],
  ['w:sdt', control],
  ['w:drawing', drawing],
  ['w:pict', drawing],
  ['w:object', always(unreadable)],
  // Ink, films, and dates and page numbers of Word 6: drawn, and nowhere in the text.
  ...['w:contentPart', 'w14:contentPart', 'w:movie', 'w:pgNum', ...dates].map((name): [string, Visit] => [
    name,
    always(unreadable),
  ]),
  ['w:bdo', turned],
  ['w:altChunk', always(unreadable)],
  ['w:subDoc', always(unreadable)],
  ['m:oMath', equation],
  ['mc:AlternateContent', alternatives],
  ['w:txbxContent', (node, into) => void into.boxes.push(node)],
  ['w:r', plainRun],
])

/** Whether something is read in a way of its own, and not only for what lies in it. */
export const isReadWhole = (node: XmlElement): boolean => visits.has(node.name)

const collect: Visit = (node, into) => {
  for (const child of node.children) {
    if (!isElement(child)) continue
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
