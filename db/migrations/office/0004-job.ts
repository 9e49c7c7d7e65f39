import type { WriteDb } from '../../connection.ts'

/** What runs off the answering thread, and what became of it. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE job (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      about      TEXT NOT NULL,
      state      TEXT NOT NULL,
      done       INTEGER NOT NULL DEFAULT 0,
      total      INTEGER NOT NULL DEFAULT 0,
      message    TEXT NOT NULL DEFAULT '',
      input      TEXT NOT NULL,
      output     TEXT,
      problem    TEXT,
      started_at TEXT NOT NULL,
      ended_at   TEXT,
      started_by TEXT NOT NULL,
      profile_id TEXT NOT NULL
    ) STRICT;
    CREATE INDEX job_by_start ON job (started_at);
    CREATE INDEX job_running ON job (state) WHERE state = 'running';
  `)
