import { daysBetween } from '../calendar/jst.ts'
import { type ProgressLevel, suggestLevel, worstLevel } from './progress.ts'

/** One KPI as it stands on the day of the report. */
export interface KpiStanding {
  /** Share of the way to the target; null when it cannot be judged. */
  readonly rate: number | null
  /** Share of its time that has passed. */
  readonly elapsedShare: number
}

/** One item of the plan. Dates are ISO dates. */
export interface MilestoneStanding {
  /** The day it should end: 基準 where one was fixed. Null while unscheduled. */
  readonly planned: string | null
  readonly doneOn: string | null
  /** 0–100. */
  readonly progress: number
  readonly weight: number
}

/** A delay from which on a single late item makes its track 遅れ. */
const longDelayDays = 30

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Mean progress of KPIs that can be judged; null without one. A KPI beyond its target counts as 1, so that it does
 * not make up for another that lags.
 */
export function meanProgress(rates: readonly (number | null)[]): number | null {
  const judged = rates.filter((rate) => rate !== null).map((rate) => Math.min(1, rate))
  return judged.length === 0 ? null : mean(judged)
}

/** The level KPIs suggest together: their mean progress against the mean share of time passed; null without any. */
export function kpiLevel(kpis: readonly KpiStanding[]): ProgressLevel | null {
  const judged = kpis.filter(({ rate }) => rate !== null)
  if (judged.length === 0) return null
  return suggestLevel({
    rate: meanProgress(judged.map(({ rate }) => rate)),
    elapsedShare: mean(judged.map((kpi) => kpi.elapsedShare)),
  })
}

/** True when the item should have ended before `asOf` and had not. Due today is not late. */
export const isMilestoneLate = (
  { planned, doneOn }: Pick<MilestoneStanding, 'planned' | 'doneOn'>,
  asOf: string,
): boolean => planned !== null && planned < asOf && (doneOn === null || doneOn > asOf)

/**
 * The level the plan suggests on `asOf`; null when nothing is scheduled. 完了 when all is done. With late items
 * やや遅れ, and 遅れ when they are half or more (by weight) of what was due, or one is 30 days late or more. Without,
 * 順調 once anything was begun, 未着手 before.
 */
export function milestoneLevel(milestones: readonly MilestoneStanding[], asOf: string): ProgressLevel | null {
  const scheduled = milestones.filter(({ planned, doneOn }) => planned !== null || doneOn !== null)
  if (scheduled.length === 0) return null
  const isDone = ({ doneOn }: MilestoneStanding) => doneOn !== null && doneOn <= asOf
  if (scheduled.every(isDone)) return 'done'
  const late = scheduled.filter((each) => isMilestoneLate(each, asOf))
  if (late.length === 0) return scheduled.some((each) => isDone(each) || each.progress > 0) ? 'on_track' : 'not_started'
  const weightOf = (items: readonly MilestoneStanding[]) => items.reduce((sum, { weight }) => sum + weight, 0)
  const due = scheduled.filter((each) => isDone(each) || isMilestoneLate(each, asOf))
  const heavy = weightOf(due) > 0 && weightOf(late) / weightOf(due) >= 0.5
  const long = late.some(({ planned }) => planned !== null && daysBetween(planned, asOf) >= longDelayDays)
  return heavy || long ? 'behind' : 'slightly_behind'
}

/**
 * One level for several parts: 完了 when all are, 未着手 when none has begun, else the most urgent of those that
 * have begun, where a part that is complete counts as 順調. 未着手 for no parts at all.
 */
export function joinLevels(levels: readonly (ProgressLevel | null)[]): ProgressLevel {
  const known = levels.filter((level) => level !== null)
  const begun = known.filter((level) => level !== 'not_started')
  if (begun.length === 0) return 'not_started'
  if (begun.length === known.length && begun.every((level) => level === 'done')) return 'done'
  return worstLevel(begun.map((level) => (level === 'done' ? 'on_track' : level))) ?? 'not_started'
}

export interface TrackStanding {
  readonly kpis: readonly KpiStanding[]
  readonly milestones: readonly MilestoneStanding[]
}

export interface SuggestedLevels {
  readonly overall: ProgressLevel
  readonly talent: ProgressLevel
  readonly theme: ProgressLevel
}

/**
 * What the records suggest for a report: each track by its KPIs and its part of the plan, the whole by both tracks
 * and the common part of the plan. A suggestion only: the officer decides, with a reason where they differ
 * (domain.md §8.3).
 */
export function suggestLevels(
  standing: {
    readonly talent: TrackStanding
    readonly theme: TrackStanding
    readonly common: readonly MilestoneStanding[]
  },
  asOf: string,
): SuggestedLevels {
  const levelOf = ({ kpis, milestones }: TrackStanding) =>
    joinLevels([kpiLevel(kpis), milestoneLevel(milestones, asOf)])
  const talent = levelOf(standing.talent)
  const theme = levelOf(standing.theme)
  return { talent, theme, overall: joinLevels([talent, theme, milestoneLevel(standing.common, asOf)]) }
}
