import type { WriteDb } from '../../connection.ts'

/** 情報公開: what was asked for, and what an officer chose for each part of the documents that exist. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE disclosure_request (
      id              TEXT PRIMARY KEY,
      fy              INTEGER NOT NULL REFERENCES programme (fy),
      no              INTEGER NOT NULL,
      -- Null: the whole year.
      application_id  TEXT REFERENCES application (id),
      received_on     TEXT NOT NULL,
      asked           TEXT NOT NULL,
      correction_days INTEGER NOT NULL,
      extended_to     TEXT,
      extended_reason TEXT NOT NULL,
      state           TEXT NOT NULL,
      decided_on      TEXT,
      outcome         TEXT NOT NULL,
      note            TEXT NOT NULL,
      removed_at      TEXT,
      revision        INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX disclosure_request_of_year ON disclosure_request (fy, no);
    CREATE TABLE disclosure_choice (
      request_id TEXT NOT NULL REFERENCES disclosure_request (id),
      document   TEXT NOT NULL,
      part       TEXT NOT NULL,
      way        TEXT NOT NULL,
      ground     TEXT,
      words      TEXT NOT NULL,
      reason     TEXT NOT NULL,
      -- The mark of the text it was chosen for: once that is another, it is to be looked at again.
      mark       INTEGER NOT NULL,
      chosen_by  TEXT NOT NULL,
      chosen_at  TEXT NOT NULL,
      -- 0: taken back; the number goes on, so that an older window is told.
      stands     INTEGER NOT NULL CHECK (stands IN (0, 1)),
      revision   INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (request_id, document, part)
    ) STRICT, WITHOUT ROWID;
  `)
