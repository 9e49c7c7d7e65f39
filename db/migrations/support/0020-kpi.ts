import type { WriteDb } from '../../connection.ts'

/** KPI and what was measured of it. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE kpi (
      id            TEXT PRIMARY KEY,
      case_id       TEXT NOT NULL REFERENCES support_case (id),
      track         TEXT NOT NULL,
      name          TEXT NOT NULL,
      kind          TEXT NOT NULL,
      unit          TEXT NOT NULL,
      baseline      REAL,
      baseline_date TEXT,
      target        REAL,
      target_date   TEXT,
      definition    TEXT NOT NULL DEFAULT '',
      source        TEXT NOT NULL DEFAULT '',
      sort          INTEGER NOT NULL,
      removed_at    TEXT,
      revision      INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX kpi_by_case ON kpi (case_id, sort);

    CREATE TABLE kpi_value (
      id         TEXT PRIMARY KEY,
      kpi_id     TEXT NOT NULL REFERENCES kpi (id),
      as_of      TEXT NOT NULL,
      value      REAL NOT NULL,
      note       TEXT NOT NULL DEFAULT '',
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE UNIQUE INDEX kpi_value_once ON kpi_value (kpi_id, as_of) WHERE removed_at IS NULL;
  `)
