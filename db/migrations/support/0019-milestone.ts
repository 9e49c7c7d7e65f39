import type { WriteDb } from '../../connection.ts'

/** 工程: the steps of a case's plan. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE milestone (
      id             TEXT PRIMARY KEY,
      case_id        TEXT NOT NULL REFERENCES support_case (id),
      track          TEXT NOT NULL,
      title          TEXT NOT NULL,
      start_on       TEXT,
      end_on         TEXT,
      baseline_start TEXT,
      baseline_end   TEXT,
      done_on        TEXT,
      progress       INTEGER NOT NULL DEFAULT 0,
      weight         REAL NOT NULL DEFAULT 1,
      owner          TEXT NOT NULL DEFAULT '',
      after          TEXT NOT NULL,
      sort           INTEGER NOT NULL,
      removed_at     TEXT,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX milestone_by_case ON milestone (case_id, sort);
  `)
