import type { WriteDb } from '../../connection.ts'

/**
 * 記録の保存: what an office changed in the 保存期間表 of a year (the rest are the defaults of `shared/domain/keeping`), 延長,
 * 廃棄・移管 with what went, line by line, and that the bytes of what was erased are still to be scoured. An entry of the
 * record of deeds may lose its detail, once and marked, and nothing else: its hash stays, and with it the chain.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE record_kind (
      fy         INTEGER NOT NULL,
      code       TEXT NOT NULL,
      large      TEXT NOT NULL,
      middle     TEXT NOT NULL,
      small      TEXT NOT NULL,
      years      TEXT NOT NULL,
      count_from TEXT NOT NULL,
      measure    TEXT NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (fy, code)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE record_extension (
      id      TEXT PRIMARY KEY,
      fy      INTEGER NOT NULL,
      code    TEXT NOT NULL,
      until   TEXT NOT NULL,
      reason  TEXT NOT NULL,
      made_by TEXT NOT NULL,
      made_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE disposal (
      id          TEXT PRIMARY KEY,
      fy          INTEGER NOT NULL,
      code        TEXT NOT NULL,
      measure     TEXT NOT NULL,
      expired_on  TEXT NOT NULL,
      agreed_on   TEXT NOT NULL,
      agreed_ref  TEXT NOT NULL,
      agreed_by   TEXT NOT NULL,
      remark      TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      UNIQUE (fy, code)
    ) STRICT;

    -- One line a table, and one a file; no name of a file, which may name a person.
    CREATE TABLE disposal_line (
      disposal_id TEXT NOT NULL REFERENCES disposal (id),
      no          INTEGER NOT NULL,
      what        TEXT NOT NULL,
      count       INTEGER NOT NULL,
      sha256      TEXT NOT NULL,
      PRIMARY KEY (disposal_id, no)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE scouring (
      id        INTEGER PRIMARY KEY CHECK (id = 1),
      wanted_at TEXT NOT NULL
    ) STRICT;

    ALTER TABLE audit ADD COLUMN erased_at TEXT;
    -- Of an entry whose detail was erased: what the detail was counted as in its hash, which can so be counted still.
    ALTER TABLE audit ADD COLUMN erased_sha256 TEXT;
    DROP TRIGGER audit_keeps;
    CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit WHEN OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL
      OR (NEW.seq, NEW.at, NEW.who, NEW.did, NEW.subject, NEW.hash, NEW.sum)
        IS NOT (OLD.seq, OLD.at, OLD.who, OLD.did, OLD.subject, OLD.hash, OLD.sum)
      BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
  `)
