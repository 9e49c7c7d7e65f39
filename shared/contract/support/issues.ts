import { z } from 'zod'
import { issueFields } from '../../domain/support/fields/issue.ts'
import { id, revision } from '../fields.ts'
import { command, query, type Topic } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { changeOf, issue } from './records.ts'

const changed = {
  output: changeOf(issue),
  changes: (_: unknown, { caseId }: { caseId: string }): Topic[] => [`issues/${caseId}`, 'search'],
  allowed: ['officer'] as const,
}

export const issues = {
  list: query({
    about: '一つの支援案件の課題・相談',
    input: z.object({ caseId: id }),
    output: z.array(issue),
    reads: ({ caseId }) => [`issues/${caseId}`],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  add: command({
    about: '課題・相談を起票する',
    input: z.object({ id, caseId: id, ...newShape(issueFields) }),
    ...changed,
  }),
  edit: command({
    about: '課題・相談を直す・閉じる',
    input: z.object({ id, revision, ...editShape(issueFields) }),
    ...changed,
  }),
}
