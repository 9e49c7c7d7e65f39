import type { WriteDb } from '../../connection.ts'

/** 行政実務研修: courses with their units, who took part in which, and the 修了証書 that were given out. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE training_course (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      title      TEXT NOT NULL,
      mode       TEXT NOT NULL,
      place      TEXT NOT NULL DEFAULT '',
      content    TEXT NOT NULL DEFAULT '',
      rule       TEXT NOT NULL,
      least      INTEGER,
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX training_course_of_year ON training_course (fy);

    CREATE TABLE training_unit (
      id        TEXT PRIMARY KEY,
      course_id TEXT NOT NULL REFERENCES training_course (id),
      held_on   TEXT NOT NULL,
      title     TEXT NOT NULL,
      hours     REAL,
      needed    INTEGER NOT NULL CHECK (needed IN (0, 1)),
      sort      INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX training_unit_of_course ON training_unit (course_id, sort);

    CREATE TABLE training_participant (
      id                    TEXT PRIMARY KEY,
      course_id             TEXT NOT NULL REFERENCES training_course (id),
      name                  TEXT NOT NULL,
      jis2                  TEXT NOT NULL,
      post                  TEXT NOT NULL DEFAULT '',
      registered_on         TEXT,
      note                  TEXT NOT NULL DEFAULT '',
      -- The appointed アクセラレータ and the registrant it is, where known.
      accelerator_person_id TEXT,
      talent_id             TEXT,
      removed_at            TEXT,
      revision              INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX training_participant_of_course ON training_participant (course_id, jis2);

    CREATE TABLE training_attendance (
      participant_id TEXT NOT NULL REFERENCES training_participant (id),
      unit_id        TEXT NOT NULL REFERENCES training_unit (id),
      attendance     TEXT NOT NULL,
      PRIMARY KEY (participant_id, unit_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX training_attendance_of_unit ON training_attendance (unit_id);

    CREATE TABLE training_certificate (
      id             TEXT PRIMARY KEY,
      participant_id TEXT NOT NULL REFERENCES training_participant (id),
      fy             INTEGER NOT NULL,
      no             INTEGER NOT NULL,
      issued_on      TEXT NOT NULL,
      issued_by      TEXT NOT NULL,
      issued_at      TEXT NOT NULL,
      -- Given out by mistake it stays to be read, and its number is not given again.
      taken_back_at  TEXT,
      taken_back_by  TEXT,
      taken_back_why TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE UNIQUE INDEX training_certificate_no ON training_certificate (fy, no);
    CREATE UNIQUE INDEX training_certificate_held ON training_certificate (participant_id) WHERE taken_back_at IS NULL;
  `)
