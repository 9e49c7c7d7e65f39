import type { WriteDb } from '../../connection.ts'

/** 利害関係. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE conflict (
      id           TEXT PRIMARY KEY,
      reviewer_id  TEXT NOT NULL REFERENCES reviewer (id),
      jis2         TEXT NOT NULL,
      kind         TEXT NOT NULL,
      treatment    TEXT NOT NULL,
      detail       TEXT NOT NULL,
      excluded     INTEGER NOT NULL CHECK (excluded IN (0, 1)),
      declared_at  TEXT NOT NULL,
      declared_by  TEXT NOT NULL,
      withdrawn_at TEXT,
      withdrawn_reason TEXT NOT NULL DEFAULT '',
      revision     INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE UNIQUE INDEX conflict_once ON conflict (reviewer_id, jis2) WHERE withdrawn_at IS NULL;
  `)
