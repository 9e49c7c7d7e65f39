import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import { isExcluded } from '../../../shared/domain/review/conflict.ts'
import { type Declared, saidNone, unanswered } from '../../../shared/domain/review/declaration-file/typed.ts'
import type { conflictFields } from '../../../shared/domain/review/reviewer-fields.ts'
import type { Context } from '../../handler.ts'
import { type ConflictAnswerRow, insertConflictAnswer } from '../../tables/review/conflict-answer.ts'
import {
  type ConflictRow,
  conflictOf,
  deleteNoConflict,
  hasNoConflict,
  insertConflict,
  insertNoConflict,
  setConflict,
  setWithdrawn,
} from '../../tables/review/review.ts'

/** Each of these puts an answer down and keeps it beside those there have been; `file` is the return it came with. */

interface Cell {
  readonly reviewerId: string
  readonly jis2: string
}
type Words = ValuesOf<typeof conflictFields>

function keep(
  { db, caller, now }: Context,
  { reviewerId, jis2 }: Cell,
  said: Declared & Partial<Pick<ConflictAnswerRow, 'treatment'>>,
  file: string | null,
): void {
  const row = { treatment: null, ...said, reviewer_id: reviewerId, jis2, return_id: file, at: now, who: caller.name }
  insertConflictAnswer(db, row)
}

/** あり, where nothing was declared. */
export function keepDeclared(
  ctx: Context,
  cell: Cell & { id: string },
  words: Words,
  file: string | null = null,
): void {
  const { id, reviewerId, jis2 } = cell
  const { kind, treatment, detail, since } = words
  insertConflict(ctx.db, {
    id,
    reviewerId,
    jis2,
    kind,
    treatment,
    detail,
    since,
    excluded: isExcluded(words) ? 1 : 0,
    declaredAt: ctx.now,
    declaredBy: ctx.caller.name,
  })
  keep(ctx, cell, { ...words, answer: 'declared' }, file)
}

/** あり in other words. */
export function keepEdited(
  ctx: Context,
  row: Pick<ConflictRow, 'id' | 'reviewerId' | 'jis2'>,
  words: Words,
  file: string | null = null,
): void {
  setConflict(ctx.db, { ...words, id: row.id, excluded: isExcluded(words) ? 1 : 0 })
  keep(ctx, row, { ...words, answer: 'declared' }, file)
}

/** あり taken back: what was answered under it counts again. */
export function keepWithdrawn(
  ctx: Context,
  row: Pick<ConflictRow, 'id' | 'reviewerId' | 'jis2'>,
  reason: string,
  file: string | null = null,
): void {
  setWithdrawn(ctx.db, { id: row.id, at: ctx.now, reason })
  keep(ctx, row, hasNoConflict(ctx.db, row) ? saidNone : unanswered, file)
}

/** なし; false where it was answered so before. */
export function keepNone(ctx: Context, { reviewerId, jis2 }: Cell, file: string | null = null): boolean {
  const row = { reviewerId, jis2, declaredAt: ctx.now, declaredBy: ctx.caller.name }
  if (insertNoConflict(ctx.db, row) === 0) return false
  keep(ctx, row, saidNone, file)
  return true
}

/** なし taken back; false where it was not answered. */
export function keepOpen(ctx: Context, { reviewerId, jis2 }: Cell): boolean {
  if (deleteNoConflict(ctx.db, { reviewerId, jis2 }) === 0) return false
  // Under a declaration that stands it rested already.
  if (conflictOf(ctx.db, reviewerId, jis2) === undefined) keep(ctx, { reviewerId, jis2 }, unanswered, null)
  return true
}
