import type { WriteDb } from '../../connection.ts'

/**
 * 協力可能人材. What may be searched and matched stands apart from what says who it is (`registrant_person`, careers, evidence):
 * most of the program never reads the second, and a 抹消 takes it away row by row.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE registrant (
      id             TEXT PRIMARY KEY,
      -- 登録番号: drawn by lot, never given twice; it stays when all else is gone.
      no             TEXT NOT NULL UNIQUE,
      state          TEXT NOT NULL,
      applied_on     TEXT NOT NULL,
      registered_on  TEXT,
      renewal_asked_on TEXT,
      renewed_on     TEXT,
      -- Codes with a blank between them: 「PM SD」, 「C F」, 「40 41 42」.
      style          TEXT NOT NULL DEFAULT '',
      roles          TEXT NOT NULL DEFAULT '',
      themes         TEXT NOT NULL DEFAULT '',
      years          INTEGER,
      local_years    INTEGER,
      wishes         TEXT NOT NULL DEFAULT '',
      days           REAL,
      regions        TEXT NOT NULL DEFAULT '',
      everywhere     INTEGER NOT NULL DEFAULT 0 CHECK (everywhere IN (0, 1)),
      remote         INTEGER NOT NULL DEFAULT 0 CHECK (remote IN (0, 1)),
      available_from TEXT,
      home_jis2      TEXT,
      -- 定期のお知らせを断っている.
      no_notices     INTEGER NOT NULL DEFAULT 0 CHECK (no_notices IN (0, 1)),
      came_by        TEXT NOT NULL,
      -- Of a registrant who is no more: who did it, when, and why in one of a few words.
      erased_at      TEXT,
      erased_by      TEXT,
      erased_why     TEXT,
      asked_on       TEXT,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

    CREATE TABLE registrant_person (
      registrant_id TEXT PRIMARY KEY REFERENCES registrant (id),
      name          TEXT NOT NULL,
      kana          TEXT NOT NULL DEFAULT '',
      email         TEXT NOT NULL DEFAULT '',
      tel           TEXT NOT NULL DEFAULT '',
      employer      TEXT NOT NULL DEFAULT '',
      -- ③の理由書.
      statement     TEXT NOT NULL DEFAULT '',
      -- 自治体実務の内容, 報酬の希望, and what the office noted.
      local_work    TEXT NOT NULL DEFAULT '',
      pay           TEXT NOT NULL DEFAULT '',
      remark        TEXT NOT NULL DEFAULT '',
      -- 概要: goes into the list for a prefecture only once an officer has marked it free of identification.
      summary       TEXT NOT NULL DEFAULT '',
      summary_by    TEXT,
      summary_at    TEXT,
      -- Equal for two writings of one address and of one name: a second form of one person is known by them.
      email_key     TEXT NOT NULL DEFAULT '',
      name_key      TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX registrant_by_email ON registrant_person (email_key) WHERE email_key <> '';
    CREATE INDEX registrant_by_name ON registrant_person (name_key) WHERE name_key <> '';

    CREATE TABLE registrant_career (
      id            TEXT PRIMARY KEY,
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      no            INTEGER NOT NULL,
      span          TEXT NOT NULL,
      org           TEXT NOT NULL,
      duty          TEXT NOT NULL DEFAULT '',
      outcome       TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX registrant_career_of ON registrant_career (registrant_id, no);

    CREATE TABLE registrant_exam (
      id            TEXT PRIMARY KEY,
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      exam          TEXT NOT NULL,
      -- As it was called when it was passed, where that was another name.
      called        TEXT NOT NULL DEFAULT '',
      -- YYYY-MM, or '' where it is not known.
      passed_in     TEXT NOT NULL DEFAULT '',
      certificate   TEXT NOT NULL DEFAULT '',
      -- 情報処理安全確保支援士の登録, which passing alone is not.
      enrolled      INTEGER NOT NULL DEFAULT 0 CHECK (enrolled IN (0, 1))
    ) STRICT;
    CREATE INDEX registrant_exam_of ON registrant_exam (registrant_id, exam);

    CREATE TABLE registrant_claim (
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      -- 1 実務5年以上, 2 高度試験, 3 同等以上.
      requirement   INTEGER NOT NULL CHECK (requirement IN (1, 2, 3)),
      -- What was seen, one of a few words.
      evidence      TEXT NOT NULL DEFAULT '',
      -- NULL until somebody looked; 0 what does not hold.
      holds         INTEGER CHECK (holds IN (0, 1)),
      finding       TEXT NOT NULL DEFAULT '',
      verified_by   TEXT,
      verified_at   TEXT,
      PRIMARY KEY (registrant_id, requirement)
    ) STRICT;

    CREATE TABLE registrant_consent (
      id            TEXT PRIMARY KEY,
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      kind          TEXT NOT NULL,
      given_on      TEXT NOT NULL,
      valid_to      TEXT NOT NULL,
      everywhere    INTEGER NOT NULL CHECK (everywhere IN (0, 1)),
      -- 「40 41 42」, of a consent that names its receivers.
      receivers     TEXT NOT NULL DEFAULT '',
      way           TEXT NOT NULL,
      recorded_by   TEXT NOT NULL,
      recorded_at   TEXT NOT NULL
    ) STRICT;
    CREATE INDEX registrant_consent_of ON registrant_consent (registrant_id, given_on);

    -- 誰が見たか: never cleared; of a registrant who is no more without the words that were typed.
    CREATE TABLE registrant_view (
      id            TEXT PRIMARY KEY,
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      at            TEXT NOT NULL,
      who           TEXT NOT NULL,
      kind          TEXT NOT NULL,
      purpose       TEXT NOT NULL,
      remark        TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX registrant_view_of ON registrant_view (registrant_id, at);

    -- 県へ提供: each list that went to a prefecture, and whom it held.
    CREATE TABLE provision (
      id       TEXT PRIMARY KEY,
      no       INTEGER NOT NULL UNIQUE,
      jis2     TEXT NOT NULL,
      as_of    TEXT NOT NULL,
      people   INTEGER NOT NULL,
      purpose  TEXT NOT NULL,
      made_by  TEXT NOT NULL,
      made_at  TEXT NOT NULL,
      -- Of the workbook, once it is written.
      sha256   TEXT,
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE TABLE provision_line (
      provision_id  TEXT NOT NULL REFERENCES provision (id),
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      PRIMARY KEY (provision_id, registrant_id)
    ) STRICT;
    CREATE INDEX provision_of_registrant ON provision_line (registrant_id);

    -- 名簿の取込: what was read waits here to be confirmed and goes with it; the file itself is not kept.
    CREATE TABLE talent_import (
      id         TEXT PRIMARY KEY,
      sha256     TEXT NOT NULL,
      read_by    TEXT NOT NULL,
      read_at    TEXT NOT NULL,
      stored_at  TEXT,
      stored_by  TEXT,
      added      INTEGER NOT NULL DEFAULT 0,
      changed    INTEGER NOT NULL DEFAULT 0,
      same       INTEGER NOT NULL DEFAULT 0,
      refused    INTEGER NOT NULL DEFAULT 0,
      -- Headings that no field is of, one a line.
      unread     TEXT NOT NULL DEFAULT '',
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE TABLE talent_import_line (
      import_id TEXT NOT NULL REFERENCES talent_import (id),
      no        INTEGER NOT NULL,
      place     TEXT NOT NULL,
      reading   TEXT NOT NULL,
      PRIMARY KEY (import_id, no)
    ) STRICT;

    -- The year's rules of registration: working values where a year has said none.
    CREATE TABLE talent_rule (
      fy             INTEGER PRIMARY KEY REFERENCES programme (fy),
      consent_months INTEGER NOT NULL,
      at_year_end    INTEGER NOT NULL CHECK (at_year_end IN (0, 1)),
      warn_days      INTEGER NOT NULL,
      renewal_months INTEGER NOT NULL,
      years_needed   INTEGER NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
  `)
