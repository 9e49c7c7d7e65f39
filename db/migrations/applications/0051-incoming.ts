import type { WriteDb } from '../../connection.ts'

/** 届いたもの: every file that was put in, and every one found in it, with how it ended; and what its mail announces. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE incoming (
      id             TEXT PRIMARY KEY,
      fy             INTEGER NOT NULL REFERENCES programme (fy),
      -- The mail or zip it came in; none where it was put in itself.
      parent_id      TEXT REFERENCES incoming (id) ON DELETE CASCADE,
      position       INTEGER NOT NULL,
      name           TEXT NOT NULL,
      kind           TEXT NOT NULL,
      size           INTEGER NOT NULL,
      sha256         TEXT NOT NULL,
      -- A picture of the text itself, a signature's mostly: no attachment that anybody counts.
      inline         INTEGER NOT NULL DEFAULT 0 CHECK (inline IN (0, 1)),
      -- None where its bytes lie in its mail or zip alone.
      file_id        TEXT REFERENCES stored_file (id),
      -- How many were found in it: as many rows name it as their parent once all of it is in.
      parts          INTEGER NOT NULL DEFAULT 0,
      subject        TEXT NOT NULL DEFAULT '',
      sender         TEXT NOT NULL DEFAULT '',
      brought_by     TEXT NOT NULL,
      brought_at     TEXT NOT NULL,
      ending         TEXT NOT NULL,
      reason         TEXT NOT NULL DEFAULT '',
      application_id TEXT REFERENCES application (id) ON DELETE CASCADE,
      explained      TEXT NOT NULL DEFAULT '',
      explained_by   TEXT,
      explained_at   TEXT,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE UNIQUE INDEX incoming_once ON incoming (fy, sha256) WHERE parent_id IS NULL;
    CREATE UNIQUE INDEX incoming_place ON incoming (parent_id, position) WHERE parent_id IS NOT NULL;
    CREATE INDEX incoming_of_year ON incoming (fy, brought_at);
    CREATE INDEX incoming_of_application ON incoming (application_id) WHERE application_id IS NOT NULL;
    CREATE INDEX incoming_of_file ON incoming (file_id) WHERE file_id IS NOT NULL;

    CREATE TABLE incoming_announced (
      incoming_id TEXT NOT NULL REFERENCES incoming (id) ON DELETE CASCADE,
      seq         INTEGER NOT NULL,
      count       INTEGER,
      name        TEXT,
      quote       TEXT NOT NULL,
      PRIMARY KEY (incoming_id, seq)
    ) STRICT, WITHOUT ROWID;
  `)
