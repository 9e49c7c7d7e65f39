import { monthsOfFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { CasePage } from './records.ts'

export const caseTabs = ['overview', 'plan', 'kpi', 'sessions', 'issues', 'actions', 'reports', 'history'] as const
export type CaseTab = (typeof caseTabs)[number]

export const caseTabLabel = {
  overview: '概要',
  plan: '計画',
  kpi: 'KPI',
  sessions: '支援記録',
  issues: '課題・相談',
  actions: '宿題',
  reports: '進捗報告',
  history: '経緯',
} as const satisfies Record<CaseTab, string>

/** The tab of an address; null for one that does not exist. */
export const tabOf = (word: string | undefined): CaseTab | null =>
  word === undefined ? 'overview' : (caseTabs.find((tab) => tab === word) ?? null)

/** 「/support/1/sessions/2」; the item `new` is the form for another one. */
export const caseAddress = (caseId: string, tab: CaseTab, item?: string): string =>
  item === undefined ? `/support/${caseId}/${tab}` : `/support/${caseId}/${tab}/${item}`

/** The month we are in, or the nearest of the year. */
export function monthOfToday(fy: number, today: string): string {
  const months = monthsOfFiscalYear(fy)
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const now = today.slice(0, 7)
  return now < first ? first : now > last ? last : now
}

export interface TabProps {
  page: CasePage
  /** The record the address names; `new` is the form for another one. */
  item: string | null
}
