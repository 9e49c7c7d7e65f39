import { z } from 'zod'
import { holidayFields } from '../../domain/programme/year-fields.ts'
import { roles } from '../../domain/roles.ts'
import { isoDate } from '../fields.ts'
import { command, query } from '../operation.ts'
import { editShape, shownShape } from '../record-shapes.ts'

export const holidays = {
  list: query({
    about: '休日の追加・取消の一覧',
    input: z.object({}),
    output: z.array(z.object({ date: isoDate, ...shownShape(holidayFields) })),
    reads: ['holidays'],
    allowed: [...roles],
  }),
  edit: command({
    about: '休日を加える、または開庁日に戻す',
    input: z.object({ date: isoDate, ...editShape(holidayFields), remove: z.boolean().default(false) }),
    output: z.array(z.object({ date: isoDate, ...shownShape(holidayFields) })),
    changes: ['holidays'],
    allowed: ['officer'],
  }),
}
