import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { styled, text } from './form-cells.ts'
import { heading, type Line, placed, space } from './form-lines.ts'
import { type FormLayout, formSheet } from './form-sheet.ts'
import { lineStarts } from './line-estimate.ts'
import { roomOf, wholeLines } from './line-fit.ts'
import type { SheetPlan } from './sheet-plan.ts'

/**
 * 別紙: what takes more than its share of a 様式. The cell keeps its first sentences and says where the rest stands
 * (「…(別紙1参照)」), a table keeps its first rows; the 別紙 has every text whole and every row.
 */

/** What one cell and one table may take of a 様式. */
export interface Share {
  /** Lines of a cell; one that is half as wide as the sheet may have twice as many. */
  readonly lines: number
  readonly rows: number
}

/** One numbered piece of the 別紙. */
export interface Entry {
  readonly no: number
  /** 「6　課題・相談 3件目 対応方針」. */
  readonly about: string
  /** A text whole, or the rows which the 様式 leaves out. */
  readonly rest: string | readonly Line[]
}

interface Shared {
  readonly lines: readonly Line[]
  readonly entries: readonly Entry[]
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)

/** As many whole sentences as there is room for beside the pointer; of a first one that is too long, its beginning. */
const beginning = (value: string, pointer: string, capacity: number, lines: number): string => {
  const fits = (part: string) => lineStarts(part + pointer, capacity).length <= lines
  const sentences = value.split(/(?<=[。\n])/u)
  let kept = ''
  for (const sentence of sentences) {
    if (!fits(`${kept}${sentence}`.trimEnd())) break
    kept += sentence
  }
  if (kept.trim() !== '') return kept.trimEnd() + pointer
  const starts = lineStarts(value, capacity)
  let end = starts[Math.max(1, lines - 1)] ?? value.length
  while (end > 1 && !fits(`${value.slice(0, end)}…`)) end -= 1
  return `${value
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…${pointer}`
}

type Add = (about: readonly string[], rest: Entry['rest']) => Entry

/** Shortens texts of so many lines and more, and adds them to the 別紙. */
const shortener =
  (widths: readonly number[], add: Add) =>
  ({ cells, record, ...line }: Line, title: string, lines: number): Line => ({
    ...line,
    ...(record && { record }),
    cells: cells.map((item) => {
      const { value, style } = item.cell
      if (item.under === undefined || typeof value !== 'string') return item
      const isWide = sum(widths.slice(item.column, item.column + item.across)) >= sum(widths) / 2
      const most = isWide ? lines * 2 : lines
      // A line holds more than two characters: most cells need no counting.
      if (value.length < most * 2 && !value.includes('\n')) return item
      const capacity = roomOf(item, widths)
      if (lineStarts(value, capacity).length <= most) return item
      // A free text is under its own heading, and the only one there.
      const about = title === item.under ? [title] : [title, record?.name ?? '', item.under]
      const { no } = add(about, value)
      return { ...item, cell: styled(style, beginning(value, `(別紙${no}参照)`, capacity, most)) }
    }),
  })

/** The rows of a table in the 別紙 have as many lines at most: their longer texts follow as pieces of their own. */
const linesInAnnex = 6

/** Takes from a layout what is beyond the share, and numbers it from `first` on. */
const shareOut = ({ lines, widths }: FormLayout, share: Share, first: number): Shared => {
  const entries: Entry[] = []
  const add: Add = (about, rest) => {
    const entry = { no: first + entries.length, about: [...new Set(about)].filter(Boolean).join(' '), rest }
    entries.push(entry)
    return entry
  }
  const shorten = shortener(widths, add)
  let title = ''
  const out = lines.flatMap((line, i): Line[] => {
    const { record } = line
    title = line.title ?? title
    if (record === undefined || record.whole || record.nth < share.rows) {
      const next = lines[i + 1]?.record
      const goesOn = next !== undefined && !next.whole && next.nth === share.rows
      return [shorten(goesOn ? { ...line, keep: true } : line, title, share.lines)]
    }
    // The rows that are left out are met one after the other; the first speaks for all.
    if (record.nth > share.rows) return []
    const rest = rowsFrom(lines, i, record.head)
    const rows: Line[] = [...record.head]
    const { no } = add([title, `${record.nth + 1}件目から`], rows)
    rows.push(...rest.map((row) => shorten(row, title, linesInAnnex)))
    return [{ cells: [placed(text(`ほか${rest.length}件は別紙${no}のとおり。`), 0, acrossOf(line))] }]
  })
  return { lines: out, entries }
}

const rowsFrom = (lines: readonly Line[], from: number, head: readonly Line[]): Line[] => {
  const end = lines.findIndex(({ record }, i) => i > from && record?.head !== head)
  // They stand among the pieces of the 別紙, where their header repeats on no page by itself.
  return lines.slice(from, end === -1 ? undefined : end).map((line) => ({ ...line, head, keep: false }))
}

const acrossOf = ({ cells }: Line): number => Math.max(1, ...cells.map(({ column, across }) => column + across))

/** The columns that a piece's number and name take. */
const leadWidth = 28

const leadAcross = (widths: readonly number[]): number => {
  let across = 0
  for (let width = 0; width < leadWidth && across < widths.length - 1; across += 1) width += widths[across] ?? 0
  return across
}

/** The pieces as rows of a sheet: texts beside their number and name, rows of a table under them. */
export const annexLines = (entries: readonly Entry[], widths: readonly number[]): Line[] => {
  const all = widths.length
  const lead = leadAcross(widths)
  return entries.flatMap(({ no, about, rest }): Line[] => {
    if (typeof rest !== 'string') return [...heading(`別紙${no}　${about}`, all), ...rest, space(8)]
    const name = { ...placed(text(`別紙${no}\n${about}`), 0, lead), names: true }
    return [{ cells: [name, placed(text(rest), lead, all - lead)] }]
  })
}

const annexSheet = (header: ReportHeader, layout: FormLayout, entries: readonly Entry[]): SheetPlan => {
  const { title, subtitle, unit, widths } = layout
  return formSheet(header, {
    name: '別紙',
    title: `${title} 別紙`,
    subtitle,
    unit,
    widths,
    lines: annexLines(entries, widths),
  })
}

/** The first of the shares at which a sheet has so many pages at most, else the last. */
const within = (
  header: ReportHeader,
  layout: FormLayout,
  { pages, shares, first }: { readonly pages: number; readonly shares: readonly Share[]; readonly first: number },
): FormWithAnnex => {
  const [share, ...less] = shares
  if (share === undefined) throw new Error('A sheet shares its room out in one way at least')
  const { lines, entries } = shareOut(layout, share, first)
  const form = formSheet(header, { ...layout, lines })
  if (form.breaksAfter.length < pages || less.length === 0) return { form, entries }
  return within(header, layout, { pages, shares: less, first })
}

/** Of a list every row counts: only its texts are shortened, and at first those alone that go on in a second row. */
const sharesOfList = (widths: readonly number[]): readonly Share[] =>
  [wholeLines(widths), 12, 8, 6].map((lines) => ({ lines, rows: Number.POSITIVE_INFINITY }))
/** So many bodies are on a page at least, where the texts are shared out. */
const perPage = 5

export interface FormWithAnnex {
  readonly form: SheetPlan
  readonly entries: readonly Entry[]
}

/** A list for the meeting table, and what is too long for it, numbered from `first` on. */
export const listWithAnnex = (header: ReportHeader, layout: FormLayout, first = 1): FormWithAnnex => {
  const rows = layout.lines.filter(({ record }) => record !== undefined).length
  return within(header, layout, { pages: 2 + Math.ceil(rows / perPage), shares: sharesOfList(layout.widths), first })
}

/** The form and, where there is more than it holds, the 別紙. */
const sheetsOf = (header: ReportHeader, layout: FormLayout, { form, entries }: FormWithAnnex): SheetPlan[] =>
  entries.length > 0 ? [form, annexSheet(header, layout, entries)] : [form]

export const listSheets = (header: ReportHeader, layout: FormLayout): SheetPlan[] =>
  sheetsOf(header, layout, listWithAnnex(header, layout))

/** From all of it to the least that still tells what each part is about. */
const sharesOfReport: readonly Share[] = [
  { lines: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY },
  { lines: 12, rows: Number.POSITIVE_INFINITY },
  { lines: 8, rows: 30 },
  { lines: 6, rows: 20 },
  { lines: 5, rows: 14 },
  { lines: 4, rows: 10 },
  { lines: 4, rows: 8 },
  { lines: 4, rows: 7 },
  { lines: 4, rows: 6 },
  { lines: 4, rows: 5 },
  { lines: 3, rows: 5 },
  { lines: 3, rows: 4 },
  { lines: 3, rows: 3 },
  { lines: 2, rows: 2 },
  { lines: 2, rows: 1 },
  { lines: 1, rows: 1 },
]

/** A report of so many pages at most: as much of it as they hold, and a 別紙 with the rest where they do not hold all. */
export const reportSheets = (header: ReportHeader, layout: FormLayout, pages: number): SheetPlan[] =>
  sheetsOf(header, layout, within(header, layout, { pages, shares: sharesOfReport, first: 1 }))
