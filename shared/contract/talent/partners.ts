import { z } from 'zod'
import { partnerFields } from '../../domain/talent/partners/partner.ts'
import { fy, id, revision } from '../fields.ts'
import { command, query } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

const partner = z.object({
  id,
  ...shownShape(partnerFields),
  /** Who is spoken to, and what was spoken, is kept from the caller: those fields are empty. */
  masked: z.boolean(),
  revision: z.int(),
})

const staff = ['officer', 'approver', 'viewer'] as const
const changed = { changes: ['partners', 'search'] as const, allowed: ['officer'] as const, right: 'talent' as const }

export const partners = {
  list: query({
    about: '協力企業・団体(担当者・連絡先・経過は、「人材の個人情報」を見る権限のある人だけ)',
    input: z.object({ fy }),
    output: z.array(partner),
    reads: ['partners', 'programme'],
    allowed: staff,
  }),
  add: command({
    about: '協力企業・団体を加える',
    input: z.object({ id, fy, ...newShape(partnerFields) }),
    output: partner,
    ...changed,
  }),
  edit: command({
    about: '協力企業・団体を直す・経過を記録する',
    input: z.object({ id, ...editShape(partnerFields), revision }),
    output: partner,
    ...changed,
  }),
  remove: command({
    about: '協力企業・団体を削除する(元に戻せる)',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    ...changed,
  }),
  restore: command({
    about: '削除した協力企業・団体を戻す',
    input: z.object({ id, revision }),
    output: partner,
    ...changed,
  }),
}
