import type { WriteDb } from '../../connection.ts'

/**
 * 照会 → 承諾 → 紹介 → 結果 of a registrant and a posting. What the posting was called stands with it: the posting goes with its year.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE introduction (
      id             TEXT PRIMARY KEY,
      registrant_id  TEXT NOT NULL REFERENCES registrant (id),
      posting_id     TEXT NOT NULL,
      fy             INTEGER NOT NULL,
      code           TEXT NOT NULL,
      title          TEXT NOT NULL,
      asked_on       TEXT NOT NULL,
      replied_on     TEXT,
      reply          TEXT,
      introduced_on  TEXT,
      concluded_on   TEXT,
      result         TEXT,
      reason         TEXT NOT NULL DEFAULT '',
      recorded_by    TEXT NOT NULL,
      recorded_at    TEXT NOT NULL,
      -- Asked by mistake it stays to be read.
      taken_back_at  TEXT,
      taken_back_by  TEXT,
      taken_back_why TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX introduction_of_posting ON introduction (posting_id, asked_on);
    CREATE INDEX introduction_of_year ON introduction (fy, asked_on);
    CREATE INDEX introduction_of_registrant ON introduction (registrant_id, asked_on);
    CREATE UNIQUE INDEX introduction_held ON introduction (registrant_id, posting_id) WHERE taken_back_at IS NULL;
  `)
