import type { WriteDb } from '../../connection.ts'

/** 起案・決裁: what became of a 起案 in the ministry's own system, round by round, and what each round covered. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE approval (
      id           TEXT PRIMARY KEY,
      fy           INTEGER NOT NULL REFERENCES programme (fy),
      kind         TEXT NOT NULL,
      -- 1: only its 決裁 was recorded, with no 起案 before it.
      shortened    INTEGER NOT NULL CHECK (shortened IN (0, 1)),
      state        TEXT NOT NULL,
      round        INTEGER NOT NULL DEFAULT 1,
      title        TEXT NOT NULL,
      reason       TEXT NOT NULL DEFAULT '',
      approval_ref TEXT NOT NULL DEFAULT '',
      decided_on   TEXT,
      issued_on    TEXT,
      closed_on    TEXT,
      recorded_by  TEXT NOT NULL,
      recorded_at  TEXT NOT NULL,
      removed_at   TEXT,
      revision     INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX approval_of_year ON approval (fy);

    CREATE TABLE approval_round (
      approval_id TEXT NOT NULL REFERENCES approval (id),
      round       INTEGER NOT NULL,
      draft_no    TEXT NOT NULL,
      drafted_on  TEXT,
      drafted_by  TEXT NOT NULL,
      PRIMARY KEY (approval_id, round)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE approval_step (
      approval_id TEXT NOT NULL REFERENCES approval (id),
      round       INTEGER NOT NULL,
      no          INTEGER NOT NULL,
      post        TEXT NOT NULL,
      name        TEXT NOT NULL,
      acted_on    TEXT NOT NULL,
      verdict     TEXT NOT NULL,
      remark      TEXT NOT NULL,
      PRIMARY KEY (approval_id, round, no)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE approval_line (
      approval_id    TEXT NOT NULL REFERENCES approval (id),
      round          INTEGER NOT NULL,
      application_id TEXT NOT NULL REFERENCES application (id),
      -- As the 案, or the decision to be taken back, stood then.
      result         TEXT NOT NULL,
      reserve_order  INTEGER,
      reason         TEXT NOT NULL,
      condition      TEXT NOT NULL,
      seen_revision  INTEGER NOT NULL,
      -- Made by it, or taken back by it.
      decision_id    TEXT REFERENCES decision (id),
      PRIMARY KEY (approval_id, round, application_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX approval_line_of ON approval_line (application_id);
  `)
