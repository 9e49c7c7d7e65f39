import type { OfficeContract } from '../../../shared/contract/index.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theOffice } from '../../records/office/office.ts'
import { holdings, type OfficeRow, setOffice } from '../../tables/office/office.ts'

export const office: Handlers<OfficeContract>['office'] = {
  settings: ({ db }) => toSettings(theOffice(db)),

  holdings: ({ db }) => stored(holdings(db)),

  editSettings(ctx, { officeName, label, handling, revision }) {
    const before = theOffice(ctx.db)
    assertFresh({ revision }, before, [
      { field: 'officeName', label: '課室名', theirs: before.office_name, yours: officeName },
      { field: 'label', label: '格付表示', theirs: before.label, yours: label },
      { field: 'handling', label: '取扱制限', theirs: before.handling, yours: handling },
    ])
    const after = setOffice(ctx.db, { officeName, label, handling })
    note(ctx, 'office.editSettings', 'office', { officeName, label, handling })
    return toSettings(after ?? before)
  },
}

const stored = <Row>(row: Row | undefined): Row => {
  if (!row) throw new Error('a row just written is not there')
  return row
}

const toSettings = (row: OfficeRow) => ({
  officeName: row.office_name,
  practice: row.practice === 1,
  label: row.label,
  handling: row.handling,
  createdAt: row.created_at,
  revision: row.revision,
})
