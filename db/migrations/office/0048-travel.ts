import type { WriteDb } from '../../connection.ts'

/** 持ち出し: who took the office where, which side of it this very file is, and how it ended. At most one is under way. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE travel (
      id          TEXT PRIMARY KEY,
      destination TEXT NOT NULL,
      remark      TEXT NOT NULL,
      taken_by    TEXT NOT NULL,
      taken_at    TEXT NOT NULL,
      side        TEXT NOT NULL,
      home_by     TEXT,
      home_at     TEXT,
      ended       TEXT,
      ended_by    TEXT,
      ended_at    TEXT,
      reason      TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE UNIQUE INDEX travel_under_way ON travel (ended IS NULL) WHERE ended IS NULL;
  `)
