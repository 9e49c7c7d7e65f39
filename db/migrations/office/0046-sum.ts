import type { WriteDb } from '../../connection.ts'

/** Each entry carries the sum of all values as they stand after the deed; null of those written before this step. */
export const up = (db: WriteDb) => db.exec('ALTER TABLE audit ADD COLUMN sum TEXT')
