import type { WriteDb } from '../../connection.ts'

/**
 * The measure of a year whole: 優先項目 in order, 順位点, 端数処理; anchors and a floor for each criterion; 要件の○×; how ties
 * were settled by people; and the versions that came after the first sheet was out.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    ALTER TABLE programme ADD COLUMN priorities TEXT NOT NULL DEFAULT '{"v":1,"is":[]}';
    ALTER TABLE programme ADD COLUMN rank_points TEXT NOT NULL DEFAULT '{"v":1,"is":[5,3,1]}';
    ALTER TABLE programme ADD COLUMN rounding_mode TEXT NOT NULL DEFAULT 'halfUp';
    ALTER TABLE programme ADD COLUMN rounding_places INTEGER NOT NULL DEFAULT 2;
    UPDATE programme SET priorities = '{"v":1,"is":["' || priority_criterion || '"]}'
     WHERE priority_criterion IS NOT NULL;
    ALTER TABLE programme DROP COLUMN priority_criterion;

    ALTER TABLE criterion ADD COLUMN floor REAL;
    ALTER TABLE criterion ADD COLUMN anchors TEXT NOT NULL DEFAULT '{"v":1,"is":[]}';
    UPDATE criterion SET anchors = '{"v":1,"is":[{"raw":5,"label":"特に優れている"},{"raw":4,"label":"優れている"},'
        || '{"raw":3,"label":"標準"},{"raw":2,"label":"やや不十分"},{"raw":1,"label":"不十分"},{"raw":0,"label":"記載なし"}]}'
     WHERE max_raw = 5;

    CREATE TABLE gate (
      id       TEXT PRIMARY KEY,
      fy       INTEGER NOT NULL REFERENCES programme (fy),
      no       INTEGER NOT NULL,
      name     TEXT NOT NULL,
      note     TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, no)
    ) STRICT;

    CREATE TABLE gate_answer (
      application_id TEXT NOT NULL REFERENCES application (id),
      gate_id        TEXT NOT NULL REFERENCES gate (id) ON DELETE CASCADE,
      passed         INTEGER CHECK (passed IN (0, 1)),
      note           TEXT NOT NULL,
      answered_by    TEXT NOT NULL,
      answered_at    TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (gate_id, application_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tie_settlement (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      kind       TEXT NOT NULL,
      ordering   TEXT NOT NULL,
      ballot     TEXT,
      reason     TEXT NOT NULL,
      made_at    TEXT NOT NULL,
      made_by    TEXT NOT NULL,
      takes_back TEXT REFERENCES tie_settlement (id)
    ) STRICT;
    INSERT INTO tie_settlement (id, fy, kind, ordering, reason, made_at, made_by)
    SELECT id, fy, 'chair', ordering, reason, made_at, '' FROM chair_ruling ORDER BY made_at, rowid;
    DROP TABLE chair_ruling;

    CREATE TABLE measure_version (
      id      TEXT PRIMARY KEY,
      fy      INTEGER NOT NULL REFERENCES programme (fy),
      version INTEGER NOT NULL,
      change  TEXT NOT NULL,
      reason  TEXT NOT NULL,
      touched TEXT NOT NULL,
      made_at TEXT NOT NULL,
      made_by TEXT NOT NULL,
      UNIQUE (fy, version)
    ) STRICT;
  `)
