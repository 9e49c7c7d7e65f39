import { addDays } from '../../../shared/domain/calendar/jst.ts'
import type { DrawnReport, Suggested } from '../../../shared/domain/support/frozen-report.ts'
import { wasOpenOn } from '../../../shared/domain/support/issue-on-day.ts'
import { monthlyPeriod } from '../../../shared/domain/support/monthly-report.ts'
import { draftTexts } from '../../../shared/domain/support/progress-draft.ts'
import { sessionKindLabel } from '../../../shared/domain/support/words.ts'
import type { CaseRecords } from './case.ts'
import { asOfPeriod, contentOf, type Period } from './content.ts'
import { doneBy, heldOn, latestValue, nextSessionOn, suggestedFor } from './standing.ts'

export interface Drawn extends Suggested {
  content: DrawnReport
}

/** A report as the records alone would write it. */
export function drawReport(records: CaseRecords, period: Period, today: string): Drawn {
  const asOf = asOfPeriod(period, today)
  return {
    content: contentOf(records, period, asOf),
    levels: suggestedFor(records, asOf),
    texts: draftTexts(factsOf(records, period, asOf)),
  }
}

function factsOf(records: CaseRecords, { from, to }: Period, asOf: string): Parameters<typeof draftTexts>[0] {
  const { sessions, milestones, kpis, actions, issues } = records
  const next = monthlyPeriod(addDays(to, 1).slice(0, 7))
  const isNext = (day: string | null): day is string => day !== null && day >= next.from && day <= next.to
  // 宿題 have no day of their own: those of a session are given in it.
  const later = new Set(sessions.filter((session) => heldOn(session) > asOf).map(({ id }) => id))
  const isOfLater = (sessionId: string | null) => sessionId !== null && later.has(sessionId)
  const ahead = milestones.filter(({ doneOn }) => doneBy(doneOn, asOf) === null)
  return {
    sessions: sessions
      .filter((session) => heldOn(session) >= from && heldOn(session) <= asOf)
      .map((session) => ({
        seq: session.seq,
        heldOn: heldOn(session),
        kind: sessionKindLabel[session.kind],
        summary: session.summary,
      })),
    milestonesDone: milestones.flatMap(({ title, doneOn }) =>
      doneOn !== null && doneOn >= from && doneOn <= asOf ? [{ title, doneOn }] : [],
    ),
    kpiValues: kpis.flatMap((kpi) => {
      const latest = latestValue(kpi, asOf)
      if (!latest || latest.asOf < from) return []
      return [{ name: kpi.name, unit: kpi.unit, asOf: latest.asOf, value: latest.value, target: kpi.target }]
    }),
    nextSessionOn: nextSessionOn(sessions, asOf),
    milestonesStarting: ahead.flatMap(({ title, start }) => (isNext(start) ? [{ title, on: start }] : [])),
    milestonesEnding: ahead.flatMap(({ title, end }) => (isNext(end) ? [{ title, on: end }] : [])),
    openActions: actions
      .filter(({ sessionId, doneOn }) => !isOfLater(sessionId) && doneBy(doneOn, asOf) === null)
      .map(({ body, owner, due }) => ({ body, owner, due })),
    seriousIssues: issues
      .filter((issue) => issue.severity === 'high' && wasOpenOn(issue, asOf))
      .map(({ no, body, response }) => ({ no, body, response })),
  }
}
