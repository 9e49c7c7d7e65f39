import type { OfficeContract } from '../../../shared/contract/index.ts'
import { holidayFields } from '../../../shared/domain/programme/fields.ts'
import { blankOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { holidayEditsOf } from '../../records/office/holiday-edits.ts'
import { deleteHoliday, putHoliday } from '../../tables/office/office.ts'

export const holidays: Handlers<OfficeContract>['holidays'] = {
  list: ({ db }) => holidayEditsOf(db),

  edit(ctx, { date, remove, revision, ...yours }) {
    const row = holidayEditsOf(ctx.db).find((each) => each.date === date)
    const before = row ? fieldsOf(holidayFields, row) : blankOf(holidayFields)
    assertFresh({ revision }, { revision: row?.revision ?? 0 }, clashesOf(holidayFields, before, yours))
    if (remove) deleteHoliday(ctx.db, date)
    else putHoliday(ctx.db, { ...yours, date, open: yours.open ? 1 : 0 })
    note(ctx, 'holidays.edit', date, { remove, before: row ? before : null, after: remove ? null : yours })
    return holidayEditsOf(ctx.db)
  },
}
