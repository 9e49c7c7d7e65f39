import { z } from 'zod'
import { roles } from '../../domain/roles.ts'
import { isoDate, text } from '../fields.ts'
import { command, query } from '../operation.ts'

export const holidays = {
  list: query({
    about: '休日の追加・取消の一覧',
    input: z.object({}),
    output: z.array(z.object({ date: isoDate, name: z.string(), open: z.boolean() })),
    reads: ['holidays'],
    allowed: [...roles],
  }),
  edit: command({
    about: '休日を加える、または開庁日に戻す',
    input: z.object({ date: isoDate, name: text(60), open: z.boolean(), remove: z.boolean().default(false) }),
    output: z.array(z.object({ date: isoDate, name: z.string(), open: z.boolean() })),
    changes: ['holidays'],
    allowed: ['officer'],
  }),
}
