import type { WriteDb } from '../../connection.ts'

/** 要件確認: what the rule and the officer say of each item. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE check_result (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      item_id        TEXT NOT NULL REFERENCES check_item (id),
      result         TEXT NOT NULL,
      rule_result    TEXT NOT NULL,
      defects        TEXT NOT NULL,
      warnings       TEXT NOT NULL,
      note           TEXT NOT NULL DEFAULT '',
      checked_by     TEXT NOT NULL DEFAULT '',
      checked_at     TEXT,
      PRIMARY KEY (application_id, item_id)
    ) STRICT, WITHOUT ROWID;
  `)
