import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { changesOf } from '../../../shared/domain/record-fields.ts'
import { assertScore } from '../../../shared/domain/review/scoring.ts'
import { type Origin, officeOrigin, originOf, ownOrigin } from '../../../shared/domain/review/second-look/entry.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { toSheet } from '../../records/review/board.ts'
import { criterionRows } from '../../tables/programme/programme.ts'
import { changesOfCell } from '../../tables/review/score-change.ts'
import { entryById, looksOfSheet } from '../../tables/review/score-entry.ts'
import { scoresOfSheet, touchSheet } from '../../tables/review/score-sheet.ts'
import { keepComment, keepScore, lookAnew } from '../../upkeep/keep-score.ts'
import { assertWritable, type SheetFound, sheetNow, theSheet } from './the-sheet.ts'

type Scores = Handlers<OfficeContract>['scores']

export const record: Scores['record'] = (ctx, { sheetId, criterionId, raw, remark, entryId, earlier, revision }) => {
  const sheet = theSheet(ctx.db, sheetId)
  assertWritable(ctx, sheet)
  const criteria = criterionRows(ctx.db, sheet.fy)
  const criterion = criteria.find((each) => each.id === criterionId)
  if (!criterion) throw missing('評価項目')
  assertScore(raw, criterion.maxRaw)
  const scores = scoresOfSheet(ctx.db, sheetId)
  const before = scores.find((each) => each.criterion_id === criterionId)
  const score = { sheet_id: sheetId, criterion_id: criterionId, raw, remark: remark ?? before?.remark ?? '' }
  const cell = `${prefectureByCode(sheet.jis2)?.name ?? ''} ${criterion.shortName}`
  assertFresh({ revision }, sheet, [
    {
      field: 'raw',
      label: cell,
      theirs: before?.raw?.toString() ?? '(空欄)',
      yours: raw?.toString() ?? '(空欄)',
      stored: before?.raw ?? null,
    },
    {
      field: 'remark',
      label: `${cell} 所見`,
      theirs: before?.remark ?? '',
      yours: score.remark,
      stored: before?.remark ?? '',
    },
  ])
  const changed = raw !== (before?.raw ?? null)
  const origin = originOf({
    own: ctx.sight.reviewers.seat(sheet.fy) === sheet.reviewer_id,
    changed,
    raw,
    earlier: earlier === undefined ? null : earlierOrigin(ctx.db, { sheetId, criterionId, raw }, earlier),
    entryId: entryId === undefined ? null : entryOf(ctx.db, sheet, entryId),
  })
  keepScore(ctx, score, origin)
  if (changed) lookAnew(ctx, score, origin)
  touchSheet(ctx.db, sheetId)
  note(ctx, 'scores.record', sheetId, {
    criterionId,
    criterion: criterion.no,
    from: before?.raw ?? null,
    to: raw,
    ...(origin.entryId === null ? {} : { source: entryById(ctx.db, origin.entryId)?.source }),
    ...changesOf({ remark: before?.remark ?? '' }, { remark: score.remark }),
  })
  // A sheet that may be written is not an excluded one.
  const after = { ...sheet, revision: sheet.revision + 1 }
  const all = [...scores.filter((each) => each !== before), score]
  return toSheet(after, all, looksOfSheet(ctx.db, sheetId), criteria, false)
}

/** The 受け取り, which is of the reviewer whose sheet it is. */
function entryOf(db: ReadDb, sheet: SheetFound, id: string): string {
  const entry = entryById(db, id)
  if (entry?.reviewer_id !== sheet.reviewer_id) throw missing('受け取りの記録')
  return entry.id
}

/**
 * Where a point that stood in this cell before came from. A remark that was written beside it later is kept with the same
 * point and comes from somebody else: the point's own source is that of the change which first put it there.
 */
function earlierOrigin(
  db: ReadDb,
  cell: { sheetId: string; criterionId: string; raw: number | null },
  seq: number,
): Origin {
  const before = changesOfCell(db, cell).filter((change) => change.seq <= seq)
  const chosen = before.at(-1)
  if (chosen?.seq !== seq || chosen.raw !== cell.raw) throw missing('前の値')
  const first = before[before.findLastIndex(({ raw }) => raw !== cell.raw) + 1] ?? chosen
  // Put back by the office, it is newer than the file it once came with.
  return { came: first.came, entryId: first.entry_id, fileId: null }
}

export const comment: Scores['comment'] = (ctx, { sheetId, comment, revision }) => {
  const sheet = theSheet(ctx.db, sheetId)
  assertWritable(ctx, sheet)
  assertFresh({ revision }, sheet, [
    { field: 'comment', label: '総合所見', theirs: sheet.comment, yours: comment, stored: sheet.comment },
  ])
  const own = ctx.sight.reviewers.seat(sheet.fy) === sheet.reviewer_id
  keepComment(ctx, sheetId, comment, own ? ownOrigin : officeOrigin)
  note(ctx, 'scores.comment', sheetId, changesOf({ comment: sheet.comment }, { comment }))
  return sheetNow(ctx.db, sheetId)
}
