import { z } from 'zod'
import { fy, id, revision, text } from '../fields.ts'
import { command, query } from '../operation.ts'
import { changesPage, checkResult } from './page.ts'

export const checks = {
  open: query({
    about: '要件適合の前の応募の、○でも対象外でもない必須の項目',
    input: z.object({ fy }),
    output: z.array(
      z.object({
        applicationId: z.string(),
        itemId: z.string(),
        no: z.number(),
        name: z.string(),
        result: checkResult,
        /** No rule can judge it: a person looks. */
        toJudge: z.boolean(),
      }),
    ),
    reads: ['applications', 'programme'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  record: command({
    about: '要件確認の一項目の結果を決める(受付済なら、要件確認中になる)',
    /** `version`: the one that was looked at; null for the newest. A result on an older one stays 要再確認 where something changed. */
    input: z.object({
      ...{ id, itemId: id, result: checkResult, note: text(1000), revision },
      version: z.int().min(1).nullable().default(null),
    }),
    ...changesPage,
  }),
}
