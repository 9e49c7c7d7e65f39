import { randomUUID } from 'node:crypto'
import { programmeFields } from '../../shared/domain/programme/fields.ts'
import { fieldsOf } from '../../shared/domain/record-fields.ts'
import type { Direct } from './office/direct-client.ts'

/**
 * The call, edited and put back; its deadline moved for 石川県, which was a mistake, and again in the place of that; and
 * put right by mistake, and back.
 */
export function editedCall(ask: Direct, fy: number): void {
  const now = () => ask.programme.year({ fy })
  const { deadline, revision } = now()
  const call = { ...fieldsOf(programmeFields.year, now()), fy }
  ask.programme.editYear({ ...call, slots: 6, revision })
  ask.programme.editYear({ ...call, revision: now().revision })
  const move = { fy, kind: 'extended', scope: '17', reason: '大雪のため(見本)' } as const
  const mistaken = { ...move, id: randomUUID(), to: '2026-02-28T17:00:00+09:00' }
  ask.programme.moveDeadline(mistaken)
  ask.programme.moveDeadline({ ...move, id: randomUUID(), to: '2026-02-27T17:00:00+09:00', insteadOf: mistaken.id })
  for (const to of ['2026-02-20T16:00:00+09:00', deadline])
    ask.programme.moveDeadline({ fy, id: randomUUID(), kind: 'corrected', to, reason: '公示と違っていた(見本)' })
}
