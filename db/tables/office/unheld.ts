import { type ReadDb, sql } from '../../connection.ts'

/** Whole files that came before that moment and lie with no record, the oldest first. */
export const unheldFiles = (db: ReadDb, before: string): string[] =>
  sql<{ before: string }, { id: string }>(
    db,
    `SELECT id FROM stored_file AS s
      WHERE whole = 1 AND created_at < @before
        AND NOT EXISTS (SELECT 1 FROM application_file WHERE file_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM incoming WHERE file_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM sheet_given WHERE file_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM sheet_return WHERE file_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM letter_template WHERE file_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM letter WHERE file_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM forum_material WHERE file_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM appointment_step WHERE file_id = s.id)
      ORDER BY created_at`,
  )
    .all({ before })
    .map(({ id }) => id)

/** The names of those of these files that lie with no record. */
export const unheldNames = (db: ReadDb, fileIds: readonly string[]): string[] => {
  const unheld = new Set(unheldFiles(db, '9999'))
  return fileIds.filter((id) => unheld.has(id)).map((id) => nameOf(db, id))
}

const nameOf = (db: ReadDb, id: string): string =>
  sql<[string], { name: string }>(db, 'SELECT name FROM stored_file WHERE id = ?').get(id)?.name ?? ''
