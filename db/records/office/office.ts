import type { ReadDb } from '../../connection.ts'
import { type OfficeRow, officeRow } from '../../tables/office/office.ts'

export function theOffice(db: ReadDb): OfficeRow {
  const row = officeRow(db)
  if (!row) throw new Error('the office file has no office row')
  return row
}
