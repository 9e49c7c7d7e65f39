import type { WriteDb } from '../../connection.ts'

/** 開庁日: where the office departs from the calendar of the country. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE holiday_edit (
      date     TEXT PRIMARY KEY,
      name     TEXT NOT NULL,
      open     INTEGER NOT NULL CHECK (open IN (0, 1)),
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;
  `)
