import type { Reply } from '../../shared/contract/reply.ts'
import type { RefusalCode } from '../../shared/domain/refusal.ts'

/** What the host itself does not do, in the door's own form of answer. */
export const refused = (code: RefusalCode, message: string): Reply => ({
  ok: false,
  problem: { code, message, fields: {}, clashes: [] },
})
