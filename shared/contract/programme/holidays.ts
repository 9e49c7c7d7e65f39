import { z } from 'zod'
import { holidayFields } from '../../domain/programme/fields.ts'
import { roles } from '../../domain/roles.ts'
import { day, isoDate } from '../fields.ts'
import { command, query } from '../operation.ts'
import { editShape, shownShape } from '../record-shapes.ts'

const edit = z.object({ date: isoDate, ...shownShape(holidayFields), revision: z.int() })

export const holidays = {
  list: query({
    about: '休日の追加・取消の一覧',
    input: z.object({}),
    output: z.array(edit),
    reads: ['holidays'],
    allowed: [...roles],
  }),
  edit: command({
    about: '休日を加える、または開庁日に戻す',
    input: z.object({
      date: day,
      ...editShape(holidayFields),
      remove: z.boolean().default(false),
      revision: z.int().min(0).default(0).describe('読んだときの revision。その日をまだ変えていなければ 0'),
    }),
    output: z.array(edit),
    changes: ['holidays'],
    allowed: ['officer'],
  }),
}
