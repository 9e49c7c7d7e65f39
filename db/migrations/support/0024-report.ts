import type { WriteDb } from '../../connection.ts'

/** 進捗報告: one a month and case; what was confirmed stays as it was. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE progress_report (
      id           TEXT PRIMARY KEY,
      case_id      TEXT NOT NULL REFERENCES support_case (id),
      period       TEXT NOT NULL,
      from_on      TEXT NOT NULL,
      to_on        TEXT NOT NULL,
      due_on       TEXT NOT NULL,
      state        TEXT NOT NULL,
      overall      TEXT NOT NULL,
      talent       TEXT NOT NULL,
      theme        TEXT NOT NULL,
      suggested    TEXT NOT NULL,
      level_reason TEXT NOT NULL DEFAULT '',
      done_text    TEXT NOT NULL DEFAULT '',
      next_text    TEXT NOT NULL DEFAULT '',
      risk         TEXT NOT NULL DEFAULT '',
      request      TEXT NOT NULL DEFAULT '',
      content      TEXT NOT NULL,
      -- The whole report as it was confirmed.
      frozen       TEXT CHECK ((state = 'confirmed') = (frozen IS NOT NULL)),
      submitted_on TEXT,
      confirmed_by TEXT,
      confirmed_at TEXT,
      revision     INTEGER NOT NULL DEFAULT 1,
      UNIQUE (case_id, period)
    ) STRICT;
    CREATE TRIGGER progress_report_frozen BEFORE UPDATE ON progress_report WHEN OLD.state = 'confirmed'
      BEGIN SELECT RAISE(ABORT, 'a confirmed report is frozen'); END;
    CREATE TRIGGER progress_report_kept BEFORE DELETE ON progress_report WHEN OLD.state = 'confirmed'
      BEGIN SELECT RAISE(ABORT, 'a confirmed report is kept'); END;
  `)
