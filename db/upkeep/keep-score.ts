import type { Origin } from '../../shared/domain/review/second-look/entry.ts'
import type { Context } from '../handler.ts'
import { insertScoreChange } from '../tables/review/score-change.ts'
import { deleteLook, putLook } from '../tables/review/score-entry.ts'
import { putScore, type ScoreRow, setComment } from '../tables/review/score-sheet.ts'

const told = ({ came, entryId, fileId }: Origin) => ({ came, entry_id: entryId, return_id: fileId })

/** Puts a score on a sheet and keeps the value, with where it came from, beside those it has had. */
export function keepScore({ db, caller, now }: Context, score: ScoreRow, origin: Origin): void {
  putScore(db, score)
  const { sheet_id, criterion_id, raw, remark } = score
  insertScoreChange(db, { sheet_id, criterion_id, raw, words: remark, ...told(origin), at: now, who: caller.name })
}

/** A new value: from an 受け取り it waits for its 照合, from elsewhere there is none to wait for. */
export function lookAnew(
  { db, caller, now }: Context,
  { sheet_id, criterion_id }: ScoreRow,
  { entryId }: Origin,
): void {
  if (entryId === null) deleteLook(db, { sheet_id, criterion_id })
  else putLook(db, { sheet_id, criterion_id, entry_id: entryId, typed_by: caller.profileId, typed_at: now })
}

/** The same for the 総合所見, which is not looked at twice. */
export function keepComment({ db, caller, now }: Context, id: string, comment: string, origin: Origin): void {
  setComment(db, { id, comment })
  const change = { sheet_id: id, criterion_id: null, raw: null, words: comment }
  insertScoreChange(db, { ...change, ...told(origin), at: now, who: caller.name })
}
