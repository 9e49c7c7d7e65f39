import type { WriteDb } from '../connection.ts'

/** 伴走支援: support cases with plan, KPIs, sessions, issues and monthly reports. */
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
      started_at     TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX support_case_by_year ON support_case (fy, jis2);

    CREATE TABLE milestone (
      id             TEXT PRIMARY KEY,
      case_id        TEXT NOT NULL REFERENCES support_case (id),
      track          TEXT NOT NULL CHECK (track IN ('TALENT', 'THEME', 'COMMON')),
      title          TEXT NOT NULL,
      start_on       TEXT,
      end_on         TEXT,
      baseline_start TEXT,
      baseline_end   TEXT,
      done_on        TEXT,
      progress       INTEGER NOT NULL DEFAULT 0,
      weight         REAL NOT NULL DEFAULT 1,
      owner          TEXT NOT NULL DEFAULT '',
      after          TEXT NOT NULL DEFAULT '[]',
      sort           INTEGER NOT NULL,
      removed_at     TEXT,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX milestone_by_case ON milestone (case_id, sort);

    CREATE TABLE kpi (
      id            TEXT PRIMARY KEY,
      case_id       TEXT NOT NULL REFERENCES support_case (id),
      track         TEXT NOT NULL CHECK (track IN ('TALENT', 'THEME')),
      name          TEXT NOT NULL,
      kind          TEXT NOT NULL CHECK (kind IN ('activity', 'outcome')),
      unit          TEXT NOT NULL,
      baseline      REAL,
      baseline_date TEXT,
      target        REAL,
      target_date   TEXT,
      definition    TEXT NOT NULL DEFAULT '',
      source        TEXT NOT NULL DEFAULT '',
      sort          INTEGER NOT NULL,
      removed_at    TEXT,
      revision      INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX kpi_by_case ON kpi (case_id, sort);

    CREATE TABLE kpi_value (
      id         TEXT PRIMARY KEY,
      kpi_id     TEXT NOT NULL REFERENCES kpi (id),
      as_of      TEXT NOT NULL,
      value      REAL NOT NULL,
      note       TEXT NOT NULL DEFAULT '',
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE UNIQUE INDEX kpi_value_once ON kpi_value (kpi_id, as_of) WHERE removed_at IS NULL;

    CREATE TABLE session (
      id           TEXT PRIMARY KEY,
      case_id      TEXT NOT NULL REFERENCES support_case (id),
      seq          INTEGER NOT NULL,
      kind         TEXT NOT NULL,
      track        TEXT NOT NULL CHECK (track IN ('TALENT', 'THEME', 'COMMON')),
      start_at     TEXT NOT NULL,
      end_at       TEXT,
      place        TEXT NOT NULL DEFAULT '',
      agenda       TEXT NOT NULL DEFAULT '',
      reported     TEXT NOT NULL DEFAULT '',
      summary      TEXT NOT NULL DEFAULT '',
      decided      TEXT NOT NULL DEFAULT '',
      next_on      TEXT,
      report_due   TEXT NOT NULL,
      record_state TEXT NOT NULL CHECK (record_state IN ('draft', 'confirmed')),
      participants TEXT NOT NULL DEFAULT '[]',
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
      adopted    TEXT NOT NULL CHECK (adopted IN ('adopted', 'considering', 'declined')),
      result     TEXT NOT NULL DEFAULT '',
      sort       INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX advice_by_session ON advice (session_id, sort);

    CREATE TABLE action (
      id         TEXT PRIMARY KEY,
      case_id    TEXT NOT NULL REFERENCES support_case (id),
      session_id TEXT REFERENCES session (id),
      body       TEXT NOT NULL,
      owner      TEXT NOT NULL DEFAULT '',
      due        TEXT,
      done_on    TEXT,
      sort       INTEGER NOT NULL,
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX action_by_case ON action (case_id, sort);

    CREATE TABLE issue (
      id         TEXT PRIMARY KEY,
      case_id    TEXT NOT NULL REFERENCES support_case (id),
      no         INTEGER NOT NULL,
      track      TEXT NOT NULL CHECK (track IN ('TALENT', 'THEME', 'COMMON')),
      raised_on  TEXT NOT NULL,
      raised_by  TEXT NOT NULL DEFAULT '',
      category   TEXT NOT NULL DEFAULT '',
      severity   TEXT NOT NULL CHECK (severity IN ('low', 'middle', 'high')),
      body       TEXT NOT NULL,
      response   TEXT NOT NULL DEFAULT '',
      owner      TEXT NOT NULL DEFAULT '',
      due        TEXT,
      closed_on  TEXT,
      state      TEXT NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 1,
      UNIQUE (case_id, no)
    ) STRICT;

    CREATE TABLE progress_report (
      id           TEXT PRIMARY KEY,
      case_id      TEXT NOT NULL REFERENCES support_case (id),
      period       TEXT NOT NULL,
      from_on      TEXT NOT NULL,
      to_on        TEXT NOT NULL,
      due_on       TEXT NOT NULL,
      state        TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'confirmed')),
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
