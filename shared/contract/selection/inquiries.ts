import { z } from 'zod'
import { inquiryFields } from '../../domain/selection/inquiry.ts'
import { fy, id, revision } from '../fields.ts'
import { command, query } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

const inquiry = z.object({
  id,
  /** In the order they were put down, of each year. */
  no: z.int(),
  ...shownShape(inquiryFields),
  /** Of what it is about; empty where it is about the year as a whole. */
  prefecture: z.string(),
  receiptNo: z.string(),
  revision: z.int(),
})

const changed = { changes: ['inquiries', 'search'] as const, allowed: ['officer'] as const }

export const inquiries = {
  list: query({
    about: '年度の問い合わせ(新しい順)',
    input: z.object({ fy }),
    output: z.array(inquiry),
    reads: ['inquiries', 'applications', 'programme'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  add: command({
    about: '問い合わせを記録する',
    input: z.object({ id, fy, ...newShape(inquiryFields) }),
    output: inquiry,
    ...changed,
  }),
  edit: command({
    about: '問い合わせを直す・回答を記録する',
    input: z.object({ id, ...editShape(inquiryFields), revision }),
    output: inquiry,
    ...changed,
  }),
  remove: command({
    about: '問い合わせを削除する(元に戻せる)',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    ...changed,
  }),
  restore: command({
    about: '削除した問い合わせを戻す',
    input: z.object({ id, revision }),
    output: inquiry,
    ...changed,
  }),
}
