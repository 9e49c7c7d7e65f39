import type { OfficeContract } from '../../shared/contract/index.ts'
import type { Handlers } from '../handler.ts'
import { supportCase } from './support-case.ts'
import { supportIssue } from './support-issue.ts'
import { supportKpi } from './support-kpi.ts'
import { supportPlan } from './support-plan.ts'
import { supportReport } from './support-report.ts'
import { supportSession } from './support-session.ts'

export const support: Handlers<OfficeContract>['support'] = {
  ...supportCase,
  ...supportPlan,
  ...supportKpi,
  ...supportSession,
  ...supportIssue,
  ...supportReport,
}
