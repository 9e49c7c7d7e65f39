import type { OfficeContract } from '../../../shared/contract/index.ts'
import {
  type ApplicationState,
  assertMayPromote,
  assertScoringDone,
  assertTransition,
} from '../../../shared/domain/applications/state.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { type DecidedRow, decisionResultLabel, departsFromRank } from '../../../shared/domain/selection/decision.ts'
import { standInForUndecided } from '../../../shared/domain/selection/decision-outlook.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { sheetFacts } from '../../records/review/board.ts'
import { type TallyPage, tallyOf } from '../../records/review/tally.ts'
import { decidedRows, decisionListOf, toDecision } from '../../records/selection/list.ts'
import { applicationById, setState } from '../../tables/applications/application.ts'
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

  decide(ctx, { id, applicationId, result, reserveOrder, reason, condition, approvalRef, decidedOn, revision }) {
    const known = decisionById(ctx.db, id)
    if (known) {
      assertSameRecord(known.application_id === applicationId && known.result === result)
      return toDecision(known)
    }
    const application = applicationById(ctx.db, applicationId)
    if (!application) throw missing('応募')
    const before = decisionInForce(ctx.db, applicationId)
    assertReplacing(before, revision, result, reason)
    if (before?.result !== result) assertTransition(application.state, result)
    assertScoringDone(sheetFacts(ctx.db, application.fy))
    const tally = tallyOf(ctx, application.fy)
    const row = tally.rows.find((each) => each.applicationId === applicationId)
    const others = decisionRowsOf(ctx.db, application.fy).filter((each) => each.application_id !== applicationId)
    assertReserveOrder(result, reserveOrder, others)
    if (before?.result === 'reserve' && result === 'selected')
      assertMayPromote({ applicationId, reserves: reservesOf(ctx.db, application.fy), reason })
    const departs = isDeparture(tally, others, { applicationId, result, reserveOrder })
    if (departs && reason === '')
      throw new Refusal(
        'invalid',
        `${prefectureByCode(application.jis2 ?? '')?.name ?? ''}を「${decisionResultLabel[result]}」とすると、採点の順位と異なります。理由を入力してください。`,
        { fields: { reason: '順位と異なる結果とする理由を入力してください。' } },
      )
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
    if (caseIdOfApplication(ctx.db, before.application_id))
      throw new Refusal(
        'conflict',
        '支援案件が始まっているため、選定を取り消せません。辞退・中止として記録してください。',
      )
    if (approvalRef === before.approval_ref)
      throw new Refusal('invalid', '取消には、選定のときとは別の決裁の番号が要ります。', {
        fields: { approvalRef: '取消の決裁の番号を入力してください。' },
      })
    revokeDecision(ctx.db, { id, at: ctx.now, reason, ref: approvalRef })
    setState(ctx.db, { id: before.application_id, state: 'deliberated', corrections: 0 })
    note(ctx, 'selection.revoke', before.application_id, { reason, approvalRef })
    return { id, applicationId: before.application_id }
  },

  decline(ctx, { applicationId, reason, revision }) {
    const before = applicationById(ctx.db, applicationId)
    if (!before) throw missing('応募')
    assertFresh({ revision }, before, [])
    assertTransition(before.state, 'declined')
    setState(ctx.db, { id: applicationId, state: 'declined', corrections: 0 })
    note(ctx, 'selection.decline', applicationId, { reason })
    return { applicationId, revision: before.revision + 1 }
  },
}

type Proposed = Pick<DecidedRow, 'applicationId' | 'result' | 'reserveOrder'>

function isDeparture(tally: TallyPage, others: readonly DecisionRow[], proposed: Proposed): boolean {
  const decided = decidedRows(tally.rows, new Map(others.map((row) => [row.application_id, row])))
  const rows = decided.map((row) => (row.applicationId === proposed.applicationId ? { ...row, ...proposed } : row))
  return departsFromRank(standInForUndecided(rows, tally.rules.cutAfter)).includes(proposed.applicationId)
}

function assertReplacing(
  before: DecisionRow | undefined,
  revision: number | undefined,
  result: DecisionRow['result'],
  reason: string,
): void {
  if (!before) return
  assertFresh({ revision: revision ?? 0 }, before, [
    {
      field: 'result',
      label: '結果',
      theirs: decisionResultLabel[before.result],
      yours: decisionResultLabel[result],
    },
    { field: 'reason', label: '理由', theirs: before.reason, yours: reason },
  ])
}

function assertReserveOrder(
  result: DecisionRow['result'],
  reserveOrder: number | null,
  others: readonly DecisionRow[],
): void {
  const refuse = (message: string) => {
    throw new Refusal('invalid', message, { fields: { reserveOrder: message } })
  }
  if (result === 'reserve' && reserveOrder === null) refuse('補欠の順位を入力してください。')
  if (result !== 'reserve' && reserveOrder !== null) refuse('補欠でない結果に、補欠の順位は付きません。')
  if (result === 'reserve' && others.some((row) => row.result === 'reserve' && row.reserve_order === reserveOrder))
    refuse(`補欠第${reserveOrder}位は、ほかの団体に付いています。別の順位にしてください。`)
}

/** 補欠 that still wait; one that declined is passed over without a reason. */
const reservesOf = (db: ReadDb, fy: number) =>
  decisionRowsOf(db, fy)
    .filter((row) => row.result === 'reserve' && stateOf(db, row.application_id) === 'reserve')
    .map((row) => ({ applicationId: row.application_id, reserveOrder: row.reserve_order ?? 0 }))

const stateOf = (db: ReadDb, id: string): ApplicationState => applicationById(db, id)?.state ?? 'deliberated'

function theDecision(db: Context['db'], id: string): DecisionRow {
  const row = decisionById(db, id)
  if (!row) throw missing('選定の決定')
  return row
}
