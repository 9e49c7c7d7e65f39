import type { PoolSource, PoolValues } from '../../../shared/domain/talent/pools/fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface PoolRow extends PoolValues {
  id: string
  jis2: string
  asOf: string
  source: PoolSource
  sourceName: string
  recordedBy: string
  recordedAt: string
  revision: number
}

const columns = `id, jis2, as_of AS asOf, bodies, agreement, agreed_on AS agreedOn, fulltime, parttime, contract, pr, pm, sd, en,
                 supported, wishing, note, source, source_name AS sourceName, recorded_by AS recordedBy,
                 recorded_at AS recordedAt, revision`

export const poolsOn = (db: ReadDb, asOf: string) =>
  sql<[string], PoolRow>(db, `SELECT ${columns} FROM pool WHERE as_of = ? ORDER BY jis2`).all(asOf)

/** Of one prefecture, the newest day first. */
export const poolsOf = (db: ReadDb, jis2: string) =>
  sql<[string], PoolRow>(db, `SELECT ${columns} FROM pool WHERE jis2 = ? ORDER BY as_of DESC`).all(jis2)

export const poolAt = (db: ReadDb, key: { jis2: string; asOf: string }) =>
  sql<typeof key, PoolRow>(db, `SELECT ${columns} FROM pool WHERE as_of = @asOf AND jis2 = @jis2`).get(key)

export const poolById = (db: ReadDb, id: string) =>
  sql<[string], PoolRow>(db, `SELECT ${columns} FROM pool WHERE id = ?`).get(id)

/** The days of which anything is said, the newest first, with how many prefectures said it. */
export const poolDays = (db: ReadDb) =>
  sql<[], { asOf: string; prefectures: number }>(
    db,
    `SELECT as_of AS asOf, count(*) AS prefectures FROM pool
      WHERE agreement <> 'unsaid' OR note <> ''
         OR coalesce(bodies, fulltime, parttime, contract, pr, pm, sd, en, supported, wishing) IS NOT NULL
      GROUP BY as_of ORDER BY as_of DESC`,
  ).all()

/** Stores a record whole, instead of what it had. */
export const setPool = (db: WriteDb, row: PoolRow) =>
  sql<PoolRow>(
    db,
    `INSERT INTO pool (id, jis2, as_of, bodies, agreement, agreed_on, fulltime, parttime, contract, pr, pm, sd, en, supported,
                       wishing, note, source, source_name, recorded_by, recorded_at, revision)
     VALUES (@id, @jis2, @asOf, @bodies, @agreement, @agreedOn, @fulltime, @parttime, @contract, @pr, @pm, @sd, @en,
             @supported, @wishing, @note, @source, @sourceName, @recordedBy, @recordedAt, @revision)
     ON CONFLICT (as_of, jis2) DO UPDATE
        SET bodies = @bodies, agreement = @agreement, agreed_on = @agreedOn, fulltime = @fulltime, parttime = @parttime,
            contract = @contract, pr = @pr, pm = @pm, sd = @sd, en = @en, supported = @supported, wishing = @wishing,
            note = @note, source = @source, source_name = @sourceName, recorded_by = @recordedBy,
            recorded_at = @recordedAt, revision = @revision`,
  ).run(row)
