import type { WriteDb } from '../../connection.ts'

/** 様式の定義: what a year's form asks for, version by version, and by which an application was read. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE form_definition (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      no         INTEGER NOT NULL,
      -- What it was copied from; none where that is the form of 令和8年度.
      base_id    TEXT,
      items      TEXT NOT NULL,
      -- The last file it was tried on, and what was found there.
      tried      TEXT,
      begun_by   TEXT NOT NULL,
      begun_at   TEXT NOT NULL,
      -- A draft has neither; what is in use stays as it is.
      adopted_by TEXT,
      adopted_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX form_definition_of_year ON form_definition (fy, no);

    -- The definition itself, which goes where the application goes; none is the form of 令和8年度.
    ALTER TABLE application ADD COLUMN read_by TEXT;
  `)
