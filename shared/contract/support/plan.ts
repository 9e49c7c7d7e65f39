import { z } from 'zod'
import { milestoneFields } from '../../domain/support/fields/milestone.ts'
import { day, id, revision } from '../fields.ts'
import { command, query, type Topic } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { changeOf, milestone } from './records.ts'

const changed = {
  output: changeOf(milestone),
  changes: (_: unknown, { caseId }: { caseId: string }): Topic[] => [`plan/${caseId}`],
  allowed: ['officer'] as const,
}
const item = { id, revision }
export const plan = {
  list: query({
    about: '一つの支援案件の計画の項目',
    input: z.object({ caseId: id }),
    output: z.array(milestone),
    reads: ({ caseId }) => [`plan/${caseId}`],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  setBaseline: command({
    about: '今の計画を基準(当初計画)として固定する',
    input: z.object({ ...item, agreedOn: day }),
    ...changed,
    changes: ({ id }) => [`plan/${id}`, `support/${id}`],
  }),
  add: command({
    about: '計画に項目を加える',
    input: z.object({ id, caseId: id, ...newShape(milestoneFields) }),
    ...changed,
  }),
  edit: command({
    about: '計画の項目を直す(終わりを延ばすと、余裕のない後続だけがずれる)',
    input: z.object({ ...item, ...editShape(milestoneFields) }),
    ...changed,
  }),
  putBack: command({
    about: '計画の項目を、動かす前に戻す(いっしょに動いた後続も一度に)',
    input: z.object({
      caseId: id,
      /** The one that was moved first, then those it pushed. */
      items: z
        .array(z.object({ ...item, ...editShape(milestoneFields) }))
        .min(1)
        .max(200),
    }),
    ...changed,
  }),
  remove: command({ about: '計画の項目を削除する(元に戻せる)', input: z.object(item), ...changed }),
  restore: command({ about: '削除した計画の項目を戻す', input: z.object(item), ...changed }),
}
