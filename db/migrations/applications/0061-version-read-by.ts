import type { WriteDb } from '../../connection.ts'

/** By which definition a version was read that a newer one has replaced; none is the form of 令和8年度. */
export const up = (db: WriteDb) => db.exec('ALTER TABLE application_version ADD COLUMN read_by TEXT')
