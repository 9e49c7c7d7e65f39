import type { Context } from '../../handler.ts'
import { insertScoreChange } from '../../tables/review/score-change.ts'
import { putScore, type ScoreRow, setComment } from '../../tables/review/score-sheet.ts'

/** Puts a score on a sheet and keeps the value beside those it has had; `file` is the return it came with. */
export function keepScore({ db, caller, now }: Context, score: ScoreRow, file: string | null = null): void {
  putScore(db, score)
  const { sheet_id, criterion_id, raw, remark } = score
  insertScoreChange(db, { sheet_id, criterion_id, raw, words: remark, return_id: file, at: now, who: caller.name })
}

/** The same for the 総合所見. */
export function keepComment(
  { db, caller, now }: Context,
  id: string,
  comment: string,
  file: string | null = null,
): void {
  setComment(db, { id, comment })
  const change = { sheet_id: id, criterion_id: null, raw: null, words: comment }
  insertScoreChange(db, { ...change, return_id: file, at: now, who: caller.name })
}
