import type { WriteDb } from '../../connection.ts'

/** 伴走支援: one case a selected body. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE support_case (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
      fy             INTEGER NOT NULL REFERENCES programme (fy),
      jis2           TEXT NOT NULL,
      theme          TEXT NOT NULL,
      state          TEXT NOT NULL,
      officer        TEXT NOT NULL DEFAULT '',
      contractor     TEXT NOT NULL DEFAULT '',
      expert         TEXT NOT NULL DEFAULT '',
      goal_talent    TEXT NOT NULL DEFAULT '',
      goal_theme     TEXT NOT NULL DEFAULT '',
      period_from    TEXT NOT NULL,
      period_to      TEXT NOT NULL,
      plan_agreed_on TEXT,
      plan_agreed_by TEXT NOT NULL DEFAULT '',
      started_at     TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX support_case_by_year ON support_case (fy, jis2);
  `)
