import type { z } from 'zod'
import type { sheetFiles } from '../../../../shared/contract/review/sheet-files.ts'
import { isTakeable } from '../../../../shared/domain/review/sheet-file/compare.ts'
import type { Context, Seeing } from '../../../handler.ts'
import { theYear } from '../../programme/year.ts'
import { boardOf } from '../board.ts'
import { papersOf } from '../paper-files/lines.ts'
import { opened, type Preview, previewOf } from './preview.ts'

type Board = z.input<typeof sheetFiles.board.output>

/** Whether anything of a sheet that came back is not in the office as it is. */
const isDifferent = ({ rows }: Preview): boolean =>
  rows.some(
    ({ standing, filled, scores, comment }) =>
      (standing !== 'read' && filled > 0) ||
      [...scores, ...(comment === null ? [] : [comment])].some(({ kind }) => kind !== 'same' && kind !== 'empty'),
  )

/** Nothing of it is left to be asked or chosen: every cell may go in or is in the office already. */
const isWhole = ({ rows, notes }: Preview): boolean =>
  notes.length === 0 &&
  rows.every(
    ({ standing, filled, scores, comment }) =>
      (standing === 'conflict' && filled === 0) ||
      (standing === 'read' &&
        comment !== null &&
        [...scores, comment].every(
          ({ kind, formula }) => (isTakeable(kind) && !formula) || kind === 'same' || kind === 'empty',
        )),
  )

/** Who has their sheet, whose has come back, and what was refused. */
export function sheetBoardOf(
  ctx: Seeing & Pick<Context, 'now' | 'today'>,
  fy: number,
  criteriaMark: Parameters<typeof opened>[2],
): Board {
  const { db, today } = ctx
  const board = boardOf(ctx, fy)
  const { newestOf, lineOf, refused } = papersOf(db, 'sheet', fy)
  return {
    fy,
    started: theYear(db, fy).scoringStarted !== null,
    reviewers: board.reviewers.map((reviewer) => {
      const newest = newestOf(reviewer.id)
      const seen = newest === undefined ? null : previewOf(ctx, opened(db, newest, criteriaMark))
      const scores = seen?.rows.flatMap((row) => row.scores) ?? []
      return {
        ...lineOf(reviewer, today, seen && { differs: isDifferent(seen), isWhole: isWhole(seen) }),
        takeable: scores.filter(({ kind }) => isTakeable(kind)).length,
        scores: scores.length,
        openSheets: reviewer.open,
        excluded: reviewer.excluded,
        unanswered: reviewer.unanswered,
      }
    }),
    refused,
  }
}
