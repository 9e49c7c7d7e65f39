import type { WriteDb } from '../../connection.ts'

/** 全国の状況: the figures of the whole country that stand over 応募概要一覧, a line each with its day. */
export const up = (db: WriteDb) => db.exec(`ALTER TABLE programme ADD COLUMN context TEXT NOT NULL DEFAULT '';`)
