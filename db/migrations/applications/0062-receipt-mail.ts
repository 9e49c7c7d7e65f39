import type { WriteDb } from '../../connection.ts'

/** 受領連絡(W1): when the office sent it, once for each version of an application. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE receipt_mail (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES application (id),
      version        INTEGER NOT NULL,
      sent_at        TEXT NOT NULL,
      recorded_by    TEXT NOT NULL,
      recorded_at    TEXT NOT NULL,
      -- Said by mistake it stays to be read.
      taken_back_at  TEXT,
      taken_back_by  TEXT,
      taken_back_why TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX receipt_mail_of_application ON receipt_mail (application_id, recorded_at);
    CREATE UNIQUE INDEX receipt_mail_of_version ON receipt_mail (application_id, version) WHERE taken_back_at IS NULL;
  `)
