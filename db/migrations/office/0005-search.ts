import type { WriteDb } from '../../connection.ts'

/** What can be found, and where it leads. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE search_entry (
      id        INTEGER PRIMARY KEY,
      kind      TEXT NOT NULL,
      record_id TEXT NOT NULL,
      fy        INTEGER,
      jis2      TEXT,
      title     TEXT NOT NULL,
      detail    TEXT NOT NULL,
      route     TEXT NOT NULL,
      key       TEXT NOT NULL,
      UNIQUE (kind, record_id)
    ) STRICT;
    CREATE VIRTUAL TABLE search_index USING fts5 (grams, content = '', contentless_delete = 1, detail = none);
  `)
