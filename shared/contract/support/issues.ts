import { z } from 'zod'
import { id, isoDate, maybeDate, requiredText, revision, text } from '../fields.ts'
import { command, type Topic } from '../operation.ts'
import { anyTrack, casePage, issueStates, severities } from './records.ts'

const changed = {
  output: casePage,
  changes: (_: unknown, { id }: { id: string }): Topic[] => [`issues/${id}`, 'search'],
  allowed: ['officer'] as const,
}
const item = { id, revision }
const issueInput = z.object({
  track: anyTrack,
  raisedOn: isoDate,
  raisedBy: text(100).default(''),
  category: text(100).default(''),
  severity: z.enum(severities).default('middle'),
  body: requiredText(4000, '内容'),
  response: text(4000).default(''),
  owner: text(100).default(''),
  due: maybeDate.default(null),
  closedOn: maybeDate.default(null),
  state: z.enum(issueStates).default('raised'),
})

export const issues = {
  add: command({ about: '課題・相談を起こす', input: issueInput.extend({ id, caseId: id }), ...changed }),
  edit: command({ about: '課題・相談を直す・閉じる', input: issueInput.extend(item), ...changed }),
}
