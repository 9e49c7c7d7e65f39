import type { WriteDb } from '../../connection.ts'

/** 辞退: when, and why; until now the audit alone knew. */
export const up = (db: WriteDb) =>
  db.exec(`
    ALTER TABLE decision ADD COLUMN declined_at TEXT;
    ALTER TABLE decision ADD COLUMN declined_reason TEXT NOT NULL DEFAULT '';
    -- What became of one body, the decisions that gave way among it.
    CREATE INDEX decision_of ON decision (application_id);
  `)
