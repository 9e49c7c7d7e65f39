import { z } from 'zod'
import { reviewerFields } from '../../domain/review/reviewer-fields.ts'
import { fy, id, revision } from '../fields.ts'
import { command, query } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { reviewer } from './records.ts'

const staffOnly = ['officer', 'approver', 'viewer'] as const
/** Who comes or goes brings sheets or takes them along. */
const changes = ['reviewers', 'scores', 'sheets', 'search'] as const

export const reviewers = {
  list: query({
    about: '委員の一覧',
    input: z.object({ fy }),
    output: z.array(reviewer),
    reads: ['reviewers'],
    allowed: [...staffOnly],
  }),
  add: command({
    about: '委員を加える',
    input: z.object({
      id,
      fy,
      ...newShape(reviewerFields),
      /** Also make a profile with the role 委員, so that the reviewer can sign in. */
      withProfile: z.boolean().default(false),
      /** Of that profile; empty means none. */
      passphrase: z.string().max(400).default(''),
    }),
    output: reviewer,
    changes: ({ withProfile }) => [...changes, ...(withProfile ? (['people'] as const) : [])],
    allowed: ['officer'],
  }),
  edit: command({
    about: '委員の氏名・所属・役を変える',
    input: z.object({ id, ...editShape(reviewerFields), revision }),
    output: reviewer,
    changes: ['reviewers', 'search'],
    allowed: ['officer'],
  }),
  remove: command({
    about: '委員を削除する(採点が入る前だけ。元に戻せる)',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    changes: [...changes, 'people'],
    allowed: ['officer'],
  }),
  restore: command({
    about: '削除した委員を戻す',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    changes: [...changes, 'people'],
    allowed: ['officer'],
  }),
}
