import { type CaseState, caseStateLabel } from '../support/case-state.ts'
import { progressRate, suggestLevel } from '../support/progress.ts'
import { type ApplicationState, applicationStateLabel } from './state.ts'

/** How a KPI of an earlier year stands against its target. */
export const kpiOutcomes = ['reached', 'short', 'underway', 'unknown'] as const
export type KpiOutcome = (typeof kpiOutcomes)[number]

export const kpiOutcomeLabel = {
  reached: '達成',
  short: '未達',
  underway: '途中',
  unknown: '判定不可',
} as const satisfies Record<KpiOutcome, string>

/**
 * Whether the newest value reaches the target, honouring the direction; 途中 up to the day (`due`, ISO) on which it is to be
 * reached, 判定不可 where a number of the three is missing.
 */
export function kpiOutcome(
  { due, ...kpi }: Parameters<typeof progressRate>[0] & { readonly due: string },
  today: string,
): KpiOutcome {
  const rate = progressRate(kpi)
  if (rate === null) return 'unknown'
  if (suggestLevel({ rate, elapsedShare: 1 }) === 'done') return 'reached'
  return today <= due ? 'underway' : 'short'
}

/** An application of an earlier year, as far as one line of it says. */
export interface Remembered {
  readonly state: ApplicationState
  /** Null where its body was not supported. */
  readonly support: { readonly state: CaseState; readonly kpis: readonly { readonly outcome: KpiOutcome }[] } | null
}

/** 「選定、支援は完了、KPIは3件中2件達成」; of a body that was not supported its state alone. */
export function rememberedWords({ state, support }: Remembered): string {
  if (support === null) return applicationStateLabel[state]
  const { kpis } = support
  const reached = kpis.filter(({ outcome }) => outcome === 'reached').length
  return [
    applicationStateLabel[state],
    `支援は${caseStateLabel[support.state]}`,
    ...(kpis.length === 0 ? [] : [`KPIは${kpis.length}件中${reached}件達成`]),
  ].join('、')
}
