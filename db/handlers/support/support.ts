import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { Handlers } from '../../handler.ts'
import { supportCase } from './case.ts'
import { supportIssue } from './issues.ts'
import { supportKpi } from './kpi.ts'
import { supportPlan } from './plan.ts'
import { supportReport } from './progress.ts'
import { supportSession } from './sessions.ts'

export const support: Handlers<OfficeContract>['support'] = {
  ...supportCase,
  ...supportPlan,
  ...supportKpi,
  ...supportSession,
  ...supportIssue,
  ...supportReport,
}
