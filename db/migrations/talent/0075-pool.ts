import type { WriteDb } from '../../connection.ts'

/** 推進体制・人材プール: what is known of one prefecture on one 基準日. Null is 未記入 and never 0. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE pool (
      id          TEXT PRIMARY KEY,
      jis2        TEXT NOT NULL,
      as_of       TEXT NOT NULL,
      bodies      INTEGER,
      agreement   TEXT NOT NULL,
      agreed_on   TEXT,
      fulltime    INTEGER,
      parttime    INTEGER,
      contract    INTEGER,
      -- One person may have several roles: they have no sum.
      pr          INTEGER,
      pm          INTEGER,
      sd          INTEGER,
      en          INTEGER,
      supported   INTEGER,
      wishing     INTEGER,
      note        TEXT NOT NULL,
      -- Whence the last change came, and which paper it was.
      source      TEXT NOT NULL,
      source_name TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      revision    INTEGER NOT NULL,
      UNIQUE (as_of, jis2)
    ) STRICT;
    CREATE INDEX pool_of ON pool (jis2, as_of);
  `)
