import type { WriteDb } from '../../connection.ts'

/** 組合せ: sets of bodies that officers put together to compare, and what was said of each of their bodies. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE scenario (
      id            TEXT PRIMARY KEY,
      fy            INTEGER NOT NULL,
      aim           TEXT NOT NULL,
      name          TEXT NOT NULL,
      size          INTEGER NOT NULL,
      memo          TEXT NOT NULL,
      made_by       TEXT NOT NULL,
      made_at       TEXT NOT NULL,
      changed_by    TEXT NOT NULL,
      changed_at    TEXT NOT NULL,
      -- Its place among those taken to the meeting; null while it is not.
      meeting_order INTEGER,
      removed_at    TEXT,
      revision      INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX scenario_of_year ON scenario (fy);

    CREATE TABLE scenario_body (
      scenario_id    TEXT NOT NULL REFERENCES scenario (id),
      application_id TEXT NOT NULL REFERENCES application (id),
      -- 0: out of the set; kept for the reason that was written for it.
      inside         INTEGER NOT NULL,
      -- Where it stood in the tally when it was put in.
      rank_then      INTEGER,
      reason         TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (scenario_id, application_id)
    ) STRICT, WITHOUT ROWID;
  `)
