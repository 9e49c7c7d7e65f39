import type { WriteDb } from '../../connection.ts'

/** 締切の延長: for every body, or for one prefecture; a row is never changed, what was wrong is answered by another one. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE deadline_move (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      kind       TEXT NOT NULL CHECK (kind IN ('extended', 'corrected')),
      -- Null: of every body.
      jis2       TEXT,
      moved_from TEXT NOT NULL,
      moved_to   TEXT NOT NULL,
      reason     TEXT NOT NULL,
      instead_of TEXT REFERENCES deadline_move (id),
      made_by    TEXT NOT NULL,
      made_at    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX deadline_move_of_year ON deadline_move (fy, made_at);
  `)
