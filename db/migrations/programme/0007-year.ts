import type { WriteDb } from '../../connection.ts'

/** 公募: a year's call, with the documents it asks for and its 重点テーマ. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE programme (
      fy                 INTEGER PRIMARY KEY,
      title              TEXT NOT NULL,
      deadline           TEXT NOT NULL,
      slots              INTEGER NOT NULL,
      support_from       TEXT NOT NULL,
      support_to         TEXT NOT NULL,
      method             TEXT NOT NULL,
      ties               TEXT NOT NULL,
      priority_criterion TEXT,
      floor_total        REAL,
      floor_item         REAL,
      cut_after          INTEGER NOT NULL,
      scoring_started    TEXT,
      scoring_finished   TEXT,
      next_receipt       INTEGER NOT NULL DEFAULT 1,
      rules_revision     INTEGER NOT NULL DEFAULT 1,
      revision           INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE call_document (
      id   TEXT PRIMARY KEY,
      fy   INTEGER NOT NULL REFERENCES programme (fy),
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      sort INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE theme (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      letter     TEXT NOT NULL,
      name       TEXT NOT NULL,
      short_name TEXT NOT NULL,
      definition TEXT NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, letter)
    ) STRICT;
  `)
