import { z } from 'zod'
import { id, maybeDate, requiredText, revision, text } from '../fields.ts'
import { command, type Topic } from '../operation.ts'
import { casePage } from './records.ts'

const changed = {
  output: casePage,
  changes: (_: unknown, { id }: { id: string }): Topic[] => [`actions/${id}`],
  allowed: ['officer'] as const,
}
const item = { id, revision }

export const actions = {
  add: command({
    about: '宿題を加える',
    input: z.object({
      id,
      caseId: id,
      body: requiredText(2000, '宿題'),
      owner: text(100).default(''),
      due: maybeDate.default(null),
    }),
    ...changed,
  }),
  edit: command({
    about: '宿題を直す・終える',
    input: z.object({
      ...item,
      body: requiredText(2000, '宿題'),
      owner: text(100),
      due: maybeDate,
      doneOn: maybeDate,
    }),
    ...changed,
  }),
}
