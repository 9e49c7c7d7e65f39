import type { OfficeContract } from '../../../shared/contract/index.ts'
import { officeFields } from '../../../shared/domain/office/office-fields.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theOffice } from '../../records/office/office.ts'
import { holdings, type OfficeRow, setOffice } from '../../tables/office/office.ts'

export const office: Handlers<OfficeContract>['office'] = {
  settings: ({ db }) => toSettings(theOffice(db)),

  holdings: ({ db }) => stored(holdings(db)),

  editSettings(ctx, { revision, ...yours }) {
    const row = theOffice(ctx.db)
    const before = fieldsOf(officeFields, row)
    assertFresh({ revision }, row, clashesOf(officeFields, before, yours))
    const after = setOffice(ctx.db, yours)
    note(ctx, 'office.editSettings', 'office', changesOf(before, yours))
    return toSettings(after ?? row)
  },
}

const stored = <Row>(row: Row | undefined): Row => {
  if (!row) throw new Error('a row just written is not there')
  return row
}

const toSettings = (row: OfficeRow) => ({ ...row, practice: row.practice === 1 })
