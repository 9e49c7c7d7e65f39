import { interruptedWords } from '../shared/domain/office/interrupted.ts'
import type { Caller } from './caller.ts'
import { type ReadDb, sql, type WriteDb } from './connection.ts'
import { storedJobInput, storedJobOutput, storedJobProblem } from './stored/job.ts'
import { forgetLook, looked } from './tables/office/looks.ts'
import { unheldNames } from './tables/office/unheld.ts'
import type { StoredText } from './tables/stored-text.ts'

export interface JobRow {
  id: string
  name: string
  about: string
  state: 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted'
  done: number
  total: number
  message: string
  /** Null until it has ended. */
  output: StoredText<'job-output'> | null
  problem: StoredText<'job-problem'> | null
  started_at: string
  ended_at: string | null
  started_by: string
  profile_id: string
}

export interface JobLedger {
  begin(job: { id: string; name: string; about: string; input: unknown }, caller: Caller): void
  progress(id: string, at: { done: number; total: number; message: string }): void
  finish(
    id: string,
    end: {
      state: 'done' | 'failed' | 'cancelled'
      output: unknown
      problem: { code: string; message: string } | null
    },
  ): void
}

/** What runs and what ran: written by the host, read by screens through the door. */
export function createJobLedger(db: WriteDb, clock: () => string, changed: (id: string) => void): JobLedger {
  /** By person and kind: what they looked at last. */
  const looks = new Map<string, string>()
  /** By look that is under way: whose and of what kind. */
  const looking = new Map<string, string>()
  /** Whether the same person has looked at another since: nobody would forget what it found. */
  const isPast = (id: string): boolean => {
    const own = looking.get(id)
    looking.delete(id)
    return own !== undefined && looks.get(own) !== id
  }
  return {
    begin({ id, name, about, input }, caller) {
      if (looked.includes(name)) {
        const own = `${caller.profileId} ${name}`
        const last = looks.get(own)
        if (last !== undefined) forgetLook(db, last)
        looks.set(own, id)
        looking.set(id, own)
      }
      sql<object>(
        db,
        `INSERT INTO job (id, name, about, state, input, started_at, started_by, profile_id)
         VALUES (@id, @name, @about, 'running', @input, @now, @by, @profileId)`,
      ).run({
        id,
        name,
        about,
        input: storedJobInput.write(input),
        now: clock(),
        by: caller.name,
        profileId: caller.profileId,
      })
      changed(id)
    },
    progress(id, at) {
      sql<object>(
        db,
        `UPDATE job SET done = @done, total = @total, message = @message WHERE id = @id AND state = 'running'`,
      ).run({ id, ...at })
      changed(id)
    },
    finish(id, { state, output, problem }) {
      sql<object>(
        db,
        `UPDATE job SET state = @state, output = @output, problem = @problem, ended_at = @now
          WHERE id = @id AND state = 'running'`,
      ).run({
        id,
        state,
        output: storedJobOutput.write(isPast(id) ? null : (output ?? null)),
        problem: problem && storedJobProblem.write(problem),
        now: clock(),
      })
      changed(id)
    },
  }
}

/** A job that was under way when the program ended did not finish: what it had done, and what not, is said with it. */
export function interruptJobs(db: WriteDb, now: string): void {
  const running = sql<[], Pick<JobRow, 'id' | 'name' | 'done' | 'total'> & { input: StoredText<'job-input'> }>(
    db,
    `SELECT id, name, done, total, input FROM job WHERE state = 'running'`,
  ).all()
  for (const { id, name, done, total, input } of running) {
    const notTaken = unheldNames(db, filesGiven(storedJobInput.read(input, id)))
    const message = interruptedWords({ name, done, total, notTaken })
    sql<object>(
      db,
      `UPDATE job SET state = 'interrupted', ended_at = @now, message = @message, problem = @problem WHERE id = @id`,
    ).run({ id, now, message, problem: storedJobProblem.write({ code: 'interrupted', message }) })
  }
}

/** The files that came into the office for a job, as every job that takes some is asked. */
export function filesGiven(input: unknown): readonly string[] {
  if (typeof input !== 'object' || input === null) return []
  const one = 'fileId' in input && typeof input.fileId === 'string' ? [input.fileId] : []
  const several = 'fileIds' in input && Array.isArray(input.fileIds) ? input.fileIds : []
  return [...one, ...several.filter((id) => typeof id === 'string')]
}

export const jobById = (db: ReadDb, id: string) => sql<[string], JobRow>(db, 'SELECT * FROM job WHERE id = ?').get(id)

export const recentJobs = (db: ReadDb, filter: { name: string; profileId: string; limit: number }) =>
  sql<typeof filter, JobRow>(
    db,
    `SELECT * FROM job
      WHERE (@name = '' OR name = @name) AND (@profileId = '' OR profile_id = @profileId)
      ORDER BY started_at DESC, rowid DESC LIMIT @limit`,
  ).all(filter)
