import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

/** An entry of the search, with the key by which it is found. */
export interface Entry {
  id: number
  kind: string
  recordId: string
  title: string
  detail: string
  key: string
}

export const searchEntries = (db: ReadDb) =>
  sql<[], Entry>(db, 'SELECT id, kind, record_id AS recordId, title, detail, key FROM search_entry').all()

export const setSearchEntry = (db: WriteDb, changed: Pick<Entry, 'id' | 'title' | 'detail' | 'key'>) =>
  sql<typeof changed>(db, 'UPDATE search_entry SET title = @title, detail = @detail, key = @key WHERE id = @id').run(
    changed,
  )

/** The index keeps what was deleted from it until its parts are made one. */
export const settleSearch = (db: WriteDb) =>
  void sql<[]>(db, `INSERT INTO search_index (search_index) VALUES ('optimize')`).run()

/** Entries of the record of deeds that still have their detail. */
export const deedsWithDetail = (db: ReadDb) =>
  sql<[], { seq: number; did: string; subject: string }>(
    db,
    'SELECT seq, did, subject FROM audit WHERE erased_at IS NULL ORDER BY seq',
  ).all()

/** 出力した帳票の控え and the like from before that day: no record of these tables holds them, and they can be made again. */
export const deleteCopies = (db: WriteDb, before: string, holding: readonly string[]) =>
  void sql<[string]>(
    db,
    `DELETE FROM stored_file WHERE whole = 1 AND created_at < ?
        AND id NOT IN (${holding.map((table) => `SELECT file_id FROM ${table} WHERE file_id IS NOT NULL`).join(' UNION ')})`,
  ).run(before)

export const deleteStored = (db: WriteDb, id: string) =>
  void sql<[string]>(db, 'DELETE FROM stored_file WHERE id = ?').run(id)

/** The files that rows of a table hold. */
export const filesHeldIn = (db: ReadDb, table: string) =>
  sql<[], { id: string | null }>(db, `SELECT file_id AS id FROM ${table}`).all()
