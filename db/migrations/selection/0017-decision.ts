import type { WriteDb } from '../../connection.ts'

/** 選定・補欠・不選定, with the reason. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE decision (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES application (id),
      result         TEXT NOT NULL,
      reserve_order  INTEGER,
      reason         TEXT NOT NULL,
      condition      TEXT NOT NULL,
      approval_ref   TEXT NOT NULL,
      decided_on     TEXT NOT NULL,
      decided_by     TEXT NOT NULL,
      mean           REAL,
      rank           INTEGER,
      departs        INTEGER NOT NULL CHECK (departs IN (0, 1)),
      revoked_at     TEXT,
      revoked_reason TEXT NOT NULL DEFAULT '',
      revoked_ref    TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE UNIQUE INDEX decision_one ON decision (application_id) WHERE revoked_at IS NULL;
  `)
