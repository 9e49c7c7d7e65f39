import type { WriteDb } from '../../connection.ts'

/** 支援記録 and the advice given in it. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE session (
      id           TEXT PRIMARY KEY,
      case_id      TEXT NOT NULL REFERENCES support_case (id),
      seq          INTEGER NOT NULL,
      kind         TEXT NOT NULL,
      track        TEXT NOT NULL,
      start_at     TEXT NOT NULL,
      end_at       TEXT,
      place        TEXT NOT NULL DEFAULT '',
      agenda       TEXT NOT NULL DEFAULT '',
      reported     TEXT NOT NULL DEFAULT '',
      summary      TEXT NOT NULL DEFAULT '',
      decided      TEXT NOT NULL DEFAULT '',
      next_on      TEXT,
      report_due   TEXT NOT NULL,
      record_state TEXT NOT NULL,
      participants TEXT NOT NULL,
      removed_at   TEXT,
      revision     INTEGER NOT NULL DEFAULT 1,
      UNIQUE (case_id, seq)
    ) STRICT;
    CREATE INDEX session_by_case ON session (case_id, start_at);

    CREATE TABLE advice (
      id         TEXT PRIMARY KEY,
      session_id TEXT NOT NULL REFERENCES session (id),
      given_by   TEXT NOT NULL,
      body       TEXT NOT NULL,
      adopted    TEXT NOT NULL,
      result     TEXT NOT NULL DEFAULT '',
      sort       INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX advice_by_session ON advice (session_id, sort);
  `)
