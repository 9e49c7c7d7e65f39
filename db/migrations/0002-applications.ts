import type { WriteDb } from '../connection.ts'

/** 応募: applications with what the forms say, their versions, files and 要件確認. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE application (
      id             TEXT PRIMARY KEY,
      fy             INTEGER NOT NULL REFERENCES programme (fy),
      receipt_no     TEXT,
      state          TEXT NOT NULL,
      jis2           TEXT,
      theme          TEXT,
      received_at    TEXT,
      late           INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
      late_decision  TEXT CHECK (late_decision IN ('accepted', 'refused')),
      late_reason    TEXT NOT NULL DEFAULT '',
      sender_name    TEXT NOT NULL DEFAULT '',
      sender_address TEXT NOT NULL DEFAULT '',
      subject        TEXT NOT NULL DEFAULT '',
      message_id     TEXT NOT NULL DEFAULT '',
      note           TEXT NOT NULL DEFAULT '',
      version        INTEGER NOT NULL DEFAULT 1,
      corrections    INTEGER NOT NULL DEFAULT 0,
      to_confirm     INTEGER NOT NULL DEFAULT 0,
      defects        INTEGER NOT NULL DEFAULT 0,
      discarded_at   TEXT,
      created_at     TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1,
      doc_no         TEXT GENERATED ALWAYS AS (form ->> '$.docNo') STORED,
      doc_date       TEXT GENERATED ALWAYS AS (form ->> '$.docDate') STORED,
      dept           TEXT GENERATED ALWAYS AS (form ->> '$.contact.dept') STORED,
      contact_name   TEXT GENERATED ALWAYS AS (form ->> '$.contact.name') STORED,
      tel            TEXT GENERATED ALWAYS AS (form ->> '$.contact.tel') STORED,
      email          TEXT GENERATED ALWAYS AS (form ->> '$.contact.email') STORED,
      -- Last, because it is long: a line of the receipt book is read without touching its overflow pages.
      form           TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX application_receipt ON application (fy, receipt_no) WHERE receipt_no IS NOT NULL;
    CREATE UNIQUE INDEX application_one_a_body ON application (fy, jis2)
      WHERE receipt_no IS NOT NULL AND state <> 'withdrawn';
    CREATE INDEX application_by_year ON application (fy, received_at);
    CREATE INDEX application_by_message ON application (message_id) WHERE message_id <> '';

    CREATE TABLE application_reading (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      path           TEXT NOT NULL,
      place          TEXT,
      sureness       TEXT NOT NULL CHECK (sureness IN ('certain', 'check', 'empty', 'unread')),
      note           TEXT NOT NULL,
      confirmed_by   TEXT,
      confirmed_at   TEXT,
      PRIMARY KEY (application_id, path)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE application_document (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      document       TEXT NOT NULL CHECK (document IN ('cover', 'detail')),
      blocks         TEXT NOT NULL,
      PRIMARY KEY (application_id, document)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE application_file (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      version        INTEGER NOT NULL,
      kind           TEXT NOT NULL CHECK (kind IN ('cover', 'detail', 'mail', 'other')),
      file_id        TEXT NOT NULL REFERENCES stored_file (id),
      opened         INTEGER NOT NULL DEFAULT 1 CHECK (opened IN (0, 1))
    ) STRICT;
    CREATE INDEX application_file_by_application ON application_file (application_id);
    CREATE INDEX application_file_by_file ON application_file (file_id);

    CREATE TABLE application_version (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      version        INTEGER NOT NULL,
      received_at    TEXT,
      form           TEXT NOT NULL,
      kept_at        TEXT NOT NULL,
      PRIMARY KEY (application_id, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE check_result (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      item_id        TEXT NOT NULL REFERENCES check_item (id),
      result         TEXT NOT NULL CHECK (result IN ('ok', 'ng', 'pending', 'na')),
      rule_result    TEXT NOT NULL CHECK (rule_result IN ('ok', 'ng', 'pending', 'na')),
      defects        TEXT NOT NULL,
      warnings       TEXT NOT NULL,
      note           TEXT NOT NULL DEFAULT '',
      checked_by     TEXT NOT NULL DEFAULT '',
      checked_at     TEXT,
      PRIMARY KEY (application_id, item_id)
    ) STRICT, WITHOUT ROWID;
  `)
