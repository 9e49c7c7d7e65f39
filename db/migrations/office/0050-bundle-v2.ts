import type { WriteDb } from '../../connection.ts'

/** 分かれた時, of a whole year: how its records stood when they went to another office file or came from it, by marks and no value. */
export const up = (db: WriteDb) =>
  db.exec(`
    -- As parting, of a year: no in turn, as clocks of two PCs do not agree.
    CREATE TABLE year_parting (
      id TEXT NOT NULL, fy INTEGER NOT NULL, no INTEGER NOT NULL,
      how TEXT NOT NULL, made_by TEXT NOT NULL, made_at TEXT NOT NULL, marks TEXT NOT NULL,
      PRIMARY KEY (fy, id)
    ) STRICT, WITHOUT ROWID;
  `)
