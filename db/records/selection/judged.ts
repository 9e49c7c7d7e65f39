import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { assertScoringDone } from '../../../shared/domain/review/scoring-period.ts'
import type { DecisionResult } from '../../../shared/domain/selection/decision.ts'
import {
  assertDepartureReasoned,
  assertMayDecide,
  assertMayPromote,
  assertReserveOrder,
  wouldDepart,
} from '../../../shared/domain/selection/recording.ts'
import type { Seeing } from '../../handler.ts'
import type { ApplicationRow } from '../../tables/applications/application.ts'
import { decisionInForce } from '../../tables/selection/decision.ts'
import { sheetFacts } from '../review/board.ts'
import { tallyOf } from '../review/tally.ts'
import { decidedRows, resultsOf, waitingReserves } from './list.ts'

export interface Given {
  readonly result: DecisionResult
  readonly reserveOrder: number | null
  readonly reason: string
}

/** What a result would rest on today: mean and rank, and whether it leaves the rank order. */
export interface Judged {
  readonly mean: number | null
  readonly rank: number | null
  readonly departs: boolean
}

/** Whether an application may be given a result, by every rule for it: refuses, or says what it rests on. */
export function judged(ctx: Seeing, application: ApplicationRow, given: Given): Judged {
  const { db } = ctx
  const { id: applicationId, fy } = application
  const { result, reserveOrder, reason } = given
  assertMayDecide(application.state, result)
  assertScoringDone(sheetFacts(db, fy))
  const tally = tallyOf(ctx, fy)
  const row = tally.rows.find((each) => each.applicationId === applicationId)
  const others = new Map([...resultsOf(db, fy)].filter(([id]) => id !== applicationId))
  assertReserveOrder(
    { result, reserveOrder },
    [...others.values()].filter((each) => each.result === 'reserve').map((each) => each.reserve_order),
  )
  const before = decisionInForce(db, applicationId)
  if (before?.result === 'reserve' && result === 'selected') {
    const own = { applicationId, reserveOrder: before.reserve_order ?? 0 }
    const waiting = waitingReserves(db, fy).filter((each) => each.applicationId !== applicationId)
    assertMayPromote({ applicationId, reserves: [own, ...waiting], reason })
  }
  const departs = wouldDepart(
    decidedRows(tally.rows, others),
    { applicationId, result, reserveOrder },
    tally.rules.cutAfter,
  )
  const prefecture = prefectureByCode(application.jis2 ?? '')?.name ?? ''
  assertDepartureReasoned({ departs, prefecture, result, reason })
  return { mean: row?.mean ?? null, rank: row && row.value !== null ? row.rank : null, departs }
}
