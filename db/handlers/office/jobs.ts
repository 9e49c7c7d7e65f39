import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import type { Caller, Handlers } from '../../handler.ts'
import { type JobRow, jobById, recentJobs } from '../../jobs.ts'

export const jobs: Handlers<OfficeContract>['jobs'] = {
  status: ({ db, caller }, { id }) => toJob(ownJob(db, caller, id)),

  /** Staff see everybody's; a reviewer sees only their own. */
  recent: ({ db, caller }, { name, limit }) =>
    recentJobs(db, { name, profileId: caller.role === 'reviewer' ? caller.profileId : '', limit }).map(toJob),

  /** The host stops the work itself before it lets this pass; here the job is answered as it now stands. */
  cancel: ({ db, caller }, { id }) => toJob(ownJob(db, caller, id)),
}

function ownJob(db: ReadDb, caller: Caller, id: string): JobRow {
  const row = jobById(db, id)
  if (!row || (caller.role === 'reviewer' && row.profile_id !== caller.profileId)) throw missing('処理')
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
  output: JSON.parse(row.output) as unknown,
  problem: row.problem === null ? null : (JSON.parse(row.problem) as { code: string; message: string }),
  startedAt: row.started_at,
  endedAt: row.ended_at,
  startedBy: row.started_by,
})
