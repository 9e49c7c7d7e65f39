import { z } from 'zod'
import { issueFields } from '../../domain/support/issue-fields.ts'
import { id, revision } from '../fields.ts'
import { command, type Topic } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { casePage } from './records.ts'

const changed = {
  output: casePage,
  changes: (_: unknown, { id }: { id: string }): Topic[] => [`issues/${id}`, 'search'],
  allowed: ['officer'] as const,
}

export const issues = {
  add: command({
    about: '課題・相談を起こす',
    input: z.object({ id, caseId: id, ...newShape(issueFields) }),
    ...changed,
  }),
  edit: command({
    about: '課題・相談を直す・閉じる',
    input: z.object({ id, revision, ...editShape(issueFields) }),
    ...changed,
  }),
}
