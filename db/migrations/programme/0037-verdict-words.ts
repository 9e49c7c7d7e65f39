import type { WriteDb } from '../../connection.ts'

/** What a year calls 確か and 僅差, and where the one ends and the other begins: until now the usual ones for every year. */
export const up = (db: WriteDb) =>
  db.exec(`
    ALTER TABLE programme ADD COLUMN firm_word TEXT NOT NULL DEFAULT '確か';
    ALTER TABLE programme ADD COLUMN fairly_word TEXT NOT NULL DEFAULT 'やや確か';
    ALTER TABLE programme ADD COLUMN thread_word TEXT NOT NULL DEFAULT '僅差';
    ALTER TABLE programme ADD COLUMN firm_share INTEGER NOT NULL DEFAULT 90;
    ALTER TABLE programme ADD COLUMN thread_ways INTEGER NOT NULL DEFAULT 3;
    ALTER TABLE programme ADD COLUMN thread_share INTEGER NOT NULL DEFAULT 50;
  `)
