import type { WriteDb } from '../../connection.ts'

/** 審査委員. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE reviewer (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      name       TEXT NOT NULL,
      kana       TEXT NOT NULL,
      org        TEXT NOT NULL,
      title      TEXT NOT NULL,
      email      TEXT NOT NULL,
      seat       TEXT NOT NULL,
      code       TEXT NOT NULL,
      profile_id TEXT REFERENCES profile (id),
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, code)
    ) STRICT;
    CREATE INDEX reviewer_by_profile ON reviewer (profile_id);
  `)
