import type { WriteDb } from '../../connection.ts'

/** 問い合わせ: what was asked of a year's call and selection, and what was answered. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE inquiry (
      id             TEXT PRIMARY KEY,
      fy             INTEGER NOT NULL REFERENCES programme (fy),
      no             INTEGER NOT NULL,
      application_id TEXT REFERENCES application (id),
      asked_at       TEXT NOT NULL,
      means          TEXT NOT NULL,
      org            TEXT NOT NULL,
      person         TEXT NOT NULL,
      contact        TEXT NOT NULL,
      question       TEXT NOT NULL,
      state          TEXT NOT NULL,
      answer         TEXT NOT NULL,
      answered_by    TEXT NOT NULL,
      answered_at    TEXT,
      reason         TEXT NOT NULL,
      removed_at     TEXT,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX inquiry_of_year ON inquiry (fy, no);
  `)
