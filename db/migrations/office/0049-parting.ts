import type { WriteDb } from '../../connection.ts'

/** 分かれた時: how the records of an application stood when they went to another office file or came from it, by marks and no value. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE parting (
      id             TEXT NOT NULL,
      application_id TEXT NOT NULL,
      -- In turn: clocks of two PCs do not agree.
      no             INTEGER NOT NULL,
      how            TEXT NOT NULL,
      made_by        TEXT NOT NULL,
      made_at        TEXT NOT NULL,
      marks          TEXT NOT NULL,
      PRIMARY KEY (application_id, id)
    ) STRICT, WITHOUT ROWID;
  `)
