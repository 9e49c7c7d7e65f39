import type { FormDefinition } from '../../../shared/domain/applications/definition/item.ts'
import type { FormPlace, Reading } from '../../../shared/domain/applications/form.ts'
import type { BlockLook, LeftOverLine, PaperLook, RunLook } from '../../../shared/domain/applications/paper/look.ts'
import { leftOverOf } from '../forms/definition/left-over.ts'
import { wordingOf } from '../forms/definition/wording.ts'
import { outlineOf } from '../forms/outline.ts'
import { quote } from '../forms/text.ts'
import type { WordDocument } from '../word/word.ts'

/** Struck out or unseen words that are listed; a paper of more is looked at as a whole. */
const mostHidden = 60

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
function spotsOf({ blocks }: Pick<PaperLook, 'blocks'>, document: FormPlace['document']): Spot[] {
  let tables = 0
  return blocks.flatMap(({ look }, block): Spot[] => {
    if (look?.kind === 'table') tables += 1
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

const placeKey = ({ block, row, cell }: FormPlace): string => `${block} ${row} ${cell}`

/** What is struck out; and what is written so that nobody sees it, where no field has been read from there. */
export const hiddenLines = (
  look: Pick<PaperLook, 'blocks'>,
  document: FormPlace['document'],
  readFrom: readonly FormPlace[],
): LeftOverLine[] => {
  const read = new Set(readFrom.map(placeKey))
  return spotsOf(look, document)
    .flatMap(({ place, runs }) =>
      manners.flatMap(([manner, words]) => {
        if (manner === 'faint' && read.has(placeKey(place))) return []
        const text = runs
          .filter((run) => run[manner] === true)
          .map((run) => run.text)
          .join('')
        return text.trim() === '' ? [] : [{ place, text: quote(text), manner: words }]
      }),
    )
    .slice(0, mostHidden)
}

/** What of a 詳細 no field has read, by the definition it was read by. */
export const unreadLines = (word: WordDocument, items: FormDefinition, readings: readonly Reading[]): LeftOverLine[] =>
  leftOverOf(outlineOf(word, 'detail', wordingOf(items)), readings).map((line) => ({ ...line, manner: '' }))
