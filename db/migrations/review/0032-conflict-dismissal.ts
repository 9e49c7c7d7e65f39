import type { WriteDb } from '../../connection.ts'

/** 利害関係の候補 that was considered and found not to apply: one row a reason that was seen, by what it rests on. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE conflict_dismissal (
      reviewer_id  TEXT NOT NULL REFERENCES reviewer (id),
      jis2         TEXT NOT NULL,
      evidence     TEXT NOT NULL,
      reason       TEXT NOT NULL,
      dismissed_at TEXT NOT NULL,
      dismissed_by TEXT NOT NULL,
      PRIMARY KEY (reviewer_id, jis2, evidence)
    ) STRICT;
  `)
