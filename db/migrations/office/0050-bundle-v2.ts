import type { WriteDb } from '../../connection.ts'

/** 分かれた時, of a whole year: how its records stood when they went to another office file or came from it, by marks and no value. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE year_parting (
      id      TEXT NOT NULL,
      fy      INTEGER NOT NULL,
      -- In turn: clocks of two PCs do not agree.
      no      INTEGER NOT NULL,
      how     TEXT NOT NULL,
      made_by TEXT NOT NULL,
      made_at TEXT NOT NULL,
      marks   TEXT NOT NULL,
      PRIMARY KEY (fy, id)
    ) STRICT, WITHOUT ROWID;
  `)
