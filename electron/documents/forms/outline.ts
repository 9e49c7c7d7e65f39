import type { FormPlace } from '../../../shared/domain/applications/form.ts'
import type { WordCell } from '../word/blocks.ts'
import { withMarks, withoutBullets } from '../word/symbols.ts'
import type { Ruby } from '../word/text.ts'
import type { WordDocument } from '../word/word.ts'
import type { Wording } from './definition/wording.ts'
import type { SectionKey } from './labels.ts'
import { isBlank, tidy } from './text.ts'

export interface OutlineCell {
  readonly text: string
  /** The same with the bullets of its lists, which may be boxes and ticks. */
  readonly marked: string
  readonly column: number
  readonly colSpan: number
  readonly carried: boolean
  readonly rubies: readonly Ruby[]
  readonly place: FormPlace
}

/** One line of the page as the rules see it: a table's row, or a paragraph as a row of one cell. */
export interface OutlineRow {
  readonly block: number
  /** Null for a paragraph. */
  readonly row: number | null
  readonly cells: readonly OutlineCell[]
}

export interface Section {
  /** Null for what stands before the first heading, and for the whole 鑑文. */
  readonly key: SectionKey | null
  readonly place: FormPlace | null
  readonly rows: readonly OutlineRow[]
}

export interface Outline {
  readonly document: 'cover' | 'detail'
  readonly wording: Wording
  readonly sections: readonly Section[]
}

interface OpenSection {
  key: SectionKey | null
  title: string
  place: FormPlace | null
  rows: OutlineRow[]
}

const placeLabel = (title: string, table: number, row: number, cell: number): string => {
  const where = `表${table} ${row + 1}行目 ${cell + 1}列目`
  return title === '' ? where : `${title} / ${where}`
}

const oneLine = (text: string): string =>
  tidy(text.slice(0, 400))
    .replaceAll('\ufffc', '')
    .replace(/\s+/g, ' ')
    .replace(/^(.{30}).+$/, '$1…')

interface Walk {
  readonly document: 'cover' | 'detail'
  readonly wording: Wording
  readonly done: OpenSection[]
  open: OpenSection
  tables: number
}

const open = (walk: Walk, key: SectionKey, title: string, place: FormPlace): void => {
  walk.open = { key, title: oneLine(title), place, rows: [] }
  walk.done.push(walk.open)
}

const walkParagraph = (walk: Walk, marked: string, rubies: readonly Ruby[], block: number): void => {
  const text = withoutBullets(marked)
  const key = ownBelow(walk, text) ?? walk.wording.section(text) ?? nextAfterOwn(walk, text)
  const title = key === null ? walk.open.title : oneLine(text)
  const label = title === '' ? `${block + 1}段落目` : `${title} / ${block + 1}段落目`
  const place: FormPlace = { document: walk.document, block, row: null, cell: null, label }
  if (key !== null) open(walk, key, text, place)
  if (!isBlank(text) && (key === null || walk.wording.track(text) !== null)) {
    walk.open.rows.push({
      block,
      row: null,
      cells: [{ text, marked: withMarks(marked), column: 0, colSpan: 1, carried: false, rubies, place }],
    })
  }
}

const outlineCells = (
  walk: Walk,
  title: string,
  cells: readonly WordCell[],
  block: number,
  row: number,
): OutlineCell[] =>
  cells.map((cell, index) => ({
    ...cell,
    text: withoutBullets(cell.text),
    marked: withMarks(cell.text),
    place: { document: walk.document, block, row, cell: index, label: placeLabel(title, walk.tables, row, index) },
  }))

const numberOf = (text: string): number | null => {
  const digits = /^\s*(\d{1,2})(?=[\s.,、)])/.exec(text.slice(0, 40).normalize('NFKC'))?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Behind item 17 of the year's own, a line that begins with 18 is the next heading, of whatever it may be. */
const nextAfterOwn = (walk: Walk, text: string): SectionKey | null => {
  if (walk.open.key?.startsWith('own:') !== true) return null
  const [before, now] = [numberOf(walk.open.title), numberOf(text)]
  return before !== null && now === before + 1 && text.length <= 40 ? 'own:' : null
}

/** The item of the year's own that a heading opens, all of whose answer stands below it. */
const ownBelow = (walk: Walk, text: string): SectionKey | null => {
  const item = walk.wording.ownItem(text)
  return item === null || item.place === 'beside' ? null : `own:${item.key}`
}

/**
 * A row without the items of the year's own in it: each has its heading, and beside it what is answered, up to the next
 * heading or label. They are sections of one row; what the row stood in goes on behind it.
 */
const withoutOwn = (
  walk: Walk,
  cells: readonly OutlineCell[],
  block: number,
  row: number,
  isRest = false,
): readonly OutlineCell[] => {
  if (walk.wording.own.length === 0 || (cells.length < 2 && !isRest)) return cells
  const at = cells.findIndex(({ text }) => {
    const item = walk.wording.ownItem(text)
    return item !== null && item.place !== 'below'
  })
  const heading = cells[at]
  const item = heading === undefined ? null : walk.wording.ownItem(heading.text)
  if (heading === undefined || item === null) return cells
  const isHeading = ({ text }: OutlineCell): boolean =>
    walk.wording.ownItem(text) !== null || walk.wording.label(text, walk.open.key) !== null
  const after = cells.slice(at + 1)
  const end = after.findIndex(isHeading)
  const own = end < 0 ? after : after.slice(0, end)
  walk.done.push({
    ...{ key: `own:${item.key}`, title: oneLine(heading.text), place: heading.place },
    rows: own.length === 0 ? [] : [{ block, row, cells: own }],
  })
  return [...cells.slice(0, at), ...withoutOwn(walk, after.slice(own.length), block, row, true)]
}

/**
 * A row may open a section: alone in its row (a heading drawn as a table), or as the first cell beside the values
 * (also merged downwards, so that the same heading comes again and again).
 */
const walkRow = (walk: Walk, wordCells: readonly WordCell[], block: number, row: number): void => {
  const heading = withoutBullets(wordCells[0]?.text ?? '')
  const key = (wordCells.length === 1 ? ownBelow(walk, heading) : null) ?? walk.wording.section(heading)
  const isSame = key === walk.open.key && (wordCells[0]?.carried === true || walk.open.rows.length === 0)
  const opens = key !== null && !isSame
  const title = opens ? oneLine(heading) : walk.open.title
  const cells = withoutOwn(walk, outlineCells(walk, title, wordCells, block, row), block, row)
  const first = cells[0]
  if (first === undefined) return
  if (opens) open(walk, key, first.text, first.place)
  const rest = key === null || walk.wording.track(first.text) !== null ? cells : cells.slice(1)
  if (rest.length > 0) walk.open.rows.push({ block, row, cells: rest })
}

/** Cuts a document into its sections by what the headings say, whatever their numbers, order or shape. */
export const outlineOf = (word: WordDocument, document: 'cover' | 'detail', wording: Wording): Outline => {
  const first: OpenSection = { key: null, title: '', place: null, rows: [] }
  const walk: Walk = { document, wording, done: [first], open: first, tables: 0 }
  for (const [block, content] of word.blocks.entries()) {
    if (content.kind === 'paragraph') {
      walkParagraph(walk, content.text, content.rubies, block)
      continue
    }
    walk.tables += 1
    for (const [row, cells] of content.rows.entries()) walkRow(walk, cells, block, row)
  }
  return { document, wording, sections: walk.done }
}

export const rowsOf = (outline: Outline, key: SectionKey): OutlineRow[] =>
  outline.sections.filter((section) => section.key === key).flatMap((section) => section.rows)
