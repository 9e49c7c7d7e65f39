import type { WriteDb } from '../../connection.ts'

/**
 * 通知・公表資料: what they take from the office and the year, the number and day of each, the letters that were made, and the
 * templates that officers brought back. A template in force without a file is the program's own.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    ALTER TABLE office ADD COLUMN sender_title TEXT NOT NULL DEFAULT '';
    ALTER TABLE office ADD COLUMN phone TEXT NOT NULL DEFAULT '';
    ALTER TABLE office ADD COLUMN email TEXT NOT NULL DEFAULT '';
    ALTER TABLE office ADD COLUMN seal TEXT NOT NULL DEFAULT 'omitted';

    ALTER TABLE programme ADD COLUMN call_from TEXT;
    ALTER TABLE programme ADD COLUMN schedule TEXT NOT NULL DEFAULT '';
    ALTER TABLE programme ADD COLUMN decline_by TEXT;
    ALTER TABLE programme ADD COLUMN reserve_until TEXT;
    ALTER TABLE programme ADD COLUMN press_count TEXT NOT NULL DEFAULT 'hidden';

    CREATE TABLE notice (
      application_id TEXT PRIMARY KEY REFERENCES application (id),
      doc_no         TEXT NOT NULL,
      issued_on      TEXT,
      addressee      TEXT NOT NULL,
      recorded_by    TEXT NOT NULL,
      recorded_at    TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE letter_template (
      kind     TEXT NOT NULL,
      version  INTEGER NOT NULL,
      file_id  TEXT REFERENCES stored_file (id),
      back_to  INTEGER,
      taken_by TEXT NOT NULL,
      taken_at TEXT NOT NULL,
      PRIMARY KEY (kind, version)
    ) STRICT;
    CREATE INDEX letter_template_by_file ON letter_template (file_id);

    CREATE TABLE letter (
      id               TEXT PRIMARY KEY,
      fy               INTEGER NOT NULL REFERENCES programme (fy),
      kind             TEXT NOT NULL,
      application_id   TEXT REFERENCES application (id),
      draft            INTEGER NOT NULL CHECK (draft IN (0, 1)),
      decision_id      TEXT,
      approval_ref     TEXT NOT NULL,
      decided_on       TEXT NOT NULL,
      contents         TEXT NOT NULL,
      shown            TEXT NOT NULL,
      template_version INTEGER NOT NULL,
      file_id          TEXT NOT NULL REFERENCES stored_file (id),
      file_name        TEXT NOT NULL,
      audit_head       TEXT NOT NULL,
      made_by          TEXT NOT NULL,
      made_at          TEXT NOT NULL
    ) STRICT;
    CREATE INDEX letter_by_year ON letter (fy, application_id, kind);
    CREATE INDEX letter_by_file ON letter (file_id);
  `)
