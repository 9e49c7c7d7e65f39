import type { WriteDb } from '../../connection.ts'

/** The office itself and who works in it. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE office (
      id          INTEGER PRIMARY KEY CHECK (id = 1),
      office_name TEXT NOT NULL,
      practice    INTEGER NOT NULL CHECK (practice IN (0, 1)),
      label       TEXT NOT NULL,
      handling    TEXT NOT NULL,
      created_at  TEXT NOT NULL,
      revision    INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE profile (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      kana       TEXT NOT NULL,
      role       TEXT NOT NULL,
      salt       TEXT,
      passphrase TEXT,
      active     INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;
  `)
