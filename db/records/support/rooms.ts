import type { z } from 'zod'
import type {
  action,
  issue,
  kpiWithValues,
  milestone,
  reportHead,
  session,
} from '../../../shared/contract/support/records.ts'
import { daysOverdue } from '../../../shared/domain/calendar/working-days.ts'
import type { Suggested } from '../../../shared/domain/support/frozen-report.ts'
import { suggestLevel } from '../../../shared/domain/support/progress.ts'
import type { ReadDb } from '../../connection.ts'
import type { Context } from '../../handler.ts'
import { storedParticipants } from '../../stored/participants.ts'
import { storedPredecessors } from '../../stored/predecessors.ts'
import { storedSuggested } from '../../stored/suggested.ts'
import { type ActionRow, actionsOfCase } from '../../tables/support/action.ts'
import { type CaseRow, periodOfCase } from '../../tables/support/case.ts'
import { issuesOfCase } from '../../tables/support/issue.ts'
import { type MilestoneRow, milestonesOfCase } from '../../tables/support/milestone.ts'
import { type ReportHead, reportsOfCase } from '../../tables/support/progress-report.ts'
import type { SessionRow } from '../../tables/support/session.ts'
import { type KpiWithValues, kpisWithValues, type SessionWithAdvice, sessionsWithAdvice } from './case.ts'
import { kpiStanding, latestValue } from './standing.ts'

type Dated = Pick<Context<ReadDb>, 'db' | 'today'>
type Shown<Schema extends z.ZodType> = z.input<Schema>[]

export function planOf({ db }: Pick<Context<ReadDb>, 'db'>, caseId: string): Shown<typeof milestone> {
  const rows = milestonesOfCase(db, caseId)
  const live = new Set(rows.map(({ id }) => id))
  return rows.map((row) => toMilestone(row, live))
}

export function kpisOf({ db, today }: Dated, caseId: string): Shown<typeof kpiWithValues> {
  const period = periodOfCase(db, caseId)
  return period ? kpisWithValues(db, caseId).map((row) => toKpi(row, period, today)) : []
}

export function sessionsOf({ db, today }: Dated, caseId: string): Shown<typeof session> {
  const actions = Map.groupBy(actionsOfCase(db, caseId), ({ sessionId }) => sessionId)
  return sessionsWithAdvice(db, caseId).map((row) => toSession(row, actions.get(row.id) ?? [], today))
}

export const actionsOf = ({ db, today }: Dated, caseId: string): Shown<typeof action> =>
  actionsOfCase(db, caseId).map((row) => toAction(row, today))

export const issuesOf = ({ db }: Pick<Context<ReadDb>, 'db'>, caseId: string): Shown<typeof issue> =>
  issuesOfCase(db, caseId)

export const reportsOf = ({ db }: Pick<Context<ReadDb>, 'db'>, caseId: string): Shown<typeof reportHead> =>
  reportsOfCase(db, caseId).map(toReportHead)

/** What a deed leaves of the records it was about, out of a room as it is now. */
export function changeIn<Record extends { id: string }>(
  caseId: string,
  shown: readonly Record[],
  ids: Iterable<string>,
) {
  const asked = new Set(ids)
  const changed = shown.filter(({ id }) => asked.has(id))
  return { caseId, changed, gone: [...asked].filter((id) => changed.every((record) => record.id !== id)) }
}

/** A predecessor that was removed is not shown; restoring it brings the link back. */
const toMilestone = (row: MilestoneRow, live: ReadonlySet<string>): z.input<typeof milestone> => ({
  ...row,
  after: predecessorsOf(row).filter((id) => live.has(id)),
})

export const predecessorsOf = ({ id, after }: Pick<MilestoneRow, 'id' | 'after'>): string[] =>
  storedPredecessors.read(after, id)

function toKpi(
  kpi: KpiWithValues,
  period: Pick<CaseRow, 'periodFrom' | 'periodTo'>,
  today: string,
): z.input<typeof kpiWithValues> {
  const latest = latestValue(kpi, today)
  const standing = kpiStanding(kpi, period, today)
  return {
    ...kpi,
    values: [...kpi.values],
    latest: latest && { asOf: latest.asOf, value: latest.value },
    rate: standing.rate,
    suggested: suggestLevel(standing),
  }
}

export const participantsOf = ({ id, participants }: Pick<SessionRow, 'id' | 'participants'>) =>
  storedParticipants.read(participants, id)

const toSession = (row: SessionWithAdvice, actions: readonly ActionRow[], today: string): z.input<typeof session> => ({
  ...row,
  participants: participantsOf(row),
  advice: [...row.advice],
  actions: actions.map((each) => toAction(each, today)),
})

const toAction = (row: ActionRow, today: string): z.input<typeof action> => ({
  ...row,
  overdueDays: row.due === null || row.doneOn !== null ? 0 : daysOverdue(row.due, today),
})

export const toReportHead = (row: ReportHead): z.input<typeof reportHead> => ({
  ...row,
  suggested: suggestedOf(row).levels,
})

export const suggestedOf = ({ id, suggested }: Pick<ReportHead, 'id' | 'suggested'>): Suggested =>
  storedSuggested.read(suggested, id)
