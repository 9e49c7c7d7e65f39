import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

/** Names that an officer found in the papers of an application, to be hidden with those of its fields. */
export const hiddenNames = (db: ReadDb, applicationId: string) =>
  sql<[string], { name: string }>(db, 'SELECT name FROM hidden_name WHERE application_id = ? ORDER BY name')
    .all(applicationId)
    .map(({ name }) => name)

export const addHiddenName = (db: WriteDb, row: { applicationId: string; name: string }) =>
  sql<typeof row>(db, 'INSERT OR IGNORE INTO hidden_name (application_id, name) VALUES (@applicationId, @name)').run(
    row,
  )

export const dropHiddenName = (db: WriteDb, row: { applicationId: string; name: string }) =>
  sql<typeof row>(db, 'DELETE FROM hidden_name WHERE application_id = @applicationId AND name = @name').run(row)
