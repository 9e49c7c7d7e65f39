import type { WriteDb } from '../../connection.ts'

/**
 * 採点票 out to the reviewers and back in, each with its file, and every value a cell of a sheet has had. What stands there
 * when this step is taken is the first value known of it.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE sheet_given (
      id            TEXT PRIMARY KEY,
      fy            INTEGER NOT NULL REFERENCES programme (fy),
      reviewer_id   TEXT NOT NULL REFERENCES reviewer (id),
      file_id       TEXT NOT NULL REFERENCES stored_file (id),
      due_on        TEXT NOT NULL,
      digest        TEXT NOT NULL,
      criteria_mark TEXT NOT NULL,
      up_to         INTEGER NOT NULL,
      given_at      TEXT NOT NULL,
      given_by      TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sheet_given_by_reviewer ON sheet_given (reviewer_id, given_at);
    CREATE INDEX sheet_given_by_file ON sheet_given (file_id);

    CREATE TABLE sheet_return (
      id          TEXT PRIMARY KEY,
      fy          INTEGER NOT NULL REFERENCES programme (fy),
      file_id     TEXT NOT NULL REFERENCES stored_file (id),
      file_name   TEXT NOT NULL,
      given_id    TEXT REFERENCES sheet_given (id),
      reviewer_id TEXT REFERENCES reviewer (id),
      reading     TEXT,
      state       TEXT NOT NULL,
      refused     TEXT,
      message     TEXT NOT NULL DEFAULT '',
      returned_at TEXT NOT NULL,
      returned_by TEXT NOT NULL,
      revision    INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX sheet_return_by_year ON sheet_return (fy, returned_at);
    CREATE INDEX sheet_return_by_given ON sheet_return (given_id, returned_at);
    CREATE INDEX sheet_return_by_file ON sheet_return (file_id);

    CREATE TABLE score_change (
      seq          INTEGER PRIMARY KEY,
      sheet_id     TEXT NOT NULL REFERENCES score_sheet (id) ON DELETE CASCADE,
      criterion_id TEXT REFERENCES criterion (id),
      raw          INTEGER,
      words        TEXT NOT NULL DEFAULT '',
      return_id    TEXT REFERENCES sheet_return (id),
      at           TEXT NOT NULL,
      who          TEXT NOT NULL
    ) STRICT;
    CREATE INDEX score_change_by_cell ON score_change (sheet_id, criterion_id, seq);

    INSERT INTO score_change (sheet_id, criterion_id, raw, words, at, who)
      SELECT sheet_id, criterion_id, raw, remark, '', '' FROM score;
    INSERT INTO score_change (sheet_id, criterion_id, raw, words, at, who)
      SELECT id, NULL, NULL, comment, '', '' FROM score_sheet WHERE comment <> '';
  `)
