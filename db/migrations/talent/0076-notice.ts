import type { WriteDb } from '../../connection.ts'

/**
 * 定期のお知らせ to the registered: what it carries, and from the copying of the addresses on who got it and how many did not.
 * Postings go with their year, so that what they were called stands here; a person who is erased leaves the numbers as they were.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE talent_notice (
      id             TEXT PRIMARY KEY,
      fy             INTEGER NOT NULL,
      no             INTEGER NOT NULL,
      since          TEXT NOT NULL,
      until_on       TEXT NOT NULL,
      subject        TEXT NOT NULL,
      body           TEXT NOT NULL,
      prepared_by    TEXT NOT NULL,
      prepared_at    TEXT NOT NULL,
      way            TEXT,
      copied_by      TEXT,
      copied_at      TEXT,
      sent           INTEGER NOT NULL DEFAULT 0,
      declined       INTEGER NOT NULL DEFAULT 0,
      paused         INTEGER NOT NULL DEFAULT 0,
      no_consent     INTEGER NOT NULL DEFAULT 0,
      no_mail        INTEGER NOT NULL DEFAULT 0,
      sent_on        TEXT,
      sent_by        TEXT,
      taken_back_at  TEXT,
      taken_back_by  TEXT,
      taken_back_why TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX talent_notice_of_year ON talent_notice (fy, until_on);
    -- One at a time is prepared.
    CREATE UNIQUE INDEX talent_notice_open ON talent_notice (fy) WHERE sent_on IS NULL AND taken_back_at IS NULL;

    CREATE TABLE talent_notice_posting (
      notice_id  TEXT NOT NULL REFERENCES talent_notice (id),
      posting_id TEXT NOT NULL,
      kind       TEXT NOT NULL,
      code       TEXT NOT NULL,
      title      TEXT NOT NULL,
      sort       INTEGER NOT NULL,
      PRIMARY KEY (notice_id, posting_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE talent_notice_receiver (
      notice_id     TEXT NOT NULL REFERENCES talent_notice (id),
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      PRIMARY KEY (notice_id, registrant_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX talent_notice_of_registrant ON talent_notice_receiver (registrant_id);
  `)
