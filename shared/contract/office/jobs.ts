import { z } from 'zod'
import { roles } from '../../domain/roles.ts'
import { id } from '../fields.ts'
import { command, query } from '../operation.ts'

export const jobStates = ['running', 'done', 'failed', 'cancelled', 'interrupted'] as const

export const jobRecord = z.object({
  id,
  name: z.string(),
  about: z.string(),
  state: z.enum(jobStates),
  done: z.int(),
  total: z.int(),
  message: z.string(),
  /** The job's own output when done, as its contract entry says. */
  output: z.unknown(),
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  startedBy: z.string(),
})

export const jobs = {
  status: query({
    about: '一つの処理の進み具合と結果',
    input: z.object({ id }),
    output: jobRecord,
    reads: ({ id }) => [`jobs/${id}`],
    allowed: [...roles],
  }),
  recent: query({
    about: '最近の処理(取り込み・出力・バックアップ)',
    input: z.object({ name: z.string().max(60).default(''), limit: z.int().min(1).max(200).default(20) }),
    output: z.array(jobRecord),
    reads: ['jobs'],
    allowed: [...roles],
  }),
  cancel: command({
    about: '処理を中止する',
    input: z.object({ id }),
    output: jobRecord,
    // The work itself tells when it has stopped.
    changes: [],
    allowed: [...roles],
  }),
}
