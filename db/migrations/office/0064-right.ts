import type { WriteDb } from '../../connection.ts'

/** 人材の個人情報: a right of its own beside the role. Nobody has it from before; any 担当 can give it, and the deed stays. */
export const up = (db: WriteDb) =>
  db.exec(`ALTER TABLE profile ADD COLUMN talent INTEGER NOT NULL DEFAULT 0 CHECK (talent IN (0, 1))`)
