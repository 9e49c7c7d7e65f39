import type { WriteDb } from '../../connection.ts'

/** 選定の案: what is to be put to 決裁, one an application, and gone once it is decided. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE proposal (
      application_id TEXT PRIMARY KEY REFERENCES application (id),
      result         TEXT NOT NULL,
      reserve_order  INTEGER,
      reason         TEXT NOT NULL,
      condition      TEXT NOT NULL,
      proposed_by    TEXT NOT NULL,
      proposed_at    TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
  `)
