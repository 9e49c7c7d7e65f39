import { z } from 'zod'
import { actionFields } from '../../domain/support/fields/action.ts'
import { id, revision } from '../fields.ts'
import { command, query, type Topic } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { action, changeOf } from './records.ts'

const changed = {
  output: changeOf(action),
  changes: (_: unknown, { caseId }: { caseId: string }): Topic[] => [`actions/${caseId}`],
  allowed: ['officer'] as const,
}

export const actions = {
  list: query({
    about: '一つの支援案件の宿題',
    input: z.object({ caseId: id }),
    output: z.array(action),
    reads: ({ caseId }) => [`actions/${caseId}`, `sessions/${caseId}`],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  add: command({
    about: '宿題を加える',
    input: z.object({ id, caseId: id, ...newShape(actionFields) }),
    ...changed,
  }),
  edit: command({
    about: '宿題を直す・終える',
    input: z.object({ id, revision, ...editShape(actionFields) }),
    ...changed,
  }),
}
