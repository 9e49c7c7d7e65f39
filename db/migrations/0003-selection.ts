import type { WriteDb } from '../connection.ts'

/** 審査・選定: reviewers, conflicts of interest, score sheets, decisions. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE reviewer (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      name       TEXT NOT NULL,
      kana       TEXT NOT NULL,
      org        TEXT NOT NULL,
      title      TEXT NOT NULL,
      email      TEXT NOT NULL,
      seat       TEXT NOT NULL CHECK (seat IN ('chair', 'member')),
      code       TEXT NOT NULL,
      profile_id TEXT REFERENCES profile (id),
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, code)
    ) STRICT;
    CREATE INDEX reviewer_by_profile ON reviewer (profile_id);

    CREATE TABLE conflict (
      id           TEXT PRIMARY KEY,
      reviewer_id  TEXT NOT NULL REFERENCES reviewer (id),
      jis2         TEXT NOT NULL,
      kind         TEXT NOT NULL,
      treatment    TEXT NOT NULL,
      detail       TEXT NOT NULL,
      excluded     INTEGER NOT NULL CHECK (excluded IN (0, 1)),
      declared_at  TEXT NOT NULL,
      declared_by  TEXT NOT NULL,
      withdrawn_at TEXT,
      withdrawn_reason TEXT NOT NULL DEFAULT '',
      revision     INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE UNIQUE INDEX conflict_once ON conflict (reviewer_id, jis2) WHERE withdrawn_at IS NULL;

    CREATE TABLE score_sheet (
      id             TEXT PRIMARY KEY,
      reviewer_id    TEXT NOT NULL REFERENCES reviewer (id),
      application_id TEXT NOT NULL REFERENCES application (id),
      state          TEXT NOT NULL CHECK (state IN ('open', 'submitted', 'locked', 'absent')),
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

    CREATE TABLE chair_ruling (
      id      TEXT PRIMARY KEY,
      fy      INTEGER NOT NULL REFERENCES programme (fy),
      ordering TEXT NOT NULL,
      reason  TEXT NOT NULL,
      made_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE decision (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES application (id),
      result         TEXT NOT NULL CHECK (result IN ('selected', 'reserve', 'rejected')),
      reserve_order  INTEGER,
      reason         TEXT NOT NULL,
      condition      TEXT NOT NULL,
      approval_ref   TEXT NOT NULL,
      decided_on     TEXT NOT NULL,
      decided_by     TEXT NOT NULL,
      mean           REAL,
      rank           INTEGER,
      departs        INTEGER NOT NULL CHECK (departs IN (0, 1)),
      revoked_at     TEXT,
      revoked_reason TEXT NOT NULL DEFAULT '',
      revoked_ref    TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE UNIQUE INDEX decision_one ON decision (application_id) WHERE revoked_at IS NULL;
  `)
