import type { DocumentView, FormPlace, Reading } from '../../../shared/domain/applications/form.ts'
import type { BlockLook, LeftOverLine, PaperLook, RunLook } from '../../../shared/domain/applications/paper/look.ts'
import { unreadOf } from '../forms/definition/left-over.ts'
import type { Outline } from '../forms/outline.ts'
import { quote } from '../forms/text.ts'

const runsIn = (look: BlockLook): readonly RunLook[] =>
  look.kind === 'line'
    ? look.runs
    : look.rows.flatMap((row) => row.flatMap(({ content }) => content.flatMap((block) => runsIn(block))))

const manners = [
  ['struck', '取り消し線で消してある'],
  ['faint', '見えない字(白い字など)で書いてある'],
] as const

interface Spot {
  readonly place: FormPlace
  readonly runs: readonly RunLook[]
}

/** Every paragraph and cell of a paper with its words. */
function spotsOf({ blocks }: Pick<PaperLook, 'blocks'>, { document, view }: Paper): Spot[] {
  let tables = 0
  return view.flatMap(({ kind }, block): Spot[] => {
    if (kind === 'table') tables += 1
    const look = blocks[block]?.look ?? null
    if (look === null) return []
    if (look.kind === 'line') {
      const label = `${block + 1}段落目`
      return [{ place: { document, block, row: null, cell: null, label }, runs: look.runs }]
    }
    return look.rows.flatMap((cells, row) =>
      cells.map(({ content }, cell) => ({
        place: { document, block, row, cell, label: `表${tables} ${row + 1}行目 ${cell + 1}列目` },
        runs: content.flatMap((each) => runsIn(each)),
      })),
    )
  })
}

interface Paper {
  readonly document: FormPlace['document']
  readonly view: DocumentView
  readonly readings: readonly Reading[]
  /** Of a 詳細, by the definition it was read by: what no field has read is looked for in it, line by line. */
  readonly outline: Outline | null
}

const placeKey = ({ block, row, cell }: FormPlace): string => `${block} ${row} ${cell}`

const byPlace = (one: LeftOverLine, other: LeftOverLine): number =>
  one.place.block - other.place.block ||
  (one.place.row ?? 0) - (other.place.row ?? 0) ||
  (one.place.cell ?? 0) - (other.place.cell ?? 0)

/**
 * What of a paper no field has read, one line for each place, in its order: words of the 詳細 behind its first heading, what is
 * struck out, and what is written so that nobody sees it.
 */
export function leftOverLines(look: Pick<PaperLook, 'blocks'>, paper: Paper): LeftOverLine[] {
  const { document, readings, outline } = paper
  const unread = outline === null ? [] : unreadOf(outline, readings)
  const lines = new Map(unread.map((line) => [placeKey(line.place), { ...line, manner: '' }]))
  const passed = new Map(placesIn(outline).map((place) => [placeKey(place), place]))
  const read = new Set(readings.flatMap(({ place }) => (place?.document === document ? [placeKey(place)] : [])))
  for (const { place, runs } of spotsOf(look, paper)) {
    const key = placeKey(place)
    const isRead = passed.has(key) ? !lines.has(key) : read.has(key)
    const hidden = hiddenIn(runs).filter(({ manner }) => manner === 'struck' || !isRead)
    const first = hidden[0]
    if (first === undefined) continue
    const line = lines.get(key) ?? { place: passed.get(key) ?? place, text: first.text, manner: '' }
    const told = hidden.map(({ text, words }) => (text === line.text ? words : `${text}は${words}`))
    lines.set(key, { ...line, manner: told.join('、') })
  }
  return [...lines.values()].sort(byPlace)
}

/** Headings and cells of a 詳細 that are looked through, from its first heading on. */
const placesIn = (outline: Outline | null): FormPlace[] =>
  (outline?.sections ?? [])
    .slice(1)
    .flatMap(({ place, rows }) => [
      ...(place === null ? [] : [place]),
      ...rows.flatMap(({ cells }) => cells.map((cell) => cell.place)),
    ])

const hiddenIn = (runs: readonly RunLook[]) =>
  manners.flatMap(([manner, words]) => {
    const text = runs
      .filter((run) => run[manner] === true)
      .map((run) => run.text)
      .join('')
    return text.trim() === '' ? [] : [{ manner, words, text: quote(text) }]
  })
