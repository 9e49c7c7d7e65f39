import type { WriteDb } from '../../connection.ts'

/** 応募: what a body sent, with what its form says. */
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
      late_decision  TEXT,
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
      doc_no         TEXT GENERATED ALWAYS AS (form ->> '$.is.docNo') STORED,
      doc_date       TEXT GENERATED ALWAYS AS (form ->> '$.is.docDate') STORED,
      dept           TEXT GENERATED ALWAYS AS (form ->> '$.is.contact.dept') STORED,
      contact_name   TEXT GENERATED ALWAYS AS (form ->> '$.is.contact.name') STORED,
      tel            TEXT GENERATED ALWAYS AS (form ->> '$.is.contact.tel') STORED,
      email          TEXT GENERATED ALWAYS AS (form ->> '$.is.contact.email') STORED,
      -- Last, because it is long: a line of the receipt book is read without touching its overflow pages.
      form           TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX application_receipt ON application (fy, receipt_no) WHERE receipt_no IS NOT NULL;
    CREATE UNIQUE INDEX application_one_a_body ON application (fy, jis2)
      WHERE receipt_no IS NOT NULL AND state <> 'withdrawn';
    CREATE INDEX application_by_year ON application (fy, received_at);
    CREATE INDEX application_by_message ON application (message_id) WHERE message_id <> '';
  `)
