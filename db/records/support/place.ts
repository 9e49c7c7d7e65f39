export type CaseTab = 'plan' | 'kpi' | 'sessions' | 'issues' | 'actions' | 'reports'

/** The address of a case, of one of its tabs, or of one record in a tab. */
export const caseRoute = (caseId: string, tab?: CaseTab, item?: string): string =>
  ['/support', caseId, tab, item].filter((part) => part !== undefined).join('/')
