import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertTransition } from '../../../shared/domain/applications/state.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { clashesOf, fieldsOf, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import { assertScoringDone } from '../../../shared/domain/review/scoring-period.ts'
import { decisionResultLabel } from '../../../shared/domain/selection/decision.ts'
import { decisionFields } from '../../../shared/domain/selection/decision-fields.ts'
import {
  assertDepartureReasoned,
  assertMayDecide,
  assertMayPromote,
  assertMayRevoke,
  assertReserveOrder,
  wouldDepart,
} from '../../../shared/domain/selection/recording.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { sheetFacts } from '../../records/review/board.ts'
import { tallyOf } from '../../records/review/tally.ts'
import { decidedRows, decisionListOf, toDecision } from '../../records/selection/list.ts'
import { type ApplicationRow, applicationById, setState } from '../../tables/applications/application.ts'
import {
  type DecisionRow,
  decisionById,
  decisionInForce,
  decisionRowsOf,
  insertDecision,
  revokeDecision,
} from '../../tables/selection/decision.ts'
import { caseIdOfApplication } from '../../tables/support/case.ts'

export const selection: Handlers<OfficeContract>['selection'] = {
  list: (ctx, { fy }) => decisionListOf(ctx, fy),

  decide(ctx, { id, applicationId, revision, ...yours }) {
    const { result, reserveOrder, reason, condition, approvalRef, decidedOn } = yours
    const known = decisionById(ctx.db, id)
    if (known) {
      assertSameRecord(known.application_id === applicationId)
      const stored = toDecision(known)
      assertSameWords(decisionFields, fieldsOf(decisionFields, stored), yours)
      return stored
    }
    const application = theApplication(ctx.db, applicationId)
    const before = decisionInForce(ctx.db, applicationId)
    assertReplacing(before, revision, yours)
    assertMayDecide(application.state, result)
    assertScoringDone(sheetFacts(ctx.db, application.fy))
    const tally = tallyOf(ctx, application.fy)
    const row = tally.rows.find((each) => each.applicationId === applicationId)
    const others = decisionRowsOf(ctx.db, application.fy).filter((each) => each.application_id !== applicationId)
    assertReserveOrder(
      { result, reserveOrder },
      others.filter((each) => each.result === 'reserve').map((each) => each.reserve_order),
    )
    if (before?.result === 'reserve' && result === 'selected')
      assertMayPromote({ applicationId, reserves: reservesOf(ctx.db, application.fy), reason })
    const decided = decidedRows(tally.rows, new Map(others.map((each) => [each.application_id, each])))
    const departs = wouldDepart(decided, { applicationId, result, reserveOrder }, tally.rules.cutAfter)
    const prefecture = prefectureByCode(application.jis2 ?? '')?.name ?? ''
    assertDepartureReasoned({ departs, prefecture, result, reason })
    if (before) revokeDecision(ctx.db, { id: before.id, at: ctx.now, reason: '新しい決定に置き換え', ref: approvalRef })
    insertDecision(ctx.db, {
      id,
      application_id: applicationId,
      result,
      reserve_order: reserveOrder,
      reason,
      condition,
      approval_ref: approvalRef,
      decided_on: decidedOn,
      decided_by: ctx.caller.name,
      mean: row?.mean ?? null,
      rank: row && row.value !== null ? row.rank : null,
      departs: departs ? 1 : 0,
    })
    setState(ctx.db, { id: applicationId, state: result, corrections: 0 })
    note(ctx, 'selection.decide', applicationId, {
      result: decisionResultLabel[result],
      reserveOrder,
      reason,
      approvalRef,
      decidedOn,
      departs,
    })
    return toDecision(theDecision(ctx.db, id))
  },

  revoke(ctx, { id, reason, approvalRef, revision }) {
    const before = theDecision(ctx.db, id)
    assertFresh({ revision }, before, [])
    if (before.revoked_at !== null) return { id, applicationId: before.application_id }
    assertMayRevoke({
      state: theApplication(ctx.db, before.application_id).state,
      supported: caseIdOfApplication(ctx.db, before.application_id) !== undefined,
      decidedBy: before.approval_ref,
      revokedBy: approvalRef,
    })
    revokeDecision(ctx.db, { id, at: ctx.now, reason, ref: approvalRef })
    setState(ctx.db, { id: before.application_id, state: 'deliberated', corrections: 0 })
    note(ctx, 'selection.revoke', before.application_id, { reason, approvalRef })
    return { id, applicationId: before.application_id }
  },

  decline(ctx, { applicationId, reason, revision }) {
    const before = theApplication(ctx.db, applicationId)
    assertFresh({ revision }, before, [])
    assertTransition(before.state, 'declined')
    setState(ctx.db, { id: applicationId, state: 'declined', corrections: 0 })
    note(ctx, 'selection.decline', applicationId, { reason })
    return { applicationId, revision: before.revision + 1 }
  },
}

function assertReplacing(
  before: DecisionRow | undefined,
  revision: number | undefined,
  yours: ValuesOf<typeof decisionFields>,
): void {
  if (before) assertFresh({ revision: revision ?? 0 }, before, clashesOf(decisionFields, toDecision(before), yours))
}

/** 補欠 that still wait; one that declined is passed over without a reason. */
const reservesOf = (db: ReadDb, fy: number) =>
  decisionRowsOf(db, fy)
    .filter((row) => row.result === 'reserve' && theApplication(db, row.application_id).state === 'reserve')
    .map((row) => ({ applicationId: row.application_id, reserveOrder: row.reserve_order ?? 0 }))

function theApplication(db: ReadDb, id: string): ApplicationRow {
  const row = applicationById(db, id)
  if (!row) throw missing('応募')
  return row
}

function theDecision(db: Context['db'], id: string): DecisionRow {
  const row = decisionById(db, id)
  if (!row) throw missing('選定の決定')
  return row
}
