import type { WriteDb } from '../../connection.ts'

/** 議事概要: what an officer makes of the drawn sentences, each round of 確認 with its answers, and what was frozen. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE minutes_edit (
      id           TEXT PRIMARY KEY,
      meeting_id   TEXT NOT NULL REFERENCES meeting (id),
      -- The paragraph, by what it is drawn from.
      key          TEXT NOT NULL,
      -- Null: as the record says it.
      words        TEXT,
      -- For the public version. Null: made from the words; empty: left out.
      public_words TEXT,
      -- The mark of the paragraph as it was drawn when it was written.
      source       INTEGER NOT NULL,
      written_by   TEXT NOT NULL,
      written_at   TEXT NOT NULL,
      revision     INTEGER NOT NULL DEFAULT 1,
      UNIQUE (meeting_id, key)
    ) STRICT;

    -- 版: from the first 確認の依頼 to 公表, or to the next version.
    CREATE TABLE minutes_round (
      id            TEXT PRIMARY KEY,
      meeting_id    TEXT NOT NULL REFERENCES meeting (id),
      version       INTEGER NOT NULL,
      state         TEXT NOT NULL,
      sent_on       TEXT NOT NULL,
      due_on        TEXT NOT NULL,
      -- What the members were sent.
      sent          TEXT NOT NULL,
      sent_by       TEXT NOT NULL,
      sent_at       TEXT NOT NULL,
      -- Both versions whole, once they are frozen.
      frozen        TEXT,
      published_on  TEXT,
      -- When and why a new version took its place.
      superseded_at TEXT,
      reason        TEXT NOT NULL DEFAULT '',
      revision      INTEGER NOT NULL DEFAULT 1,
      UNIQUE (meeting_id, version)
    ) STRICT;
    CREATE TRIGGER minutes_round_frozen BEFORE UPDATE OF frozen ON minutes_round WHEN OLD.frozen IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'frozen minutes are frozen'); END;
    CREATE TRIGGER minutes_round_sent BEFORE UPDATE OF sent ON minutes_round
      BEGIN SELECT RAISE(ABORT, 'what was sent was sent'); END;
    CREATE TRIGGER minutes_round_kept BEFORE DELETE ON minutes_round
      BEGIN SELECT RAISE(ABORT, 'a version of the minutes is kept'); END;

    CREATE TABLE minutes_answer (
      id          TEXT PRIMARY KEY,
      round_id    TEXT NOT NULL REFERENCES minutes_round (id),
      member_id   TEXT NOT NULL REFERENCES meeting_member (id),
      answer      TEXT NOT NULL,
      answered_on TEXT,
      words       TEXT NOT NULL,
      -- What became of a correction.
      outcome     TEXT NOT NULL,
      reason      TEXT NOT NULL,
      revision    INTEGER NOT NULL DEFAULT 1,
      UNIQUE (round_id, member_id)
    ) STRICT;
    CREATE INDEX minutes_answer_of_member ON minutes_answer (member_id);
  `)
