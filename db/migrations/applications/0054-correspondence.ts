import type { WriteDb } from '../../connection.ts'

/** やりとり: 電話メモ of a prefecture, and what came in and was no application, filed to one. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE phone_note (
      id          TEXT PRIMARY KEY,
      fy          INTEGER NOT NULL REFERENCES programme (fy),
      jis2        TEXT NOT NULL,
      held_at     TEXT NOT NULL,
      way         TEXT NOT NULL,
      person      TEXT NOT NULL,
      dept        TEXT NOT NULL DEFAULT '',
      taken_by    TEXT NOT NULL,
      summary     TEXT NOT NULL,
      next_step   TEXT NOT NULL DEFAULT '',
      due_on      TEXT,
      done        INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      -- Struck it stays to be read.
      struck_at   TEXT,
      struck_by   TEXT,
      struck_why  TEXT NOT NULL DEFAULT '',
      revision    INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX phone_note_of_body ON phone_note (fy, jis2, held_at);

    -- The prefecture whose it is, and when our mail server took it in: of what ended as 'filed' alone.
    ALTER TABLE incoming ADD COLUMN filed_jis2 TEXT;
    ALTER TABLE incoming ADD COLUMN filed_received_at TEXT;
    CREATE INDEX incoming_filed ON incoming (fy, filed_jis2) WHERE filed_jis2 IS NOT NULL;
  `)
