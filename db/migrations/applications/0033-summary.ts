import type { WriteDb } from '../../connection.ts'

/** 審議資料の要約: what an officer has written or confirmed of the long texts of an application. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE application_summary (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      part           TEXT NOT NULL,
      text           TEXT NOT NULL,
      -- The mark of the texts it was written to: once they are others, it is to be looked at again.
      source         INTEGER NOT NULL,
      confirmed_by   TEXT,
      confirmed_at   TEXT,
      PRIMARY KEY (application_id, part)
    ) STRICT, WITHOUT ROWID;
  `)
