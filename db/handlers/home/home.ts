import type { OfficeContract } from '../../../shared/contract/index.ts'
import { auditEntries } from '../../audit.ts'
import type { Handlers } from '../../handler.ts'
import { fortnightOf } from '../../records/home/fortnight.ts'
import { mapOf } from '../../records/home/map.ts'
import { pipelineOf } from '../../records/home/pipeline.ts'
import { recentOf } from '../../records/home/recent.ts'
import { applicationTasks, openSheets, supportTasks, tasksOf } from '../../records/home/tasks.ts'
import { theYear } from '../../records/programme/year.ts'

/** The latest deeds that are shown. */
const latest = { subject: '', before: Number.MAX_SAFE_INTEGER, limit: 12 }

export const home: Handlers<OfficeContract>['home'] = {
  counts(ctx, { fy }) {
    theYear(ctx.db, fy)
    const staff = ctx.caller.role !== 'reviewer'
    return {
      applications: staff ? applicationTasks(ctx, fy).length : 0,
      reviews: openSheets(ctx, fy).length,
      support: staff ? supportTasks(ctx, fy).length : 0,
    }
  },

  today(ctx, { fy }) {
    const { db, caller, today, now } = ctx
    const { deadline } = theYear(db, fy)
    const staff = caller.role !== 'reviewer'
    return {
      today,
      deadline,
      tasks: tasksOf(ctx, fy, deadline, now),
      pipeline: pipelineOf(db, caller, fy),
      map: mapOf(db, caller, fy),
      fortnight: fortnightOf(db, fy, today, deadline, staff),
      recent: staff ? recentOf(db, fy, auditEntries(db, latest)) : [],
    }
  },
}
