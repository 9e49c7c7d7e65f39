import type { DeclarationBook } from '../../../../shared/contract/review/declaration-book.ts'
import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import type { Seeing } from '../../../handler.ts'
import { answersOfReviewer, lastConflictAnswer } from '../../../tables/review/conflict-answer.ts'
import type { ReviewerRow } from '../../../tables/review/review.ts'
import { theYear } from '../../programme/year.ts'
import { applicantsOf } from '../board.ts'
import { declaredIn } from './answers.ts'

/** What the ids are hashed into is the handler's. */
export type UnmarkedDeclaration = Omit<DeclarationBook, 'office' | 'digest'>

/** The 申告書 of one 委員: the bare names of those that have applied, in the order of their codes, with their own answers. */
export function declarationBookOf(ctx: Seeing, fy: number, reviewer: ReviewerRow): UnmarkedDeclaration {
  const { db } = ctx
  const answers = new Map(answersOfReviewer(db, reviewer.id).map((row) => [row.jis2, row]))
  return {
    fy,
    label: fiscalYearLabel(fy),
    callTitle: theYear(db, fy).title,
    reviewer: { id: reviewer.id, code: reviewer.code },
    upTo: lastConflictAnswer(db),
    rows: [...new Set(applicantsOf(ctx, fy))]
      .toSorted()
      .map((jis2) => ({ jis2, prefecture: prefectureNameOf(jis2), ...declaredIn(answers.get(jis2)) })),
  }
}
