import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { type ApplicationRow, applicationById } from '../../tables/applications/application.ts'

export function theApplication(db: ReadDb, id: string): ApplicationRow {
  const row = applicationById(db, id)
  if (!row) throw missing('応募')
  return row
}
