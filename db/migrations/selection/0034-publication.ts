import type { WriteDb } from '../../connection.ts'

/** 公表: one day and place a year. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE publication (
      fy           INTEGER PRIMARY KEY REFERENCES programme (fy),
      published_on TEXT NOT NULL,
      place        TEXT NOT NULL,
      recorded_by  TEXT NOT NULL,
      recorded_at  TEXT NOT NULL,
      revision     INTEGER NOT NULL DEFAULT 1
    ) STRICT;
  `)
