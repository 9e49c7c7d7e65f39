import type { WriteDb } from '../../connection.ts'

/** 利害関係なし: the answer of a 委員 for a 都道府県; until now nobody could tell it from no answer. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE no_conflict (
      reviewer_id TEXT NOT NULL REFERENCES reviewer (id),
      jis2        TEXT NOT NULL,
      declared_at TEXT NOT NULL,
      declared_by TEXT NOT NULL,
      PRIMARY KEY (reviewer_id, jis2)
    ) STRICT;
  `)
