import { z } from 'zod'
import { actionFields } from '../../domain/support/action-fields.ts'
import { id, revision } from '../fields.ts'
import { command, type Topic } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { casePage } from './records.ts'

const changed = {
  output: casePage,
  changes: (_: unknown, { id }: { id: string }): Topic[] => [`actions/${id}`],
  allowed: ['officer'] as const,
}

export const actions = {
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
