import type { WriteDb } from '../../connection.ts'

/** アクセラレータ: persons apart from their appointments, a term after the other, and what was counted on a 基準日. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE accelerator_rule (
      fy         INTEGER PRIMARY KEY,
      target     INTEGER NOT NULL,
      warn_days  INTEGER NOT NULL,
      employment TEXT NOT NULL,
      main_duty  INTEGER NOT NULL CHECK (main_duty IN (0, 1)),
      revision   INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE accelerator_base_day (
      fy    INTEGER NOT NULL REFERENCES accelerator_rule (fy),
      as_of TEXT NOT NULL,
      PRIMARY KEY (fy, as_of)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE accelerator_step_kind (
      fy       INTEGER NOT NULL REFERENCES accelerator_rule (fy),
      id       TEXT NOT NULL,
      position INTEGER NOT NULL,
      name     TEXT NOT NULL,
      -- No longer asked for; what was recorded under it stays.
      retired  INTEGER NOT NULL CHECK (retired IN (0, 1)),
      PRIMARY KEY (fy, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE accelerator (
      id          TEXT PRIMARY KEY,
      name        TEXT NOT NULL,
      kana        TEXT NOT NULL,
      note        TEXT NOT NULL,
      -- Of the 協力可能人材 this person was hired from.
      talent_id   TEXT,
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      revision    INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE TABLE accelerator_requirement (
      accelerator_id TEXT NOT NULL REFERENCES accelerator (id),
      kind           TEXT NOT NULL,
      evidence       TEXT NOT NULL,
      -- Null while nobody has verified it.
      verified_by    TEXT,
      verified_at    TEXT,
      PRIMARY KEY (accelerator_id, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE appointment (
      id             TEXT PRIMARY KEY,
      accelerator_id TEXT NOT NULL REFERENCES accelerator (id),
      jis2           TEXT NOT NULL,
      state          TEXT NOT NULL,
      appointed_on   TEXT,
      -- The last day it held, where it ended before its term.
      ended_on       TEXT,
      reason         TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX appointment_of ON appointment (accelerator_id);
    CREATE TABLE appointment_term (
      id             TEXT PRIMARY KEY,
      appointment_id TEXT NOT NULL REFERENCES appointment (id),
      employment     TEXT NOT NULL,
      form           TEXT NOT NULL,
      from_on        TEXT NOT NULL,
      to_on          TEXT,
      main_duty      INTEGER NOT NULL CHECK (main_duty IN (0, 1)),
      pr             INTEGER NOT NULL CHECK (pr IN (0, 1)),
      pm             INTEGER NOT NULL CHECK (pm IN (0, 1)),
      sd             INTEGER NOT NULL CHECK (sd IN (0, 1)),
      en             INTEGER NOT NULL CHECK (en IN (0, 1)),
      -- 団体コード, apart by a space.
      municipalities TEXT NOT NULL,
      note           TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX appointment_term_of ON appointment_term (appointment_id, from_on);
    CREATE TABLE appointment_step (
      appointment_id TEXT NOT NULL REFERENCES appointment (id),
      step_id        TEXT NOT NULL,
      -- As it was called when it was taken.
      name           TEXT NOT NULL,
      taken_on       TEXT NOT NULL,
      note           TEXT NOT NULL,
      file_id        TEXT REFERENCES stored_file (id),
      file_name      TEXT NOT NULL DEFAULT '',
      recorded_by    TEXT NOT NULL,
      PRIMARY KEY (appointment_id, step_id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX appointment_step_paper ON appointment_step (file_id);

    CREATE TABLE accelerator_report (
      as_of       TEXT NOT NULL,
      jis2        TEXT NOT NULL,
      received_on TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      PRIMARY KEY (as_of, jis2)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE accelerator_snapshot (
      id       TEXT PRIMARY KEY,
      fy       INTEGER NOT NULL,
      as_of    TEXT NOT NULL,
      round    INTEGER NOT NULL,
      reason   TEXT NOT NULL,
      target   INTEGER NOT NULL,
      rule     TEXT NOT NULL,
      persons  INTEGER NOT NULL,
      fixed_by TEXT NOT NULL,
      fixed_at TEXT NOT NULL,
      UNIQUE (as_of, round)
    ) STRICT;
    CREATE TABLE accelerator_snapshot_line (
      snapshot_id    TEXT NOT NULL REFERENCES accelerator_snapshot (id),
      jis2           TEXT NOT NULL,
      fulltime       INTEGER NOT NULL,
      parttime       INTEGER NOT NULL,
      counted        INTEGER NOT NULL,
      pr             INTEGER NOT NULL,
      pm             INTEGER NOT NULL,
      sd             INTEGER NOT NULL,
      en             INTEGER NOT NULL,
      municipalities INTEGER NOT NULL,
      -- A prefecture that did not report has no line.
      PRIMARY KEY (snapshot_id, jis2)
    ) STRICT, WITHOUT ROWID;
  `)
