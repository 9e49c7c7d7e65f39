import { z } from 'zod'
import { partnerContactFields, partnerFields } from '../../domain/talent/partners/partner.ts'
import { fy, id, revision } from '../fields.ts'
import { command, query } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

const partner = z.object({
  id,
  ...shownShape(partnerFields),
  revision: z.int(),
})

const contact = z.object({ id, ...shownShape(partnerContactFields), revision: z.int() })

const staff = ['officer', 'approver', 'viewer'] as const
const changed = { changes: ['partners', 'search'] as const, allowed: ['officer'] as const }

export const partners = {
  list: query({
    about: '協力企業・団体と、その経過(担当者と連絡先は含まない)',
    input: z.object({ fy }),
    output: z.array(partner),
    reads: ['partners'],
    allowed: staff,
  }),
  contact: query({
    about: '協力企業・団体の担当者と連絡先',
    input: z.object({ id }),
    output: contact,
    reads: ['partners'],
    allowed: ['officer', 'approver'],
    right: 'talent',
  }),
  setContact: command({
    about: '協力企業・団体の担当者と連絡先を記録する',
    input: z.object({ id, ...editShape(partnerContactFields), revision }),
    output: contact,
    changes: ['partners'],
    allowed: ['officer'],
    right: 'talent',
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
