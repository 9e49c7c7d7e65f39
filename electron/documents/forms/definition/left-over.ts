import { mostLeftOver } from '../../../../shared/domain/applications/definition/trial.ts'
import type { FormPlace, Reading } from '../../../../shared/domain/applications/form.ts'
import type { SectionKey } from '../labels.ts'
import { markOf } from '../marks.ts'
import type { Outline, OutlineCell, OutlineRow, Section } from '../outline.ts'
import { isBlank, quote } from '../text.ts'
import { candidatesOf } from '../values.ts'

/** Something written that no item of the definition has read. */
export interface LeftOver {
  readonly place: FormPlace
  /** Its beginning, on one line. */
  readonly text: string
}

/** Values that stand beside a label each; what else is written there is not read. */
const labelled: readonly (SectionKey | null)[] = ['basic', 'pool', 'municipalities', null]
/** One of several lines is ticked; the others are read with it. */
const ticked: readonly (SectionKey | null)[] = ['themes', 'consent']
/** Behind a heading of which the definition knows nothing. */
const unknown: SectionKey = 'own:'

const placeKey = ({ document, block, row, cell }: FormPlace): string => `${document} ${block} ${row} ${cell}`

/** What of a 詳細 no field has read, in the order of the paper, so that nothing that was written is overlooked. */
export const leftOverOf = (outline: Outline, readings: readonly Reading[]): LeftOver[] =>
  unreadOf(outline, readings).slice(0, mostLeftOver)

/** All of it, however much there is. */
export function unreadOf(outline: Outline, readings: readonly Reading[]): LeftOver[] {
  const places = readings.flatMap(({ place }) => (place === null ? [] : [place]))
  const read = new Set([...places, ...candidatesOf(outline).map(({ cell }) => cell.place)].map(placeKey))
  const blocks = new Set(places.map(({ block }) => block))
  const isLabel = ({ key }: Section, { text }: OutlineCell): boolean =>
    outline.wording.label(text, key) !== null || outline.wording.track(text) !== null
  const isRead = (section: Section, row: OutlineRow, cell: OutlineCell): boolean => {
    if (isBlank(cell.text) || cell.carried || read.has(placeKey(cell.place))) return true
    if (isLabel(section, cell)) return true
    if (section.key === unknown) return false
    if (section.key === 'themes' && row.row === null) return true
    if (ticked.includes(section.key))
      return (row.row === null || blocks.has(row.block)) && markOf(cell.marked).mark !== null
    if (labelled.includes(section.key))
      return isHeadOf(row, cell, (other) => read.has(placeKey(other.place)) || isLabel(section, other))
    return isOfAnswer(section, row)
  }
  return outline.sections
    .filter((_, at) => at > 0)
    .flatMap((section) =>
      section.rows.flatMap((row) =>
        row.cells
          .filter((cell) => !isRead(section, row, cell))
          .map((cell) => ({ place: cell.place, text: quote(cell.text) })),
      ),
    )
}

/** The first cell of a row in which values or labels stand is the head of that row. */
const isHeadOf = (row: OutlineRow, cell: OutlineCell, isKnown: (other: OutlineCell) => boolean): boolean =>
  row.cells[0] === cell && row.cells.slice(1).some(isKnown)

/** Of a table its first is the answer; without one, all that is written below the heading. */
function isOfAnswer({ rows }: Section, row: OutlineRow): boolean {
  const table = rows.find((each) => each.row !== null)?.block
  return table === undefined || row.block === table
}
