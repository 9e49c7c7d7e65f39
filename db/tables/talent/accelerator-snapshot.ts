import type { AcceleratorCount } from '../../../shared/domain/talent/accelerators/count.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface SnapshotRow {
  id: string
  fy: number
  asOf: string
  round: number
  reason: string
  target: number
  rule: string
  persons: number
  fixedBy: string
  fixedAt: string
}

export interface SnapshotLineRow extends AcceleratorCount {
  snapshotId: string
  jis2: string
}

const columns = `id, fy, as_of AS asOf, round, reason, target, rule, persons, fixed_by AS fixedBy, fixed_at AS fixedAt`

/** Every fixing of every 基準日, in order of the days, the newest fixing of a day last. */
export const snapshotRows = (db: ReadDb) =>
  sql<[], SnapshotRow>(db, `SELECT ${columns} FROM accelerator_snapshot ORDER BY as_of, round`).all()

export const snapshotById = (db: ReadDb, id: string) =>
  sql<[string], SnapshotRow>(db, `SELECT ${columns} FROM accelerator_snapshot WHERE id = ?`).get(id)

/** The prefectures that had reported, each with its count. */
export const snapshotLines = (db: ReadDb, id: string) =>
  sql<[string], SnapshotLineRow>(
    db,
    `SELECT snapshot_id AS snapshotId, jis2, fulltime, parttime, counted, pr, pm, sd, en, municipalities
       FROM accelerator_snapshot_line WHERE snapshot_id = ? ORDER BY jis2`,
  ).all(id)

export const insertSnapshot = (db: WriteDb, row: SnapshotRow) =>
  sql<SnapshotRow>(
    db,
    `INSERT INTO accelerator_snapshot (id, fy, as_of, round, reason, target, rule, persons, fixed_by, fixed_at)
     VALUES (@id, @fy, @asOf, @round, @reason, @target, @rule, @persons, @fixedBy, @fixedAt)`,
  ).run(row)

export const insertSnapshotLine = (db: WriteDb, row: SnapshotLineRow) =>
  sql<SnapshotLineRow>(
    db,
    `INSERT INTO accelerator_snapshot_line (snapshot_id, jis2, fulltime, parttime, counted, pr, pm, sd, en, municipalities)
     VALUES (@snapshotId, @jis2, @fulltime, @parttime, @counted, @pr, @pm, @sd, @en, @municipalities)`,
  ).run(row)

/** 都道府県コード of those whose report for that 基準日 has come. */
export const reportedOn = (db: ReadDb, asOf: string): ReadonlySet<string> =>
  new Set(
    sql<[string], { jis2: string }>(db, 'SELECT jis2 FROM accelerator_report WHERE as_of = ?')
      .all(asOf)
      .map(({ jis2 }) => jis2),
  )

export const setReport = (db: WriteDb, row: { asOf: string; jis2: string; receivedOn: string; recordedBy: string }) =>
  sql<typeof row>(
    db,
    `INSERT INTO accelerator_report (as_of, jis2, received_on, recorded_by)
     VALUES (@asOf, @jis2, @receivedOn, @recordedBy)
     ON CONFLICT (as_of, jis2) DO UPDATE SET received_on = @receivedOn, recorded_by = @recordedBy`,
  ).run(row)

export const removeReport = (db: WriteDb, key: { asOf: string; jis2: string }) =>
  sql<typeof key>(db, 'DELETE FROM accelerator_report WHERE as_of = @asOf AND jis2 = @jis2').run(key)
