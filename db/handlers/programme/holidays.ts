import type { OfficeContract } from '../../../shared/contract/index.ts'
import { note } from '../../audit.ts'
import type { Handlers } from '../../handler.ts'
import { holidayEditsOf } from '../../records/office/holiday-edits.ts'
import { deleteHoliday, putHoliday } from '../../tables/office/office.ts'

export const holidays: Handlers<OfficeContract>['holidays'] = {
  list: ({ db }) => holidayEditsOf(db),

  edit(ctx, { date, name, open, remove }) {
    if (remove) deleteHoliday(ctx.db, date)
    else putHoliday(ctx.db, { date, name, open: open ? 1 : 0 })
    note(ctx, 'holidays.edit', date, { name, open, remove })
    return holidayEditsOf(ctx.db)
  },
}
