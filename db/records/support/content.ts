import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { monthsOfFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'
import { daysBetween } from '../../../shared/domain/calendar/jst.ts'
import type { DrawnReport } from '../../../shared/domain/support/frozen-report.ts'
import { issueOnDay, wasOpenOn } from '../../../shared/domain/support/issue-on-day.ts'
import { suggestLevel } from '../../../shared/domain/support/progress.ts'
import { isMilestoneLate } from '../../../shared/domain/support/progress-summary.ts'
import {
  adoptionLabel,
  issueStateLabel,
  kpiKindLabel,
  type MilestoneStatus,
  milestoneStatusLabel,
  sessionKindLabel,
  sessionMode,
  sessionModeLabel,
  severityLabel,
} from '../../../shared/domain/support/words.ts'
import type { MilestoneRow } from '../../tables/support/milestone.ts'
import { codedBy, codedLevel } from '../books/coded.ts'
import type { CaseRecords } from './case.ts'
import { participantsOf } from './rooms.ts'
import { doneBy, heldOn, kpiStanding, latestValue, nextSessionOn, plannedEnd, progressOn } from './standing.ts'

export interface Period {
  from: string
  to: string
}

/** A period that has not ended is reported as of today. */
export const asOfPeriod = ({ to }: Period, today: string): string => (to < today ? to : today)

/**
 * What a report of the period shows, drawn from the records as they are now but as of its last day: values measured
 * and items finished later do not count.
 */
export function contentOf(records: CaseRecords, period: Period, asOf: string): DrawnReport {
  const { row, sessions } = records
  const within = sessions.filter((session) => heldOn(session) >= period.from && heldOn(session) <= asOf)
  return {
    team: teamOf(records),
    goalTalent: row.goalTalent,
    goalTheme: row.goalTheme,
    milestones: records.milestones.flatMap((each) => milestoneLine(each, asOf)),
    kpis: records.kpis.map((kpi) => kpiLine(records, kpi, asOf)),
    issues: records.issues
      .filter((issue) => issue.raisedOn <= asOf && (wasOpenOn(issue, asOf) || (issue.closedOn ?? asOf) >= period.from))
      .map((issue) => issueLine(issue, asOf)),
    advice: within.flatMap((session) =>
      session.advice.map(({ givenBy, body, adopted, result }) => ({
        givenOn: heldOn(session),
        givenBy,
        track: session.track,
        body,
        adopted: codedBy(adoptionLabel, adopted),
        result,
      })),
    ),
    sessions: within.map(sessionLine),
    actions: records.actions
      .filter((action) => doneBy(action.doneOn, asOf) === null || (action.doneOn ?? '') >= period.from)
      .map(({ body, owner, due, doneOn }) => ({ body, owner, due, doneOn: doneBy(doneOn, asOf) })),
    nextSessionOn: nextSessionOn(sessions, asOf),
    themeName: row.themeName,
  }
}

const teamOf = ({ row }: CaseRecords): DrawnReport['team'] =>
  [
    { role: prefectureNameOf(row.jis2), names: [row.dept, row.contactName].filter(Boolean).join('　') },
    { role: '総務省担当', names: row.officer },
    { role: '委託事業者', names: row.contractor },
    { role: '有識者', names: row.expert },
  ].filter(({ names }) => names !== '')

function milestoneStatus(row: MilestoneRow, asOf: string): MilestoneStatus {
  if (doneBy(row.doneOn, asOf) !== null) return 'done'
  if (isMilestoneLate({ planned: plannedEnd(row), doneOn: row.doneOn }, asOf)) return 'late'
  return progressOn(row, asOf) > 0 || (row.start !== null && row.start <= asOf) ? 'running' : 'planned'
}

/** An item without dates is no promise yet and is not reported. */
function milestoneLine(row: MilestoneRow, asOf: string): DrawnReport['milestones'] {
  const planned = plannedEnd(row)
  if (planned === null) return []
  const actual = doneBy(row.doneOn, asOf)
  const until = actual ?? (planned <= asOf ? asOf : null)
  return [
    {
      track: row.track,
      title: row.title,
      owner: row.owner,
      planned,
      actual,
      daysLate: until === null ? null : daysBetween(planned, until),
      status: codedBy(milestoneStatusLabel, milestoneStatus(row, asOf)),
    },
  ]
}

function kpiLine({ row }: CaseRecords, kpi: CaseRecords['kpis'][number], asOf: string): DrawnReport['kpis'][number] {
  const latest = latestValue(kpi, asOf)
  const standing = kpiStanding(kpi, row, asOf)
  const inMonth = (month: string) =>
    kpi.values.findLast((value) => value.asOf <= asOf && value.asOf.startsWith(month))?.value ?? null
  return {
    track: kpi.track,
    name: kpi.name,
    unit: kpi.unit,
    kind: codedBy(kpiKindLabel, kpi.kind),
    direction: kpi.baseline !== null && kpi.target !== null && kpi.target < kpi.baseline ? 'down' : 'up',
    baseline: kpi.baseline,
    baselineDate: kpi.baselineDate,
    target: kpi.target,
    targetDate: kpi.targetDate,
    monthly: monthsOfFiscalYear(row.fy).map(inMonth),
    latest: latest?.value ?? null,
    latestDate: latest?.asOf ?? null,
    progress: standing.rate,
    level: codedLevel(suggestLevel(standing)),
    note: latest?.note ?? '',
  }
}

const issueLine = (issue: CaseRecords['issues'][number], asOf: string): DrawnReport['issues'][number] => ({
  track: issue.track,
  category: issue.category,
  raisedOn: issue.raisedOn,
  severity: codedBy(severityLabel, issue.severity),
  body: issue.body,
  response: issue.response,
  owner: issue.owner,
  due: issue.due,
  closedOn: issueOnDay(issue, asOf).closedOn,
  status: codedBy(issueStateLabel, issueOnDay(issue, asOf).state),
})

const sessionLine = (session: CaseRecords['sessions'][number]): DrawnReport['sessions'][number] => {
  const people = participantsOf(session).length
  return {
    seq: session.seq,
    heldOn: heldOn(session),
    kind: codedBy(sessionKindLabel, session.kind),
    mode: sessionModeLabel[sessionMode(session.kind, session.place)],
    place: session.place,
    participants: people === 0 ? null : people,
    agenda: session.agenda,
    summary: session.summary,
  }
}
