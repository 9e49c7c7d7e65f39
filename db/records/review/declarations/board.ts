import type { z } from 'zod'
import type { declarations } from '../../../../shared/contract/review/declarations.ts'
import { mayGoIn } from '../../../../shared/domain/review/declaration-file/compare.ts'
import type { Context, Seeing } from '../../../handler.ts'
import { boardOf } from '../board.ts'
import { papersOf } from '../paper-files/lines.ts'
import { opened, type Preview, previewOf } from './preview.ts'

type Board = z.input<typeof declarations.board.output>
type Row = Preview['rows'][number]

const isAsInOffice = ({ kind }: Row): boolean => kind === 'same' || kind === 'empty'
/** Whether anything of a 申告書 that came back is not in the office as it is; what is not in it says nothing. */
const isDifferent = ({ rows }: Preview): boolean => rows.some((row) => row.standing !== 'absent' && !isAsInOffice(row))

/** May go in with nothing beside it that an officer must see first. */
const isPlain = (row: Row): boolean => row.kind !== null && mayGoIn(row.kind) && !row.formula && row.beside.length === 0

const isWhole = ({ rows, notes }: Preview): boolean =>
  notes.length === 0 && rows.every((row) => isAsInOffice(row) || isPlain(row))

/** Who has their 申告書, whose has come back, and what was refused. */
export function declarationBoardOf(ctx: Seeing & Pick<Context, 'now' | 'today'>, fy: number): Board {
  const { db, today } = ctx
  const { reviewers, applicants } = boardOf(ctx, fy)
  const { newestOf, lineOf, refused } = papersOf(db, 'declaration', fy)
  return {
    fy,
    applicants: applicants.length,
    reviewers: reviewers.map((reviewer) => {
      const newest = newestOf(reviewer.id)
      const seen = newest === undefined ? null : previewOf(ctx, opened(db, newest))
      const rows = seen?.rows.filter(({ kind }) => kind !== null) ?? []
      return {
        ...lineOf(reviewer, today, seen && { differs: isDifferent(seen), isWhole: isWhole(seen) }),
        takeable: rows.filter(({ kind }) => kind !== null && mayGoIn(kind)).length,
        answers: rows.length,
        unanswered: reviewer.unanswered,
      }
    }),
    refused,
  }
}
