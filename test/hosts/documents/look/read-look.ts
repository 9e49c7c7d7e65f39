import { expect } from 'vitest'
import { paperLookOf } from '../../../../electron/documents/paper/paper.ts'
import { openPaper } from '../../../../electron/documents/word/word.ts'
import type { DocumentView } from '../../../../shared/domain/applications/form.ts'
import { drawnRows } from '../../../../shared/domain/applications/paper/grid.ts'
import type { BlockLook, RunLook, TableLook } from '../../../../shared/domain/applications/paper/look.ts'
import { docx } from '../../../support/forms/word.ts'

/** A Word file as it looks, beside the words that are read of it. */
export const lookOf = (bytes: Uint8Array) => {
  const paper = openPaper(bytes, '応募書.docx')
  return { ...paperLookOf(paper), view: paper.view }
}

export const lookOfBody = (body: string) => lookOf(docx(body))

export const tablesIn = (look: BlockLook | null): TableLook[] =>
  look?.kind === 'table'
    ? [look, ...look.rows.flatMap((row) => row.flatMap(({ content }) => content.flatMap((each) => tablesIn(each))))]
    : []

const said = (run: RunLook): string =>
  run.picture === undefined ? (run.struck === true ? '' : run.text) : '〔図など〕'

/** The words of a look as the reader has them: a cell's lines one below the other, a table's cells side by side. */
export const wordsOf = (look: BlockLook): string =>
  look.kind === 'line'
    ? look.runs.map(said).join('')
    : look.rows.map((row) => row.map(({ content }) => content.map(wordsOf).join('\n')).join('\t')).join('\n')

/** Without blank lines around it; a crossed box of Word is read as a tick. */
const trimmed = (text: string): string =>
  text
    .replaceAll('☒', '☑')
    .replace(/^(?:[ \t\u3000]*\n)+|(?:\n[ \t\u3000]*)+$/g, '')
    .trim()

/** Every text of the view stands at the same place of the look. */
export function expectSameWords({
  blocks,
  view,
}: {
  blocks: readonly { look: BlockLook | null }[]
  view: DocumentView
}) {
  expect(blocks.map(({ look }) => look?.kind === 'table')).toEqual(view.map(({ kind }) => kind === 'table'))
  for (const [at, block] of view.entries()) {
    const look = blocks[at]?.look ?? null
    if (look === null) throw new Error('it is drawn')
    if (block.kind === 'paragraph') {
      expect(trimmed(wordsOf(look))).toBe(trimmed(block.text))
      continue
    }
    if (look.kind !== 'table') throw new Error('it is a table')
    const kept = block.rows.map((row, index) =>
      row.map(({ text }, cell) => (look.rows[index]?.[cell]?.rowSpan === 0 ? '' : trimmed(text))),
    )
    const drawn = look.rows.map((row) =>
      row.map(({ content, rowSpan }) => (rowSpan === 0 ? '' : trimmed(content.map(wordsOf).join('\n')))),
    )
    expect(drawn).toEqual(kept)
  }
}

/** Laid out as a browser does, every square of the grid is covered once. */
export function expectWholeGrid(table: TableLook) {
  const covered = table.rows.map(() => new Set<number>())
  for (const [row, cells] of drawnRows(table).entries()) {
    let at = 0
    for (const { colSpan, rowSpan } of cells) {
      while (covered[row]?.has(at) === true) at += 1
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < colSpan; right += 1) {
          expect(covered[row + down]?.has(at + right)).toBe(false)
          covered[row + down]?.add(at + right)
        }
      at += colSpan
    }
  }
  for (const row of covered) expect(row.size).toBe(table.columns.length)
  expect(table.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1)
}
