import { sql, type WriteDb } from '../../connection.ts'

/** The jobs whose output is only looked at: it is the words of the records themselves, and is not kept beside them. */
export const looked: readonly string[] = ['reports.preview', 'correspondence.readMail', 'applications.look']

/** All that was looked at: when the program starts again, and where records are disposed of. Answers whether there was any. */
export function forgetLooks(db: WriteDb): boolean {
  const known = sql<[], { id: string; name: string }>(
    db,
    `SELECT id, name FROM job WHERE started_at > '' AND output IS NOT NULL`,
  )
    .all()
    .filter(({ name }) => looked.includes(name))
  for (const { id } of known) forgetLook(db, id)
  return known.length > 0
}

/** And when the same person looks at the next. */
export const forgetLook = (db: WriteDb, id: string) =>
  void sql<[string]>(db, `UPDATE job SET output = NULL WHERE id = ? AND state <> 'running'`).run(id)
