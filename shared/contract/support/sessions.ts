import { z } from 'zod'
import { sessionFields } from '../../domain/support/session-fields.ts'
import { id, revision } from '../fields.ts'
import { command, type Topic } from '../operation.ts'
import { editShape, newShape } from '../record-shapes.ts'
import { casePage } from './records.ts'

const changed = {
  output: casePage,
  changes: (_: unknown, { id }: { id: string }): Topic[] => [`sessions/${id}`, `actions/${id}`, 'search'],
  allowed: ['officer'] as const,
}
const item = { id, revision }
export const sessions = {
  add: command({
    about: '支援記録を加える(参加者・助言・宿題を含む)',
    input: z.object({ id, caseId: id, ...newShape(sessionFields) }),
    ...changed,
  }),
  edit: command({ about: '支援記録を直す', input: z.object({ ...item, ...editShape(sessionFields) }), ...changed }),
  remove: command({ about: '支援記録を消す(元に戻せる)', input: z.object(item), ...changed }),
  restore: command({ about: '消した支援記録を戻す', input: z.object(item), ...changed }),
}
