import type { LineLook, RunLook } from '../../../shared/domain/applications/paper/look.ts'
import { fontOf, hasFormat, isOn, isTiny, isWhite, raisedOf } from '../word/looks.ts'
import { visibleText, withoutPadding } from '../word/plain.ts'
import { promptOf } from '../word/prompts.ts'
import { unreadable, withBulletsShown } from '../word/symbols.ts'
import { inlineOf, isReadWhole } from '../word/text.ts'
import { childElements, childNamed, type XmlElement } from '../word/xml.ts'
import type { listLabels } from './list-labels.ts'
import { child, colourOf, lightnessOf, paintOf, pointsOf, said, settingOf } from './measures.ts'
import { type Drawn, drawnIn, type Pictures } from './pictures.ts'
import { isSans, lastOf, type StyleBook, sizeOf } from './style-book.ts'

/** What a paper is drawn with. */
export interface Pen {
  readonly styles: StyleBook
  readonly labels: ReturnType<typeof listLabels>
  readonly pictures: Pictures
  /** The part of the file it stands in. */
  readonly part: string
  /** Lines, words of one look and cells that are still drawn, and their letters; at 0 what follows is words only. */
  readonly left: { pieces: number; letters: number }
  /** What of the paper is not drawn as it stands, in the officer's words. */
  readonly notes: Set<string>
}

export const isSpent = ({ left }: Pick<Pen, 'left'>): boolean => left.pieces <= 0 || left.letters <= 0

/** Where a line stands. */
export interface Ground {
  readonly shade: string | undefined
  /** The first row of a table whose style sets it bold. */
  readonly bold: boolean
}

const textOf = (children: readonly XmlElement[]): string =>
  inlineOf({ name: 'w:p', attributes: new Map(), children }).text

const shown = (text: string): string => withoutPadding(visibleText(withBulletsShown(text)))

const isPageBreak = ({ name, attributes }: XmlElement): boolean =>
  name === 'w:br' && attributes.get('w:type') === 'page'

const drawings: ReadonlySet<string> = new Set([
  ...['w:drawing', 'w:pict', 'w:object', 'w:contentPart', 'w14:contentPart', 'mc:AlternateContent'],
])

const strikes: ReadonlySet<string> = new Set(['w:strike', 'w:dstrike'])

/** The same run as it would be read if nothing struck it out. */
const unstruck = (run: XmlElement): XmlElement => ({
  ...run,
  children: run.children.map((each) =>
    typeof each !== 'string' && each.name === 'w:rPr'
      ? { ...each, children: childElements(each).filter(({ name }) => !strikes.has(name)) }
      : each,
  ),
})

const underlineOf = (format: XmlElement | undefined): boolean => !['none', undefined].includes(settingOf(format, 'w:u'))

const runLook = (
  run: XmlElement,
  paragraph: readonly XmlElement[],
  { styles }: Pen,
  ground: Ground,
): Omit<RunLook, 'text'> => {
  const format = childNamed(run, 'w:rPr')
  const own = format === undefined ? [] : [format]
  const chain = [...paragraph, ...styles.run(settingOf(format, 'w:rStyle')), ...own]
  const size = sizeOf(format)
  const sans = isSans(lastOf(chain, 'w:rFonts'))
  const colour = colourOf(settingOf(format, 'w:color'))
  const paint = paintOf(format)
  const behind = paint ?? ground.shade
  const isUnseen = isWhite(run) && (behind === undefined || lightnessOf(behind) > 0.75)
  const bold = childNamed(format ?? run, 'w:b')
  const look: Omit<RunLook, 'text'> = {
    bold: (format !== undefined && bold !== undefined ? isOn(bold) : ground.bold) || undefined,
    italic: isOn(lastOf(chain, 'w:i')) || undefined,
    underlined: underlineOf(format) || undefined,
    struck: hasFormat(run, 'w:strike') || hasFormat(run, 'w:dstrike') || undefined,
    faint: isUnseen || isTiny(run) || undefined,
    colour: isUnseen || colour === '#000000' ? undefined : colour,
    paint,
    size: size === null || size === styles.size || isTiny(run) ? undefined : Math.min(60, Math.max(5, size)),
    sans: sans === true && !styles.sans ? true : undefined,
  }
  return said(look)
}

const raised = (run: XmlElement, text: string): RunLook['raised'] => {
  const found = raisedOf(run)
  // Digits are read as the signs that show them so.
  if (found === null || /[⁰¹²³⁴⁵⁶⁷⁸⁹₀-₉]/.test(text)) return undefined
  return found === 'superscript' ? 'super' : 'sub'
}

interface Written {
  readonly pen: Pen
  readonly ground: Ground
  /** What the styles say of the words of this paragraph. */
  readonly styled: readonly XmlElement[]
  readonly runs: RunLook[]
}

const add = (written: Written, run: RunLook): void => {
  written.pen.left.letters -= run.text.length
  const last = written.runs.at(-1)
  const isAlike =
    last !== undefined &&
    JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...run, text: '' }) &&
    run.picture === undefined &&
    run.newPage === undefined
  if (isAlike) written.runs[written.runs.length - 1] = { ...last, text: last.text + run.text }
  else {
    written.pen.left.pieces -= 1
    written.runs.push(run)
  }
}

const addDrawn = (written: Written, drawn: readonly Drawn[]): void => {
  for (const each of drawn) add(written, { text: '', picture: written.pen.pictures(written.pen.part, each) })
}

/** A drawing, or alternatives of one: its pictures, and its words where it has some that are not in a box. */
const writeDrawing = (written: Written, node: XmlElement, around: XmlElement | null): void => {
  const whole = around === null ? node : { ...around, children: [node] }
  const text = textOf([whole])
  addDrawn(written, drawnIn(node, text.includes(unreadable)))
  const words = shown(text.replaceAll(unreadable, ''))
  if (words !== '') add(written, { text: words })
}

const writeRun = (written: Written, run: XmlElement): void => {
  if (hasFormat(run, 'w:vanish')) return
  const look = runLook(run, written.styled, written.pen, written.ground)
  const format = childElements(run).filter(({ name }) => name === 'w:rPr')
  const plain = look.struck === true ? unstruck({ ...run, children: format }).children : format
  const font = fontOf(run)
  let group: XmlElement[] = []
  const close = (): void => {
    if (group.length === 0) return
    const text = shown(textOf([{ ...run, children: [...plain, ...group] }])).replaceAll(unreadable, '〔図など〕')
    group = []
    const over = raised(run, text)
    if (text !== '') add(written, over === undefined ? { text, ...look } : { text, ...look, raised: over })
  }
  for (const each of childElements(run)) {
    if (each.name === 'w:rPr') continue
    if (isPageBreak(each)) {
      close()
      add(written, { text: '\n', newPage: true })
    } else if (drawings.has(each.name)) {
      close()
      writeDrawing(written, each, font === '' ? null : run)
    } else group.push(each)
  }
  close()
}

const write = (written: Written, parent: XmlElement): void => {
  for (const node of childElements(parent)) {
    if (node.name === 'w:pPr') continue
    if (node.name === 'w:r') writeRun(written, node)
    else if (isCheckbox(node)) {
      // As it stands: Word's own tick is a cross in a box, which is read as a tick.
      const content = childNamed(node, 'w:sdtContent')
      const stands = content === undefined ? '' : shown(textOf([content]))
      add(written, { text: stands.trim() === '' || stands.includes(unreadable) ? shown(textOf([node])) : stands })
    } else if (node.name === 'w:sdt') {
      const content = childNamed(node, 'w:sdtContent')
      if (content !== undefined && promptOf(node) !== 'prompt') write(written, content)
    } else if (drawings.has(node.name)) writeDrawing(written, node, null)
    else if (isReadWhole(node)) {
      const text = shown(textOf([node])).replaceAll(unreadable, '〔図など〕')
      if (text !== '') add(written, { text })
    } else write(written, node)
  }
}

const isCheckbox = (control: XmlElement): boolean =>
  control.name === 'w:sdt' && child(childNamed(control, 'w:sdtPr'), 'w14:checkbox') !== undefined

const aligns: Readonly<Record<string, LineLook['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}

/** A section that begins on a page of its own, behind the paragraph that ends the one before. */
const endsPage = (format: XmlElement | undefined): boolean => {
  const section = child(format, 'w:sectPr')
  return section !== undefined && settingOf(section, 'w:type') !== 'continuous'
}

const pointsIn = (indent: readonly XmlElement[], ...names: readonly string[]): number | undefined => {
  for (const { attributes } of indent.toReversed())
    for (const name of names) {
      const points = pointsOf(attributes.get(`w:${name}`))
      if (points !== null) return points
    }
  return undefined
}

/** A paragraph of the page, of one or several `w:p`, as it looks. */
export const lineLook = (paragraphs: readonly XmlElement[], pen: Pen, ground: Ground): LineLook => {
  const runs: RunLook[] = []
  pen.left.pieces -= 1
  for (const paragraph of paragraphs) {
    const style = settingOf(childNamed(paragraph, 'w:pPr'), 'w:pStyle')
    write({ pen, ground, styled: pen.styles.paragraph(style, 'w:rPr'), runs }, paragraph)
    if (endsPage(childNamed(paragraph, 'w:pPr'))) runs.push({ text: '', newPage: true })
  }
  const first = paragraphs[0]
  const own = first === undefined ? undefined : childNamed(first, 'w:pPr')
  const chain = [...pen.styles.paragraph(settingOf(own, 'w:pStyle'), 'w:pPr'), ...(own === undefined ? [] : [own])]
  const indents = chain.flatMap((format) => child(format, 'w:ind') ?? [])
  const hanging = pointsIn(indents, 'hanging')
  const begin = hanging === undefined || hanging === 0 ? pointsIn(indents, 'firstLine') : -hanging
  const label = first === undefined ? undefined : pen.labels(first)
  return said<LineLook>({
    kind: 'line',
    align: aligns[lastOf(chain, 'w:jc')?.attributes.get('w:val') ?? ''],
    indent: pointsIn(indents, 'left', 'start') || undefined,
    first: begin || undefined,
    label,
    newPage: isOn(lastOf(chain, 'w:pageBreakBefore')) || undefined,
    runs,
  })
}
