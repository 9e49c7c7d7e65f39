import { z } from 'zod'
import { id, isoDate, maybeDate, requiredText, revision, text } from '../fields.ts'
import { command, type Topic } from '../operation.ts'
import { anyTrack, casePage } from './records.ts'

const changed = {
  output: casePage,
  changes: (_: unknown, { id }: { id: string }): Topic[] => [`plan/${id}`],
  allowed: ['officer'] as const,
}
const item = { id, revision }
const milestoneInput = z.object({
  track: anyTrack,
  title: requiredText(200, '件名'),
  start: maybeDate,
  end: maybeDate,
  doneOn: maybeDate.default(null),
  progress: z.int().min(0).max(100).default(0),
  weight: z.number().min(0).max(100).default(1),
  owner: text(100).default(''),
  after: z.array(id).max(50).default([]),
})

export const plan = {
  setBaseline: command({
    about: '今の計画を基準(当初計画)として固定する',
    input: z.object({ ...item, agreedOn: isoDate }),
    ...changed,
    changes: ({ id }) => [`plan/${id}`, `support/${id}`],
  }),
  add: command({
    about: '計画に項目を加える',
    input: milestoneInput.extend({ id, caseId: id }),
    ...changed,
  }),
  edit: command({
    about: '計画の項目を直す(終わりを延ばすと、余裕のない後続だけがずれる)',
    input: milestoneInput.extend(item),
    ...changed,
  }),
  remove: command({ about: '計画の項目を外す(元に戻せる)', input: z.object(item), ...changed }),
  restore: command({ about: '外した計画の項目を戻す', input: z.object(item), ...changed }),
}
