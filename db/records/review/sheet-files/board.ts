import type { z } from 'zod'
import type { sheetFiles } from '../../../../shared/contract/review/sheet-files.ts'
import { isTakeable } from '../../../../shared/domain/review/sheet-file/compare.ts'
import { isAnswered, standingOf } from '../../../../shared/domain/review/sheet-file/standing.ts'
import type { Context, Seeing } from '../../../handler.ts'
import { type GivenRow, lastGiven, type ReturnRow, returnsOfYear } from '../../../tables/review/sheet-file.ts'
import { theYear } from '../../programme/year.ts'
import { boardOf } from '../board.ts'
import { opened, type Preview, previewOf, toReturned } from './preview.ts'

type Board = z.input<typeof sheetFiles.board.output>

/** Whether anything of a sheet that came back is not in the office as it is. */
const isDifferent = ({ rows }: Preview): boolean =>
  rows.some(
    ({ standing, filled, scores, comment }) =>
      (standing !== 'read' && filled > 0) ||
      [...scores, ...(comment === null ? [] : [comment])].some(({ kind }) => kind !== 'same' && kind !== 'empty'),
  )

/** Nothing of it is left to be asked or chosen: every cell may go in or is in the office already. */
const isReady = ({ rows, notes }: Preview): boolean =>
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

const stateOf = ({ state, returned_at: at }: ReturnRow, out: GivenRow | undefined) => ({
  state,
  isOfLast: out === undefined || Date.parse(at) >= Date.parse(out.given_at),
})

/** Who has their sheet, whose has come back, and what was refused. */
export function sheetBoardOf(
  ctx: Seeing & Pick<Context, 'now' | 'today'>,
  fy: number,
  criteriaMark: Parameters<typeof opened>[2],
): Board {
  const { db, today } = ctx
  const board = boardOf(ctx, fy)
  const given = new Map(lastGiven(db, fy).map((row) => [row.reviewer_id, row]))
  const returns = returnsOfYear(db, fy)
  const newestOf = (reviewerId: string): ReturnRow | undefined =>
    returns.findLast((row) => row.reviewer_id === reviewerId && (row.state === 'waiting' || row.state === 'applied'))
  return {
    fy,
    started: theYear(db, fy).scoringStarted !== null,
    reviewers: board.reviewers.map(({ id, code, name, open, excluded, unanswered }) => {
      const out = given.get(id)
      const newest = newestOf(id)
      const seen = newest === undefined ? null : previewOf(ctx, opened(db, newest, criteriaMark))
      const scores = seen?.rows.flatMap((row) => row.scores) ?? []
      const facts = {
        dueOn: out?.due_on ?? null,
        today,
        returned:
          newest === undefined || seen === null ? null : { ...stateOf(newest, out), differs: isDifferent(seen) },
      }
      return {
        id,
        code,
        name,
        ...standingOf(facts),
        givenAt: out?.given_at ?? null,
        givenBy: out?.given_by ?? '',
        dueOn: out?.due_on ?? null,
        returnedAt: isAnswered(facts) ? (newest?.returned_at ?? null) : null,
        returnId: newest?.id ?? null,
        ready: newest?.state === 'waiting' && seen !== null && isDifferent(seen) && isReady(seen),
        takeable: scores.filter(({ kind }) => isTakeable(kind)).length,
        scores: scores.length,
        openSheets: open,
        excluded,
        unanswered,
      }
    }),
    refused: returns
      .flatMap((row) =>
        row.state === 'refused' && row.refused !== null
          ? [{ ...toReturned(row), kind: row.refused, message: row.message }]
          : [],
      )
      .toReversed(),
  }
}
