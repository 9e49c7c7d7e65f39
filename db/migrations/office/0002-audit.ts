import type { WriteDb } from '../../connection.ts'

/** 監査記録: who did what, chained; never edited, never deleted. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE audit (
      seq     INTEGER PRIMARY KEY,
      at      TEXT NOT NULL,
      who     TEXT NOT NULL,
      did     TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail  TEXT NOT NULL,
      hash    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX audit_by_subject ON audit (subject, seq);
    CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
    CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
  `)
