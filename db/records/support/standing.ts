import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { elapsedShare, progressRate } from '../../../shared/domain/support/progress.ts'
import {
  type KpiStanding,
  type MilestoneStanding,
  type SuggestedLevels,
  suggestLevels,
} from '../../../shared/domain/support/progress-summary.ts'
import type { Track } from '../../../shared/domain/support/track.ts'
import type { CaseRow } from '../../tables/support/case.ts'
import type { MilestoneRow } from '../../tables/support/milestone.ts'
import type { SessionRow } from '../../tables/support/session.ts'
import type { CaseRecords } from './case.ts'

type Kpi = CaseRecords['kpis'][number]

/** The newest value up to a day. */
export const latestValue = ({ values }: Kpi, upTo: string) => values.findLast((value) => value.asOf <= upTo) ?? null

/**
 * How far a KPI has come on a day. Its time runs from the start of the support to its target date (or the end of
 * the support), because the baseline was often measured long before.
 */
export const kpiStanding = (kpi: Kpi, row: Pick<CaseRow, 'periodFrom' | 'periodTo'>, asOf: string): KpiStanding => ({
  rate: progressRate({
    baseline: kpi.baseline,
    target: kpi.target,
    value: latestValue(kpi, asOf)?.value ?? null,
  }),
  elapsedShare: elapsedShare(row.periodFrom, kpi.targetDate ?? row.periodTo, asOf),
})

/** 予定: what was agreed (基準), or the plan itself before anything was agreed. */
export const plannedEnd = ({ baselineEnd, end }: MilestoneRow): string | null => baselineEnd ?? end

/** A thing finished after the day was not finished on it. */
export const doneBy = (doneOn: string | null, asOf: string): string | null =>
  doneOn !== null && doneOn <= asOf ? doneOn : null

/** Its progress is today's: what was to begin after the day had none on it. */
export const progressOn = ({ start, progress }: MilestoneRow, asOf: string): number =>
  start !== null && start > asOf ? 0 : progress

export const milestoneStanding = (row: MilestoneRow, asOf: string): MilestoneStanding => ({
  planned: plannedEnd(row),
  doneOn: doneBy(row.doneOn, asOf),
  progress: progressOn(row, asOf),
  weight: row.weight,
})

export function suggestedFor(records: CaseRecords, asOf: string): SuggestedLevels {
  const { row, kpis, milestones } = records
  const standingOf = (track: Track) => ({
    kpis: kpis.filter((kpi) => kpi.track === track).map((kpi) => kpiStanding(kpi, row, asOf)),
    milestones: milestones.filter((each) => each.track === track).map((each) => milestoneStanding(each, asOf)),
  })
  return suggestLevels(
    {
      talent: standingOf('TALENT'),
      theme: standingOf('THEME'),
      common: milestones.filter((each) => each.track === 'COMMON').map((each) => milestoneStanding(each, asOf)),
    },
    asOf,
  )
}

export const heldOn = ({ startAt }: Pick<SessionRow, 'startAt'>): string => jstDate(startAt)

/** Sessions that have taken place by the end of a day; later ones are planned. */
export const sessionsHeld = <Session extends SessionRow>(sessions: readonly Session[], asOf: string): Session[] =>
  sessions.filter((session) => heldOn(session) <= asOf)

/** The first day after `asOf` on which a session is planned: as a session of its own, or as 次回予定 in a record. */
export function nextSessionOn(sessions: readonly SessionRow[], asOf: string): string | null {
  const days = sessions
    .flatMap((session) => [heldOn(session), session.nextOn])
    .filter((day) => day !== null && day > asOf)
  return days.reduce<string | null>(
    (first, day) => (first === null || (day !== null && day < first) ? day : first),
    null,
  )
}
