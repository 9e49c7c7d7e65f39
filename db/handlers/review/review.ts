import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNoneLate, assertScoringDone } from '../../../shared/domain/applications/state.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { boardOf, gridOf, sheetFacts, toReviewer } from '../../records/review/board.ts'
import { tallyOf, toRules } from '../../records/review/tally.ts'
import { applicationRows, setState } from '../../tables/applications/application.ts'
import { programmeRow, setRulesOf, setScoringFinished, setScoringStarted } from '../../tables/programme/programme.ts'
import { insertRuling, reviewerRows, rulingRows } from '../../tables/review/review.ts'
import { lockSheets } from '../../tables/review/score-sheet.ts'
import { theYear } from '../programme/programme.ts'
import { conflicts, declareConflict, editConflict, withdrawConflict } from './conflicts.ts'
import { addReviewer, editReviewer, ownOrStaff, removeReviewer, restoreReviewer } from './reviewers.ts'
import { commentSheet, ensureSheets, markAbsent, recordScore, reopen, submit } from './scores.ts'

export const reviews: Handlers<OfficeContract>['reviews'] = {
  board: ({ db, caller }, { fy }) => boardOf(db, fy, caller),
  reviewers: ({ db }, { fy }) => reviewerRows(db, fy).map(toReviewer),
  addReviewer,
  editReviewer,
  removeReviewer,
  restoreReviewer,
  conflicts,
  declareConflict,
  editConflict,
  withdrawConflict,

  start(ctx, { fy }) {
    const year = theYear(ctx.db, fy)
    if (year.scoring_finished !== null) throw new Refusal('conflict', 'この年度の採点は締め切られています。')
    const eligible = applicationRows(ctx.db, fy).filter((row) => row.state === 'eligible' || row.state === 'scoring')
    if (eligible.length === 0)
      throw new Refusal('conflict', '要件適合の応募がありません。先に要件確認を終えてください。')
    if (reviewerRows(ctx.db, fy).length === 0)
      throw new Refusal('conflict', '委員がいません。先に委員を登録してください。')
    assertNoneLate(
      eligible.map((row) => ({
        name: prefectureByCode(row.jis2 ?? '')?.name ?? '',
        late: row.late === 1,
        lateDecision: row.late_decision,
      })),
    )
    setScoringStarted(ctx.db, fy, ctx.now)
    const started = eligible.filter((row) => row.state === 'eligible')
    for (const { id } of started) setState(ctx.db, { id, state: 'scoring', corrections: 0 })
    ensureSheets(ctx, fy)
    note(ctx, 'reviews.start', `fy:${fy}`, { applications: started.length })
    return boardOf(ctx.db, fy, ctx.caller)
  },

  grid: ({ db, caller }, { fy, reviewerId }) => gridOf(db, fy, ownOrStaff({ db, caller }, reviewerId, fy), caller),

  recordScore,
  commentSheet,
  submit,
  reopen,
  markAbsent,

  tally: (ctx, { fy }) => tallyOf(ctx, fy),

  setRules(ctx, { fy, method, ties, priorityCriterionId, floorTotalPercent, floorItemMean, cutAfter, revision }) {
    const year = theYear(ctx.db, fy)
    assertFresh({ revision }, { revision: year.rules_revision }, [
      { field: 'method', label: '集計方法', theirs: year.method, yours: method },
      { field: 'ties', label: '同点処理', theirs: year.ties, yours: JSON.stringify(ties) },
      { field: 'cutAfter', label: 'おおむねの線', theirs: `${year.cut_after}団体`, yours: `${cutAfter}団体` },
    ])
    setRulesOf(ctx.db, {
      fy,
      method,
      ties: JSON.stringify(ties),
      priority_criterion: priorityCriterionId,
      floor_total: floorTotalPercent,
      floor_item: floorItemMean,
      cut_after: cutAfter,
    })
    note(ctx, 'reviews.setRules', `fy:${fy}`, { method, ties, floorTotalPercent, floorItemMean, cutAfter })
    return toRules(programmeRow(ctx.db, fy) ?? year)
  },

  ruleTie(ctx, { id, fy, order, reason }) {
    theYear(ctx.db, fy)
    const known = new Set(applicationRows(ctx.db, fy).map((row) => row.id))
    if (new Set(order).size !== order.length || !order.every((each) => known.has(each)))
      throw new Refusal('invalid', '裁定する応募の並びを確かめてください。同じ年度の応募を一度ずつ並べます。')
    const repeated = rulingRows(ctx.db, fy).find((row) => row.id === id)
    if (repeated) {
      assertSameRecord(repeated.ordering === JSON.stringify(order) && repeated.reason === reason)
      return { id }
    }
    insertRuling(ctx.db, { id, fy, ordering: JSON.stringify(order), reason, made_at: ctx.now })
    note(ctx, 'reviews.ruleTie', `fy:${fy}`, { order, reason })
    return { id }
  },

  finish(ctx, { fy }) {
    const year = theYear(ctx.db, fy)
    if (year.scoring_started === null) throw new Refusal('conflict', 'まだ採点を始めていません。')
    assertScoringDone(sheetFacts(ctx.db, fy))
    lockSheets(ctx.db, fy)
    setScoringFinished(ctx.db, fy, ctx.now)
    const scored = applicationRows(ctx.db, fy).filter((row) => row.state === 'scoring')
    for (const { id } of scored) setState(ctx.db, { id, state: 'deliberated', corrections: 0 })
    note(ctx, 'reviews.finish', `fy:${fy}`, { applications: scored.length })
    return boardOf(ctx.db, fy, ctx.caller)
  },
}
