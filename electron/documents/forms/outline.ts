import type { FormPlace } from '../../../shared/domain/applications/form.ts'
import type { WordCell } from '../word/blocks.ts'
import { withMarks, withoutBullets } from '../word/symbols.ts'
import type { Ruby } from '../word/text.ts'
import type { WordDocument } from '../word/word.ts'
import { besideDoubt, columnAnswers } from './definition/column-answers.ts'
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
  /** Why what stands in it may be no answer to its heading. */
  readonly doubt?: string | null
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
  doubt?: string | null
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

const isHeading = (walk: Walk, text: string): boolean =>
  walk.wording.ownItem(text) !== null || walk.wording.label(text, walk.open.key) !== null

const askingOf = (walk: Walk) => ({ wording: walk.wording, isHeading: (text: string) => isHeading(walk, text) })

/** A row of a table, and which cells of the whole have been read as somebody's answer. */
interface TableRow {
  readonly rows: readonly (readonly WordCell[])[]
  readonly block: number
  readonly row: number
  readonly taken: Set<string>
}

/** By the cell of a heading: what stands below it. */
type Below = ReadonlyMap<number, { readonly rows: OutlineRow[]; readonly doubt: string | null }>

/**
 * A row without the items of the year's own in it: each has its heading, and beside it what is answered, up to the next
 * heading or label. They are sections of one row; what the row stood in goes on behind it.
 */
const withoutOwn = (
  walk: Walk,
  cells: readonly OutlineCell[],
  at: TableRow & { readonly below: Below },
  isRest = false,
): readonly OutlineCell[] => {
  if (walk.wording.own.length === 0 || (cells.length < 2 && !isRest)) return cells
  const { block, row, below } = at
  const first = cells.findIndex(({ text, place }) => {
    const item = walk.wording.ownItem(text)
    return item !== null && (item.place !== 'below' || below.has(place.cell ?? -1))
  })
  const heading = cells[first]
  const item = heading === undefined ? null : walk.wording.ownItem(heading.text)
  if (heading === undefined || item === null) return cells
  const after = cells.slice(first + 1)
  const end = after.findIndex(({ text }) => isHeading(walk, text))
  const own = end < 0 ? after : after.slice(0, end)
  const answer = own.length === 0 ? below.get(heading.place.cell ?? -1) : undefined
  walk.done.push({
    ...{ key: `own:${item.key}`, title: oneLine(heading.text), place: heading.place },
    rows: answer?.rows ?? (own.length === 0 ? [] : [{ block, row, cells: own }]),
    doubt: answer === undefined ? besideDoubt(at.rows, row, heading.place.cell ?? 0, askingOf(walk)) : answer.doubt,
  })
  return [...cells.slice(0, first), ...withoutOwn(walk, after.slice(own.length), at, true)]
}

/** What stands below the headings of a row in their columns; those cells are taken, and are read for nothing else. */
function belowHeadings(walk: Walk, { rows, block, row, taken }: TableRow): Below {
  return new Map(
    [...columnAnswers(rows, row, askingOf(walk))].map(([index, { cells, doubt }]) => {
      const title = oneLine(withoutBullets(rows[row]?.[index]?.text ?? ''))
      const found = cells.map(({ row: at, cell }) => {
        taken.add(`${at}/${cell}`)
        return { block, row: at, cells: outlineCells(walk, title, rows[at] ?? [], block, at).slice(cell, cell + 1) }
      })
      return [index, { rows: found, doubt }] as const
    }),
  )
}

/**
 * A row may open a section: alone in its row (a heading drawn as a table), or as the first cell beside the values
 * (also merged downwards, so that the same heading comes again and again).
 */
const walkRow = (walk: Walk, at: TableRow): void => {
  const { block, row, taken } = at
  const all = at.rows[row] ?? []
  const isFree = (_: unknown, cell: number) => !taken.has(`${row}/${cell}`)
  const wordCells = all.filter(isFree)
  if (wordCells.length === 0) return
  const heading = withoutBullets(wordCells[0]?.text ?? '')
  const key = (wordCells.length === 1 ? ownBelow(walk, heading) : null) ?? walk.wording.section(heading)
  const isSame = key === walk.open.key && (wordCells[0]?.carried === true || walk.open.rows.length === 0)
  const opens = key !== null && !isSame
  const title = opens ? oneLine(heading) : walk.open.title
  const drawn = outlineCells(walk, title, all, block, row).filter(isFree)
  const cells = withoutOwn(walk, drawn, { ...at, below: belowHeadings(walk, at) })
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
    const taken = new Set<string>()
    for (const row of content.rows.keys()) walkRow(walk, { rows: content.rows, block, row, taken })
  }
  return { document, wording, sections: walk.done }
}

export const rowsOf = (outline: Outline, key: SectionKey): OutlineRow[] =>
  outline.sections.filter((section) => section.key === key).flatMap((section) => section.rows)
