import { z } from 'zod'
import { sessionFields } from '../../domain/support/fields/session.ts'
import { id, revision } from '../fields.ts'
import { command, query, type Topic } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { changeOf, session } from './records.ts'

interface InCase {
  caseId: string
}
const written = ({ caseId }: InCase): Topic[] => [`sessions/${caseId}`, 'search']
const deed = { output: changeOf(session), allowed: ['officer'] as const }
const changed = {
  ...deed,
  changes: (_: unknown, to: InCase): Topic[] => [...written(to), `actions/${to.caseId}`],
}
/** Its actions rest and come back with it: who lists them reads the session. */
const resting = { ...deed, changes: (_: unknown, to: InCase): Topic[] => written(to) }
const item = { id, revision }
export const sessions = {
  list: query({
    about: '一つの支援案件の支援記録(参加者・助言・宿題を含む)',
    input: z.object({ caseId: id }),
    output: z.array(session),
    reads: ({ caseId }) => [`sessions/${caseId}`, `actions/${caseId}`],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  add: command({
    about: '支援記録を加える(参加者・助言・宿題を含む)',
    input: z.object({ id, caseId: id, ...newShape(sessionFields) }),
    ...changed,
  }),
  edit: command({ about: '支援記録を直す', input: z.object({ ...item, ...editShape(sessionFields) }), ...changed }),
  remove: command({ about: '支援記録を消す(元に戻せる)', input: z.object(item), ...resting }),
  restore: command({ about: '消した支援記録を戻す', input: z.object(item), ...resting }),
}
