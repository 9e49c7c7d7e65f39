import type { WriteDb } from '../../connection.ts'

/** 採点: a sheet a reviewer and application, a score a criterion. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE score_sheet (
      id             TEXT PRIMARY KEY,
      reviewer_id    TEXT NOT NULL REFERENCES reviewer (id),
      application_id TEXT NOT NULL REFERENCES application (id),
      state          TEXT NOT NULL,
      comment        TEXT NOT NULL DEFAULT '',
      reason         TEXT NOT NULL DEFAULT '',
      submitted_at   TEXT,
      revision       INTEGER NOT NULL DEFAULT 1,
      UNIQUE (reviewer_id, application_id)
    ) STRICT;
    CREATE INDEX score_sheet_by_application ON score_sheet (application_id);

    CREATE TABLE score (
      sheet_id     TEXT NOT NULL REFERENCES score_sheet (id) ON DELETE CASCADE,
      criterion_id TEXT NOT NULL REFERENCES criterion (id),
      raw          INTEGER,
      remark       TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (sheet_id, criterion_id)
    ) STRICT, WITHOUT ROWID;
  `)
