import type { WriteDb } from '../../connection.ts'
import { deleteStored } from '../../tables/keeping/erasing.ts'
import { unheldNames } from '../../tables/office/unheld.ts'

/** Takes away a file that came for the import: never one that a record holds. */
export function dropUnheld(db: WriteDb, fileId: string): void {
  if (unheldNames(db, [fileId]).length > 0) deleteStored(db, fileId)
}
