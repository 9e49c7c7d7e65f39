import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { actions } from '../../../shared/contract/support/actions.ts'
import type { issues } from '../../../shared/contract/support/issues.ts'
import type { kpi } from '../../../shared/contract/support/kpi.ts'
import type { plan } from '../../../shared/contract/support/plan.ts'
import type { progress } from '../../../shared/contract/support/progress.ts'
import type { sessions } from '../../../shared/contract/support/sessions.ts'
import type { support } from '../../../shared/contract/support/support.ts'

export type PortfolioRow = OutputOf<(typeof support)['portfolio']>[number]
export type CaseHead = OutputOf<(typeof support)['case']>
export type Milestone = OutputOf<(typeof plan)['list']>[number]
export type Kpi = OutputOf<(typeof kpi)['list']>[number]
export type KpiValue = Kpi['values'][number]
export type Session = OutputOf<(typeof sessions)['list']>[number]
export type Issue = OutputOf<(typeof issues)['list']>[number]
export type Action = OutputOf<(typeof actions)['list']>[number]
export type ReportHead = OutputOf<(typeof progress)['list']>[number]
export type Report = OutputOf<(typeof progress)['get']>
export type ReportContent = Report['content']

/** Everything of one case, as the screen puts it together from its rooms. */
export interface CasePage extends CaseHead {
  readonly milestones: readonly Milestone[]
  readonly kpiList: readonly Kpi[]
  readonly sessions: readonly Session[]
  readonly actions: readonly Action[]
  readonly issues: readonly Issue[]
  readonly reports: readonly ReportHead[]
}

/** A case and its plan: as much as drawing the plan takes. */
export type PlanPage = CaseHead & Pick<CasePage, 'milestones'>

/** A record of a room; `values` where it holds others that are edited by themselves. */
export interface Listed {
  readonly id: string
  readonly revision: number
  readonly values?: readonly Omit<Listed, 'values'>[]
}

/** What a deed on a case has changed in one room. */
export interface Change<R> {
  readonly caseId: string
  readonly changed: readonly R[]
  /** Ids of those that are shown no more. */
  readonly gone: readonly string[]
}
