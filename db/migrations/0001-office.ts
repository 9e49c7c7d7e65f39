import type { WriteDb } from '../connection.ts'

/** The office itself: who works here, the year's call, files, search, audit. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE office (
      id          INTEGER PRIMARY KEY CHECK (id = 1),
      office_name TEXT NOT NULL,
      practice    INTEGER NOT NULL CHECK (practice IN (0, 1)),
      label       TEXT NOT NULL,
      handling    TEXT NOT NULL,
      created_at  TEXT NOT NULL,
      revision    INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE profile (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      kana       TEXT NOT NULL,
      role       TEXT NOT NULL CHECK (role IN ('officer', 'approver', 'viewer', 'reviewer')),
      salt       TEXT,
      passphrase TEXT,
      active     INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;

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
      letter     TEXT NOT NULL CHECK (letter IN ('A', 'B', 'C', 'D', 'E', 'F')),
      name       TEXT NOT NULL,
      short_name TEXT NOT NULL,
      definition TEXT NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, letter)
    ) STRICT;

    CREATE TABLE criterion (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      no         INTEGER NOT NULL,
      name       TEXT NOT NULL,
      short_name TEXT NOT NULL,
      viewpoint  TEXT NOT NULL,
      weight     REAL NOT NULL,
      max_raw    INTEGER NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, no)
    ) STRICT;

    CREATE TABLE check_item (
      id        TEXT PRIMARY KEY,
      fy        INTEGER NOT NULL REFERENCES programme (fy),
      no        INTEGER NOT NULL,
      name      TEXT NOT NULL,
      required  INTEGER NOT NULL CHECK (required IN (0, 1)),
      automatic INTEGER NOT NULL CHECK (automatic IN (0, 1)),
      revision  INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, no)
    ) STRICT;

    CREATE TABLE holiday_edit (
      date TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      open INTEGER NOT NULL CHECK (open IN (0, 1))
    ) STRICT;

    CREATE TABLE stored_file (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      mime       TEXT NOT NULL,
      size       INTEGER NOT NULL DEFAULT 0,
      sha256     TEXT,
      whole      INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1)),
      created_by TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX stored_file_by_hash ON stored_file (sha256);

    CREATE TABLE stored_chunk (
      file_id TEXT NOT NULL REFERENCES stored_file (id) ON DELETE CASCADE,
      seq     INTEGER NOT NULL,
      bytes   BLOB NOT NULL,
      PRIMARY KEY (file_id, seq)
    ) STRICT;

    CREATE TABLE job (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      about      TEXT NOT NULL,
      state      TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled', 'interrupted')),
      done       INTEGER NOT NULL DEFAULT 0,
      total      INTEGER NOT NULL DEFAULT 0,
      message    TEXT NOT NULL DEFAULT '',
      input      TEXT NOT NULL,
      output     TEXT NOT NULL DEFAULT 'null',
      problem    TEXT,
      started_at TEXT NOT NULL,
      ended_at   TEXT,
      started_by TEXT NOT NULL,
      profile_id TEXT NOT NULL
    ) STRICT;
    CREATE INDEX job_by_start ON job (started_at);

    CREATE TABLE audit (
      seq     INTEGER PRIMARY KEY,
      at      TEXT NOT NULL,
      who     TEXT NOT NULL,
      did     TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail  TEXT NOT NULL,
      hash    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_by_subject ON audit (subject, seq);
    CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
    CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

    CREATE TABLE search_entry (
      id        INTEGER PRIMARY KEY,
      kind      TEXT NOT NULL,
      record_id TEXT NOT NULL,
      fy        INTEGER,
      jis2      TEXT,
      title     TEXT NOT NULL,
      detail    TEXT NOT NULL,
      route     TEXT NOT NULL,
      key       TEXT NOT NULL,
      UNIQUE (kind, record_id)
    ) STRICT;
    CREATE VIRTUAL TABLE search_index USING fts5 (grams, content = '', contentless_delete = 1, detail = none);
  `)
