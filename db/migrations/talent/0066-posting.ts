import type { WriteDb } from '../../connection.ts'

/** 採用情報: what prefectures and municipalities look for, and every 延長 of one. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE posting (
      id            TEXT PRIMARY KEY,
      fy            INTEGER NOT NULL REFERENCES programme (fy),
      -- 団体コード, six digits: names repeat.
      code          TEXT NOT NULL,
      title         TEXT NOT NULL,
      employment    TEXT NOT NULL,
      seats         INTEGER,
      term          TEXT NOT NULL DEFAULT '',
      days_per_week REAL,
      place         TEXT NOT NULL DEFAULT '',
      remote        TEXT NOT NULL,
      requirement   TEXT NOT NULL,
      theme_a       INTEGER NOT NULL DEFAULT 0 CHECK (theme_a IN (0, 1)),
      theme_b       INTEGER NOT NULL DEFAULT 0 CHECK (theme_b IN (0, 1)),
      theme_c       INTEGER NOT NULL DEFAULT 0 CHECK (theme_c IN (0, 1)),
      theme_d       INTEGER NOT NULL DEFAULT 0 CHECK (theme_d IN (0, 1)),
      theme_e       INTEGER NOT NULL DEFAULT 0 CHECK (theme_e IN (0, 1)),
      theme_f       INTEGER NOT NULL DEFAULT 0 CHECK (theme_f IN (0, 1)),
      role_pr       INTEGER NOT NULL DEFAULT 0 CHECK (role_pr IN (0, 1)),
      role_pm       INTEGER NOT NULL DEFAULT 0 CHECK (role_pm IN (0, 1)),
      role_sd       INTEGER NOT NULL DEFAULT 0 CHECK (role_sd IN (0, 1)),
      role_en       INTEGER NOT NULL DEFAULT 0 CHECK (role_en IN (0, 1)),
      detail        TEXT NOT NULL DEFAULT '',
      opened_on     TEXT NOT NULL,
      closes_on     TEXT,
      ended_on      TEXT,
      url           TEXT NOT NULL DEFAULT '',
      source        TEXT NOT NULL DEFAULT '',
      recorded_by   TEXT NOT NULL,
      recorded_at   TEXT NOT NULL,
      removed_at    TEXT,
      revision      INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX posting_of_year ON posting (fy, opened_on);

    CREATE TABLE posting_extension (
      id         TEXT PRIMARY KEY,
      posting_id TEXT NOT NULL REFERENCES posting (id),
      from_on    TEXT NOT NULL,
      until_on   TEXT NOT NULL,
      reason     TEXT NOT NULL DEFAULT '',
      made_by    TEXT NOT NULL,
      made_at    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX posting_extension_of_posting ON posting_extension (posting_id, made_at);
  `)
