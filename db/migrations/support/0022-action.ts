import type { WriteDb } from '../../connection.ts'

/** 宿題: who does what until when, from a session or from the case. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE action (
      id         TEXT PRIMARY KEY,
      case_id    TEXT NOT NULL REFERENCES support_case (id),
      session_id TEXT REFERENCES session (id),
      body       TEXT NOT NULL,
      owner      TEXT NOT NULL DEFAULT '',
      due        TEXT,
      done_on    TEXT,
      sort       INTEGER NOT NULL,
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX action_by_case ON action (case_id, sort);
    CREATE INDEX action_by_session ON action (session_id);
  `)
