import type { WriteDb } from '../../connection.ts'

/** 委員長の裁定: how the chair ordered what was even. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE chair_ruling (
      id      TEXT PRIMARY KEY,
      fy      INTEGER NOT NULL REFERENCES programme (fy),
      ordering TEXT NOT NULL,
      reason  TEXT NOT NULL,
      made_at TEXT NOT NULL
    ) STRICT;
  `)
