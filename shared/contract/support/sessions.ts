import { z } from 'zod'
import { id, instant, isoDate, maybeDate, requiredText, revision, text } from '../fields.ts'
import { command, type Topic } from '../operation.ts'
import { advice, anyTrack, casePage, participant, sessionKinds } from './records.ts'

const changed = {
  output: casePage,
  changes: (_: unknown, { id }: { id: string }): Topic[] => [`sessions/${id}`, `actions/${id}`, 'search'],
  allowed: ['officer'] as const,
}
const item = { id, revision }
const sessionInput = z.object({
  kind: z.enum(sessionKinds),
  track: anyTrack.default('COMMON'),
  startAt: instant,
  endAt: instant.nullable().default(null),
  place: text(200).default(''),
  agenda: text(4000).default(''),
  reported: text(8000).default(''),
  summary: text(8000).default(''),
  decided: text(8000).default(''),
  nextOn: maybeDate.default(null),
  /** Left out: seven days after the session. */
  reportDue: isoDate.optional(),
  recordState: z.enum(['draft', 'confirmed']).default('draft'),
  participants: z.array(participant).max(200).default([]),
  advice: z.array(advice).max(100).default([]),
  actions: z
    .array(
      z.object({
        id,
        body: requiredText(2000, '宿題'),
        owner: text(100).default(''),
        due: maybeDate.default(null),
        doneOn: maybeDate.default(null),
      }),
    )
    .max(100)
    .default([]),
})

export const sessions = {
  add: command({
    about: '支援記録を加える(参加者・助言・宿題を含む)',
    input: sessionInput.extend({ id, caseId: id }),
    ...changed,
  }),
  edit: command({ about: '支援記録を直す', input: sessionInput.extend(item), ...changed }),
  remove: command({ about: '支援記録を消す(元に戻せる)', input: z.object(item), ...changed }),
  restore: command({ about: '消した支援記録を戻す', input: z.object(item), ...changed }),
}
