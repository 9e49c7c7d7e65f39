import type { WriteDb } from '../../connection.ts'

/** Files in pieces, found by what they hold. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE stored_file (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      mime       TEXT NOT NULL,
      size       INTEGER NOT NULL DEFAULT 0,
      sha256     TEXT,
      whole      INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1)),
      created_by TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX stored_file_by_hash ON stored_file (sha256);
    CREATE INDEX stored_file_unfinished ON stored_file (whole) WHERE whole = 0;

    CREATE TABLE stored_chunk (
      file_id TEXT NOT NULL REFERENCES stored_file (id) ON DELETE CASCADE,
      seq     INTEGER NOT NULL,
      bytes   BLOB NOT NULL,
      PRIMARY KEY (file_id, seq)
    ) STRICT;
  `)
