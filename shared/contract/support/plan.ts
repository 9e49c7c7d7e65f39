import { z } from 'zod'
import { milestoneFields } from '../../domain/support/milestone-fields.ts'
import { id, isoDate, revision } from '../fields.ts'
import { command, type Topic } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { casePage } from './records.ts'

const changed = {
  output: casePage,
  changes: (_: unknown, { id }: { id: string }): Topic[] => [`plan/${id}`],
  allowed: ['officer'] as const,
}
const item = { id, revision }
export const plan = {
  setBaseline: command({
    about: '今の計画を基準(当初計画)として固定する',
    input: z.object({ ...item, agreedOn: isoDate }),
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
  remove: command({ about: '計画の項目を外す(元に戻せる)', input: z.object(item), ...changed }),
  restore: command({ about: '外した計画の項目を戻す', input: z.object(item), ...changed }),
}
