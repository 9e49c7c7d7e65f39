import { z } from 'zod'
import { doubleCheckLabel } from '../../domain/applications/checking/double-check.ts'
import { coded, fy, id, revision, text } from '../fields.ts'
import { command, query } from '../operation.ts'
import { changesPage, checkResult } from './page.ts'

export const checks = {
  open: query({
    about: '要件適合の前の応募の、○でも対象外でもない必須の項目と、ダブルチェックの終わっていない項目',
    input: z.object({ fy }),
    output: z.array(
      z.object({
        applicationId: z.string(),
        itemId: z.string(),
        no: z.number(),
        name: z.string(),
        result: checkResult,
        /** No rule can judge it, or the year asks for an officer's look beside the rule's ○. */
        toJudge: z.boolean(),
        doubleCheck: coded(['first', 'second', 'done'], doubleCheckLabel).nullable(),
        /** Whether the caller may be the second. */
        mayConfirm: z.boolean(),
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
  confirm: command({
    about: 'ダブルチェックの項目を、二人目として確認する(結果を付けた人はできない)',
    input: z.object({
      ...{ id, itemId: id, revision },
      confirmed: z.boolean().describe('false は、二人目の確認を取り消す').meta({ title: '確認' }),
    }),
    ...changesPage,
  }),
}
