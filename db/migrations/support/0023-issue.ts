import type { WriteDb } from '../../connection.ts'

/** 課題. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE issue (
      id         TEXT PRIMARY KEY,
      case_id    TEXT NOT NULL REFERENCES support_case (id),
      no         INTEGER NOT NULL,
      track      TEXT NOT NULL,
      raised_on  TEXT NOT NULL,
      raised_by  TEXT NOT NULL DEFAULT '',
      category   TEXT NOT NULL DEFAULT '',
      severity   TEXT NOT NULL,
      body       TEXT NOT NULL,
      response   TEXT NOT NULL DEFAULT '',
      owner      TEXT NOT NULL DEFAULT '',
      due        TEXT,
      closed_on  TEXT,
      state      TEXT NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 1,
      UNIQUE (case_id, no)
    ) STRICT;
  `)
