import type { OfficeContract } from '../../../shared/contract/index.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { missing } from '../../fresh.ts'
import type { Handlers, Seeing } from '../../handler.ts'
import { type JobRow, jobById, recentJobs } from '../../jobs.ts'
import { isDeedShown } from '../../records/office/audit-entry.ts'
import { storedJobOutput, storedJobProblem } from '../../stored/job.ts'

export const jobs: Handlers<OfficeContract>['jobs'] = {
  status: (ctx, { id }) => toJob(theJob(ctx, id)),

  recent: (ctx, { name, limit }) =>
    recentJobs(ctx.db, { name, profileId: ctx.sight.office.jobsOf ?? '', limit })
      .filter((row) => isDeedShown(row.name, ctx.sight))
      .map(toJob),

  /** Says whether it is theirs to stop, and how it stands; the work itself is stopped by the host. */
  cancel(ctx, { id }) {
    const row = theJob(ctx, id)
    if (row.state === 'running' && row.profile_id !== ctx.caller.profileId && !ctx.sight.may.stopOthersJobs)
      throw new Refusal('forbidden', 'この処理を中止できるのは、始めた人と担当だけです。')
    return toJob(row)
  },
}

function theJob({ db, sight }: Seeing, id: string): JobRow {
  const row = jobById(db, id)
  const { jobsOf } = sight.office
  if (!row || (jobsOf !== null && row.profile_id !== jobsOf) || !isDeedShown(row.name, sight)) throw missing('処理')
  return row
}

const toJob = (row: JobRow) => ({
  id: row.id,
  name: row.name,
  about: row.about,
  state: row.state,
  done: row.done,
  total: row.total,
  message: row.message,
  output: row.output === null ? null : storedJobOutput.read(row.output, row.id),
  problem: row.problem === null ? null : storedJobProblem.read(row.problem, row.id),
  startedAt: row.started_at,
  endedAt: row.ended_at,
  startedBy: row.started_by,
})
