import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { progress } from '../../../shared/contract/support/progress.ts'
import type { support } from '../../../shared/contract/support/support.ts'

export type PortfolioRow = OutputOf<(typeof support)['portfolio']>[number]
export type CasePage = OutputOf<(typeof support)['case']>
export type Milestone = CasePage['milestones'][number]
export type Kpi = CasePage['kpiList'][number]
export type KpiValue = Kpi['values'][number]
export type Session = CasePage['sessions'][number]
export type Issue = CasePage['issues'][number]
export type Action = CasePage['actions'][number]
export type ReportHead = CasePage['reports'][number]
export type Report = OutputOf<(typeof progress)['get']>
export type ReportContent = Report['content']
export type HistoryEntry = OutputOf<(typeof support)['history']>[number]

interface Revised {
  readonly id: string
  readonly revision: number
}

/** The revision under which the page knows a record of the case, or the case itself. */
export function revisionIn(page: CasePage, id: string): number | undefined {
  const records: readonly Revised[] = [
    page,
    ...page.milestones,
    ...page.kpiList,
    ...page.kpiList.flatMap((kpi) => kpi.values),
    ...page.sessions,
    ...page.actions,
    ...page.issues,
    ...page.reports,
  ]
  return records.find((record) => record.id === id)?.revision
}
