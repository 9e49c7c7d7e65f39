import { daysBetween } from '../calendar/jst.ts'

/** 進捗の評価 (domain.md §8.3). */
export const progressLevels = ['on_track', 'mostly', 'slightly_behind', 'behind', 'not_started', 'done'] as const
export type ProgressLevel = (typeof progressLevels)[number]

export const progressLevelLabel = {
  on_track: '順調',
  mostly: '概ね順調',
  slightly_behind: 'やや遅れ',
  behind: '遅れ',
  not_started: '未着手',
  done: '完了',
} as const satisfies Record<ProgressLevel, string>

/** A shape beside the word, so that colour never stands alone. */
export const progressLevelShape = {
  on_track: '●',
  mostly: '◆',
  slightly_behind: '▲',
  behind: '■',
  not_started: '○',
  done: '✓',
} as const satisfies Record<ProgressLevel, string>

/**
 * The share of the way from baseline to target, honouring its direction: 30 → 20 with 25 now is 0.5. Below 0 when
 * the value moves away, above 1 beyond the target. Null (判定不可) when a number is missing or target = baseline.
 */
export function progressRate(kpi: {
  readonly baseline: number | null
  readonly target: number | null
  readonly value: number | null
}): number | null {
  const { baseline, target, value } = kpi
  if (baseline === null || target === null || value === null || target === baseline) return null
  return (value - baseline) / (target - baseline)
}

/** The share (0–1) of the days from `from` to `to` that has passed on `today`. All are ISO dates. */
export function elapsedShare(from: string, to: string, today: string): number {
  const whole = daysBetween(from, to)
  if (whole <= 0) return daysBetween(to, today) >= 0 ? 1 : 0
  return Math.min(1, Math.max(0, daysBetween(from, today) / whole))
}

// Binary fractions: 0.24 / 0.3 is 0.7999…, and 8 of 10 is meant.
const slack = 1e-9

/**
 * The level the numbers suggest: progress ÷ elapsed share of at least 1.0 順調, 0.8 概ね順調, 0.6 やや遅れ, below 遅れ;
 * the target reached is 完了; no movement before the period begins is 未着手. Null (判定不可) without a rate. An officer
 * may decide otherwise with a reason (domain.md §8.3).
 */
export function suggestLevel(input: {
  readonly rate: number | null
  readonly elapsedShare: number
}): ProgressLevel | null {
  const { rate, elapsedShare: elapsed } = input
  if (rate === null) return null
  if (rate >= 1 - slack) return 'done'
  if (elapsed <= 0) return rate > slack ? 'on_track' : 'not_started'
  const pace = rate / elapsed + slack
  if (pace >= 1) return 'on_track'
  if (pace >= 0.8) return 'mostly'
  return pace >= 0.6 ? 'slightly_behind' : 'behind'
}

/** From the one to look at first to the one that needs nothing. */
const urgency = [
  'behind',
  'slightly_behind',
  'not_started',
  'mostly',
  'on_track',
  'done',
] as const satisfies readonly ProgressLevel[]

/** The level that speaks for several: the most urgent; null for none. */
export const worstLevel = (levels: readonly ProgressLevel[]): ProgressLevel | null =>
  urgency.find((level) => levels.includes(level)) ?? null
