import { certain, doubted, emptyValue, type ReadValue } from './cells/number.ts'
import { readWhole } from './cells/whole.ts'
import type { Wording } from './definition/wording.ts'
import type { SectionKey } from './labels.ts'
import type { OutlineCell, OutlineRow } from './outline.ts'
import { bareKey, isBlank, tidy } from './text.ts'

export interface ProseReading extends ReadValue<string> {
  readonly cell: OutlineCell | null
}

/** Labels inside a section of prose; a cell that says only this is no answer. */
const proseLabels: Readonly<Partial<Record<SectionKey, RegExp>>> = {
  reason: /^(?:選択(?:した)?)?理由$/,
  structure: /^会議体.*首長|^会議体・協定|^(?:推進)?体制(?:の現状)?$/,
  goal: /^到達目標$|^年度末の姿$|^目標$/,
  spread: /^(?:継続)?方針$|^横展開(?:の方針)?$|^内容$/,
  targets: /^(?:支援対象)?(?:団体|市区?町村|自治体)名?$/,
  issues: /^(?:内容|課題|現状と課題)$/,
  wishes: /^(?:内容|支援内容|希望する支援内容)$/,
}

/** What the form says to who fills it in. */
export const isInstruction = (text: string): boolean =>
  /^[\s\u3000]*(?:※|＊|\*)/.test(text) || /^[\s\u3000]*[（(][^（()）]*[)）][\s\u3000]*$/.test(text)

const isProseLabel = (cell: OutlineCell, section: SectionKey): boolean =>
  proseLabels[section]?.test(bareKey(cell.text)) ?? false

/** The cells of a row that can hold an answer: in a table the label stands first, the answer last. */
const answers = (row: OutlineRow, section: SectionKey): OutlineCell[] => {
  const own = row.cells.filter((cell) => !cell.carried)
  if (row.row === null) return own.filter((cell) => !isInstruction(cell.text) && !isProseLabel(cell, section))
  const open = own.filter((cell) => !isProseLabel(cell, section))
  return row.cells.length > 1 && open.length === row.cells.length ? open.slice(1) : open
}

const join = (cells: readonly OutlineCell[], note: string): ProseReading => {
  const filled = cells.filter(({ text }) => !isBlank(text))
  const first = filled[0]
  if (first === undefined) return { ...emptyValue, cell: cells[0] ?? null }
  const text = filled.map((cell) => tidy(cell.text)).join('\n')
  const read = readWhole(text, (letters) => certain(tidy(letters.replace(/(?<! ) +\n/g, '\n'))))
  return { ...(note === '' ? read : doubted(read, note)), cell: first }
}

const ofRows = (rows: readonly OutlineRow[], section: SectionKey): ProseReading => {
  const inTable = rows.filter(({ row }) => row !== null).flatMap((row) => answers(row, section))
  const outside = rows.filter(({ row }) => row === null).flatMap((row) => answers(row, section))
  const isFilled = ({ text }: OutlineCell): boolean => !isBlank(text)
  if (inTable.length === 0) return join(outside, '')
  if (!inTable.some(isFilled)) {
    return outside.some(isFilled) ? join(outside, '欄の外に書かれています。') : join(inTable, '')
  }
  if (outside.some(isFilled)) return join(inTable, '欄の外にも文があります。元の文書を確かめてください。')
  return join(inTable, inTable.filter(isFilled).length > 1 ? '複数の欄の内容をつないで読みました。' : '')
}

/** A section of one answer: 理由, 推進体制, 到達目標, 方針. */
export const readProse = (rows: readonly OutlineRow[], section: SectionKey): ProseReading => ofRows(rows, section)

type Track = 'TALENT' | 'THEME'
type TrackOf = Wording['track']

const answerRow = (row: OutlineRow, cells: readonly OutlineCell[]): OutlineRow => ({ ...row, cells })

/** Both tracks as column heads: the answers stand below, each under its own. */
const byColumns = (rows: readonly OutlineRow[], head: OutlineRow, track: Track, trackOf: TrackOf): OutlineRow[] => {
  const label = head.cells.find((cell) => trackOf(cell.text) === track)
  if (label === undefined) return []
  const inColumn = (cell: OutlineCell): boolean =>
    cell.column >= label.column && cell.column < label.column + label.colSpan
  const below = rows.slice(rows.indexOf(head) + 1).filter(({ block }) => block === head.block)
  return below.map((row) => answerRow(row, row.cells.filter(inColumn)))
}

/** 「（１）人材確保：…」 or the label as the first line of its cell, taken apart into label and answer. */
const apart = (cell: OutlineCell, trackOf: TrackOf): OutlineCell[] => {
  const [, label = '', rest = ''] = /^([^\n：:]{2,20})[\n：:]([\s\S]*)$/.exec(cell.text) ?? []
  if (trackOf(label) === null || isBlank(rest)) return [cell]
  return [
    { ...cell, text: label, marked: label },
    { ...cell, text: rest, marked: rest },
  ]
}

/** Each track's label in a row or line of its own, the answer beside it or below. */
const byRows = (rows: readonly OutlineRow[], track: Track, trackOf: TrackOf): OutlineRow[] => {
  const own: OutlineRow[] = []
  let current: Track | null = null
  for (const row of rows.map((whole) =>
    answerRow(
      whole,
      whole.cells.flatMap((cell) => apart(cell, trackOf)),
    ),
  )) {
    const at = row.cells.findIndex((cell) => trackOf(cell.text) !== null)
    const label = row.cells[at]
    if (label !== undefined) current = trackOf(label.text)
    if (current !== track) continue
    const cells = label === undefined ? row.cells : row.cells.slice(at + 1)
    if (cells.length > 0) own.push(answerRow(row, cells))
  }
  return own
}

/** 現状と課題 and 希望する支援内容: one answer for each of the two tracks. */
export const readTrackProse = (
  rows: readonly OutlineRow[],
  section: SectionKey,
  track: Track,
  trackOf: TrackOf,
): ProseReading => {
  const head = rows.find(
    (row) => new Set(row.cells.map((cell) => trackOf(cell.text)).filter((found) => found !== null)).size === 2,
  )
  return ofRows(head === undefined ? byRows(rows, track, trackOf) : byColumns(rows, head, track, trackOf), section)
}
