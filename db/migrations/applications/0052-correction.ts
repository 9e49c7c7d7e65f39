import type { WriteDb } from '../../connection.ts'

/** 補正依頼: what a body is asked to mend, item by item, and what became of it; how long a year gives for the answer. */
export const up = (db: WriteDb) =>
  db.exec(`
    ALTER TABLE programme ADD COLUMN correction_days INTEGER NOT NULL DEFAULT 3;
    ALTER TABLE programme ADD COLUMN correction_hour INTEGER NOT NULL DEFAULT 17;

    CREATE TABLE correction (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      round          INTEGER NOT NULL,
      -- The version of the application that it asks about, and the newest one when its answer was recorded.
      version        INTEGER NOT NULL,
      answer_version INTEGER,
      due_on         TEXT NOT NULL,
      due_hour       INTEGER NOT NULL,
      method         TEXT NOT NULL,
      drawn_by       TEXT NOT NULL,
      drawn_at       TEXT NOT NULL,
      sent_on        TEXT,
      answered_on    TEXT,
      taken_back_at  TEXT,
      taken_back_why TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE UNIQUE INDEX correction_round ON correction (application_id, round);

    CREATE TABLE correction_item (
      id            TEXT PRIMARY KEY,
      correction_id TEXT NOT NULL REFERENCES correction (id) ON DELETE CASCADE,
      position      INTEGER NOT NULL,
      place         TEXT NOT NULL,
      message       TEXT NOT NULL,
      form          TEXT NOT NULL,
      included      INTEGER NOT NULL CHECK (included IN (0, 1)),
      -- What it was drawn from: the finding of a rule, empty for an officer's own.
      code          TEXT NOT NULL,
      path          TEXT,
      found         TEXT NOT NULL,
      -- The item of the round before that it takes over.
      carried_from  TEXT,
      outcome       TEXT,
      outcome_note  TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX correction_item_order ON correction_item (correction_id, position);
    CREATE INDEX correction_item_before ON correction_item (carried_from) WHERE carried_from IS NOT NULL;
  `)
