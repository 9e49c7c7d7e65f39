import type { WriteDb } from '../../connection.ts'

/**
 * 受け取り and 照合: whence the secretariat had the points it typed, and who has checked them. What stands on the sheets
 * when this step is taken has no row in score_look and counts: nobody was asked for a second look then, and the values
 * say so by `came`.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE score_entry (
      id          TEXT PRIMARY KEY,
      reviewer_id TEXT NOT NULL REFERENCES reviewer (id),
      source      TEXT NOT NULL,
      word        TEXT NOT NULL DEFAULT '',
      received_at TEXT NOT NULL,
      begun_at    TEXT NOT NULL,
      begun_by    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX score_entry_by_reviewer ON score_entry (reviewer_id, begun_at);

    CREATE TABLE score_look (
      sheet_id     TEXT NOT NULL REFERENCES score_sheet (id) ON DELETE CASCADE,
      criterion_id TEXT NOT NULL REFERENCES criterion (id),
      entry_id     TEXT NOT NULL REFERENCES score_entry (id),
      state        TEXT NOT NULL,
      typed_by     TEXT NOT NULL,
      typed_at     TEXT NOT NULL,
      second_raw   INTEGER,
      looked_how   TEXT,
      looked_by    TEXT,
      looked_at    TEXT,
      PRIMARY KEY (sheet_id, criterion_id)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE score_change ADD COLUMN entry_id TEXT REFERENCES score_entry (id);
    ALTER TABLE score_change ADD COLUMN came TEXT NOT NULL DEFAULT 'before';
    UPDATE score_change SET came = 'file' WHERE return_id IS NOT NULL;
  `)
