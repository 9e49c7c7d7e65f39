import type { OfficeContract } from '../../../shared/contract/index.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import type { Handlers } from '../../handler.ts'
import { deleteHoliday, holidayRows, putHoliday } from '../../tables/office/office.ts'

export const holidays: Handlers<OfficeContract>['holidays'] = {
  list: ({ db }) => edits(db),

  edit(ctx, { date, name, open, remove }) {
    if (remove) deleteHoliday(ctx.db, date)
    else putHoliday(ctx.db, { date, name, open: open ? 1 : 0 })
    note(ctx, 'holidays.edit', date, { name, open, remove })
    return edits(ctx.db)
  },
}

const edits = (db: ReadDb) => holidayRows(db).map((row) => ({ ...row, open: row.open === 1 }))
