import type { WriteDb } from '../../connection.ts'

/** 要件確認: the items of a year. */
export const up = (db: WriteDb) =>
  db.exec(`
    CREATE TABLE check_item (
      id        TEXT PRIMARY KEY,
      fy        INTEGER NOT NULL REFERENCES programme (fy),
      no        INTEGER NOT NULL,
      name      TEXT NOT NULL,
      -- Names the rule that judges the item (shared/domain/applications/check-items.ts); '' where only a person does.
      rule      TEXT NOT NULL DEFAULT '',
      required  INTEGER NOT NULL CHECK (required IN (0, 1)),
      automatic INTEGER NOT NULL CHECK (automatic IN (0, 1)),
      revision  INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, no)
    ) STRICT;
    CREATE UNIQUE INDEX check_item_by_rule ON check_item (fy, rule) WHERE rule <> '';
  `)
