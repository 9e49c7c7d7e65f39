import type { z } from 'zod'
import type { gateAnswer, measure } from '../../../shared/contract/review/records.ts'
import { hasResult } from '../../../shared/domain/applications/state.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { storedOrdering } from '../../stored/ordering.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { gateAnswerRows, gateRows, measureVersionRows } from '../../tables/programme/measure.ts'
import { reviewerRows } from '../../tables/review/review.ts'
import { exclusionKey, exclusionsOf, sheetsOf } from '../review/board.ts'
import { theYear } from './year.ts'

type Measure = z.input<typeof measure>
type GateAnswer = z.input<typeof gateAnswer>

/** 要件の○× of one application, one a gate of the year. */
export function gateAnswersOf({ db, sight }: Seeing, fy: number): (applicationId: string) => GateAnswer[] {
  const gates = gateRows(db, fy)
  const given = Map.groupBy(gateAnswerRows(db, fy), (row) => row.application_id)
  return (applicationId) =>
    gates.map(({ id: gateId }) => {
      const row = given.get(applicationId)?.find((each) => each.gate_id === gateId)
      return {
        gateId,
        passed: row === undefined || row.passed === null ? null : row.passed === 1,
        // What the office notes beside an application, and who did, is not for everybody who may know its answer.
        note: sight.applications.remarks ? (row?.note ?? '') : '',
        answeredBy: sight.applications.remarks ? (row?.answered_by ?? '') : '',
        answeredAt: sight.applications.remarks ? (row?.answered_at ?? null) : null,
        revision: row?.revision ?? 0,
      }
    })
}

/** The applications with a result, by name: under one of them the measure stands still, though its body left after it. */
export function decidedNames(db: ReadDb, fy: number): { decided: string[]; declined: string[] } {
  const rows = applicationRows(db, fy).filter(({ state }) => hasResult(state))
  const named = (own: typeof rows) => own.map(({ jis2 }) => prefectureByCode(jis2 ?? '')?.name ?? '')
  return {
    decided: named(rows.filter(({ state }) => state !== 'declined')),
    declined: named(rows.filter(({ state }) => state === 'declined')),
  }
}

/** The sheets that are out, by id: a new measure meets every one of them, filled or not. */
export function sheetsOut(ctx: Seeing, fy: number): string[] {
  const excluded = exclusionsOf(ctx.db, fy)
  return sheetsOf(ctx, fy)
    .filter(({ state, reviewer_id, jis2 }) => state !== 'absent' && !excluded.has(exclusionKey(reviewer_id, jis2)))
    .map(({ id }) => id)
}

/** 採点と集計の決まり: which version is in force, how it came to that, and which sheets a change would meet. */
export function measureOf(ctx: Seeing, fy: number): Measure {
  const { db } = ctx
  const { scoringStarted } = theYear(db, fy)
  const reviewers = reviewerRows(db, fy)
  const order = reviewers.map(({ code }) => code)
  const codes = new Map(reviewers.map(({ id, code }) => [id, code]))
  const names = new Map(
    sheetsOf(ctx, fy).map(({ id, reviewer_id, jis2 }) => [
      id,
      { reviewer: codes.get(reviewer_id) ?? '', application: prefectureByCode(jis2)?.name ?? '', jis2 },
    ]),
  )
  const named = (ids: readonly string[]) =>
    ids
      .flatMap((id) => names.get(id) ?? [])
      .toSorted((a, b) => order.indexOf(a.reviewer) - order.indexOf(b.reviewer) || a.jis2.localeCompare(b.jis2))
      .map(({ reviewer, application }) => ({ reviewer, application }))
  const versions = measureVersionRows(db, fy)
  return {
    fy,
    version: versions[0]?.version ?? 1,
    frozen: scoringStarted !== null,
    versions: versions.map(({ id, version, change, reason, touched, made_at: madeAt, made_by: madeBy }) => ({
      version,
      change,
      reason,
      madeAt,
      madeBy,
      sheets: named(storedOrdering.read(touched, id)),
    })),
    sheets: named(sheetsOut(ctx, fy)),
  }
}
