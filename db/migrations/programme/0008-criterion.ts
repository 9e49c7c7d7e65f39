import type { WriteDb } from '../../connection.ts'

/** 評価項目 of a year. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE criterion (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      no         INTEGER NOT NULL,
      name       TEXT NOT NULL,
      short_name TEXT NOT NULL,
      viewpoint  TEXT NOT NULL,
      weight     REAL NOT NULL,
      max_raw    INTEGER NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, no)
    ) STRICT;
  `)
