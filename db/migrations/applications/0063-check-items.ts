import type { WriteDb } from '../../connection.ts'

/**
 * 要件確認: the items of a year may be given up, and asked to be looked at by two. What is given up no longer keeps its rule
 * from another item. Who looked is known by the profile, for a name may be changed; of what was looked at before, by the name alone.
 */
export const up = (db: WriteDb) =>
  db.exec(`
    ALTER TABLE check_item ADD COLUMN double_check INTEGER NOT NULL DEFAULT 0 CHECK (double_check IN (0, 1));
    ALTER TABLE check_item ADD COLUMN given_up_at TEXT;
    ALTER TABLE check_item ADD COLUMN given_up_by TEXT NOT NULL DEFAULT '';
    ALTER TABLE check_item ADD COLUMN given_up_why TEXT NOT NULL DEFAULT '';
    DROP INDEX check_item_by_rule;
    CREATE UNIQUE INDEX check_item_by_rule ON check_item (fy, rule) WHERE rule <> '' AND given_up_at IS NULL;
    ALTER TABLE check_result ADD COLUMN checked_id TEXT NOT NULL DEFAULT '';
    ALTER TABLE check_result ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT '';
    ALTER TABLE check_result ADD COLUMN confirmed_id TEXT NOT NULL DEFAULT '';
    ALTER TABLE check_result ADD COLUMN confirmed_at TEXT;
    CREATE INDEX check_result_by_item ON check_result (item_id);
  `)
