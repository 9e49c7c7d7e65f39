import type { z } from 'zod'
import type { memory } from '../../../shared/contract/applications/memory.ts'
import { kpiOutcome } from '../../../shared/domain/applications/memory.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { measureLabel, type RecordCode, usualKinds } from '../../../shared/domain/keeping/kinds.ts'
import { maximumTotal } from '../../../shared/domain/review/scoring.ts'
import type { ReadDb } from '../../connection.ts'
import type { Context } from '../../handler.ts'
import { type EarlierRow, earlierApplications, receivedBefore } from '../../tables/applications/earlier.ts'
import { disposalRows } from '../../tables/keeping/keeping.ts'
import { programmeRows } from '../../tables/programme/programme.ts'
import { type DecisionRow, decisionRowsOf } from '../../tables/selection/decision.ts'
import { reportsOfCase } from '../../tables/support/progress-report.ts'
import { sessionsOfCase } from '../../tables/support/session.ts'
import { criteriaOf } from '../programme/year.ts'
import { kpisWithValues, theCase } from '../support/case.ts'
import { heldOn, sessionsHeld } from '../support/standing.ts'
import { theApplication } from './page.ts'

type Memory = z.input<typeof memory>
type Earlier = Memory['years'][number]['applications'][number]
/** The 行政文書ファイル that this is drawn from: without one of them, what is missing is gone, and never was nothing. */
const drawnFrom: ReadonlySet<RecordCode> = new Set(['applications', 'decisions', 'support'])

type Asking = Pick<Context<ReadDb>, 'db' | 'sight' | 'today'>

/** What the body of an application sent, was told and achieved in the years before it, as far as this file holds them. */
export function memoryOf(ctx: Asking, id: string): Memory {
  const { db, today } = ctx
  const { fy, jis2 } = theApplication(ctx, id)
  const gone = Map.groupBy(
    disposalRows(db).filter(({ code }) => drawnFrom.has(code)),
    (row) => row.fy,
  )
  const own = Map.groupBy(jis2 === null ? [] : earlierApplications(db, { jis2, fy }), (row) => row.fy)
  const received = new Map(receivedBefore(db, fy).map((year) => [year.fy, year.received]))
  const known = new Set([...programmeRows(db).map((year) => year.fy), ...gone.keys()])
  const years = [...known].filter((year) => year < fy).toSorted((a, b) => b - a)
  return {
    prefecture: jis2 === null ? null : prefectureNameOf(jis2),
    years: years.map((year) => ({
      fy: year,
      label: fiscalYearLabel(year),
      received: received.get(year) ?? 0,
      applications: ofYear(db, year, own.get(year) ?? [], today),
      gone: (gone.get(year) ?? []).map(({ code, measure }) => `${usualKinds[code].small}(${measureLabel[measure]})`),
    })),
  }
}

function ofYear(db: ReadDb, fy: number, rows: readonly EarlierRow[], today: string): Earlier[] {
  if (rows.length === 0) return []
  const decisions = decisionRowsOf(db, fy)
  const year = {
    maximum: maximumTotal(criteriaOf(db, fy)),
    ranked: decisions.filter(({ rank }) => rank !== null).length,
  }
  return rows.map((row) => {
    const decided = decisions.find(({ application_id }) => application_id === row.id)
    return {
      ...{ id: row.id, receiptNo: row.receipt_no, state: row.state, theme: row.theme, themeName: row.theme_name },
      ...{ receivedAt: row.received_at, late: row.late === 1, lateDecision: row.late_decision },
      ...{ lateReason: row.late_reason, corrections: row.corrections },
      decision: decided === undefined ? null : { ...shownDecision(decided), ...year },
      support: row.case_id === null ? null : supportOf(db, row.case_id, today),
    }
  })
}

const shownDecision = (row: DecisionRow) => ({
  ...{
    result: row.result,
    reserveOrder: row.reserve_order,
    mean: row.mean,
    rank: row.rank,
    departs: row.departs === 1,
  },
  ...{ reason: row.reason, condition: row.condition, approvalRef: row.approval_ref, decidedOn: row.decided_on },
  ...{ declinedAt: row.declined_at, declinedReason: row.declined_reason },
})

function supportOf(db: ReadDb, caseId: string, today: string): NonNullable<Earlier['support']> {
  const { state, goalTalent, goalTheme, periodFrom, periodTo } = theCase(db, caseId)
  const held = sessionsHeld(sessionsOfCase(db, caseId), today)
  const final = held.findLast(({ kind }) => kind === 'final')
  const report = reportsOfCase(db, caseId).at(-1)
  return {
    ...{ id: caseId, state, goalTalent, goalTheme, periodFrom, periodTo },
    sessionsHeld: held.length,
    finalOn: final === undefined ? null : heldOn(final),
    kpis: kpisWithValues(db, caseId).map(({ track, name, unit, baseline, target, targetDate, values }) => {
      const newest = values.at(-1)
      const value = newest?.value ?? null
      const outcome = kpiOutcome({ baseline, target, value, due: targetDate ?? periodTo }, today)
      return { track, name, unit, baseline, target, targetDate, value, asOf: newest?.asOf ?? null, outcome }
    }),
    report: report === undefined ? null : { period: report.period, state: report.state, overall: report.overall },
  }
}
