import type { OfficeContract } from '../../../shared/contract/index.ts'
import { everybody, scopeWords } from '../../../shared/domain/programme/deadline-moves.ts'
import { auditCount, auditEntries } from '../../audit.ts'
import type { Handlers } from '../../handler.ts'
import { recentJobs } from '../../jobs.ts'
import { acceleratorTasks } from '../../records/home/accelerator-tasks.ts'
import { applicationTasks } from '../../records/home/application-tasks.ts'
import { firstDayOf } from '../../records/home/first-day.ts'
import { fortnightOf } from '../../records/home/fortnight.ts'
import { forumTasks } from '../../records/home/forum-tasks.ts'
import { mapOf } from '../../records/home/map.ts'
import { pipelineOf } from '../../records/home/pipeline.ts'
import { postingsWaiting } from '../../records/home/posting-tasks.ts'
import { recentOf } from '../../records/home/recent.ts'
import { talentWaiting } from '../../records/home/talent-tasks.ts'
import { openSheets, supportTasks, tasksOf } from '../../records/home/tasks.ts'
import { heldDeadlines } from '../../records/programme/deadlines.ts'
import { theYear } from '../../records/programme/year.ts'
import { deedsSince, entryMoment } from '../../tables/office/found-deeds.ts'

/** The latest deeds that are shown. */
const latest = { subject: '', before: Number.MAX_SAFE_INTEGER, limit: 12 }

export const home: Handlers<OfficeContract>['home'] = {
  counts(ctx, { fy }) {
    theYear(ctx.db, fy)
    const { work, support } = ctx.sight.office
    return {
      applications: work ? applicationTasks(ctx, fy).length : 0,
      review: openSheets(ctx, fy).length,
      support: support ? supportTasks(ctx, fy).length : 0,
      forum: support ? forumTasks(ctx, fy).length : 0,
      // Each of its rooms adds what waits there.
      talent: talentWaiting(ctx, fy) + acceleratorTasks(ctx, fy).length + postingsWaiting(ctx, fy),
    }
  },

  today(ctx, { fy }) {
    const { db, today, now } = ctx
    const deadlines = heldDeadlines(db, fy)
    return {
      today,
      deadlines: deadlines.map(({ at, scope }) => ({ at, body: scope === everybody ? '' : scopeWords(scope) })),
      tasks: tasksOf(ctx, fy, deadlines, now),
      pipeline: pipelineOf(ctx, fy),
      map: mapOf(ctx, fy),
      fortnight: fortnightOf(ctx, fy, deadlines),
    }
  },

  firstDay(ctx, { fy, after }) {
    const { db, caller } = ctx
    theYear(db, fy)
    const begun = entryMoment(db, after) ?? ''
    const [book] = recentJobs(db, { name: 'reports.export', profileId: caller.profileId, limit: 1 })
    return {
      last: auditCount(db),
      steps: firstDayOf(ctx, fy, {
        deeds: deedsSince(db, { after, who: caller.name }),
        exported: book?.state === 'done' && book.started_at >= begun,
      }),
    }
  },

  recent: ({ db, sight }) => (sight.office.history ? recentOf({ db, sight }, auditEntries(db, latest)) : []),
}
