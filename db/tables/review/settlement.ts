import type { SettlementKind } from '../../../shared/domain/review/rules/settlements.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface SettlementRow {
  id: string
  fy: number
  kind: SettlementKind
  ordering: StoredText<'ordering'>
  ballot: StoredText<'ballot'> | null
  reason: string
  made_at: string
  made_by: string
  takes_back: string | null
}

/** In the order they were made. */
export const settlementRows = (db: ReadDb, fy: number) =>
  sql<[number], SettlementRow>(db, 'SELECT * FROM tie_settlement WHERE fy = ? ORDER BY rowid').all(fy)

/** In which year that one was made. */
export const yearOfSettlement = (db: ReadDb, id: string): number | undefined =>
  sql<[string], { fy: number }>(db, 'SELECT fy FROM tie_settlement WHERE id = ?').get(id)?.fy

export const insertSettlement = (db: WriteDb, row: SettlementRow) =>
  sql<SettlementRow>(
    db,
    `INSERT INTO tie_settlement (id, fy, kind, ordering, ballot, reason, made_at, made_by, takes_back)
     VALUES (@id, @fy, @kind, @ordering, @ballot, @reason, @made_at, @made_by, @takes_back)`,
  ).run(row)
