import type { programmeFields } from '../../../shared/domain/programme/fields.ts'
import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface GateRow extends ValuesOf<(typeof programmeFields)['gate']> {
  id: string
  fy: number
  no: number
  revision: number
}

export const gateRows = (db: ReadDb, fy: number) =>
  sql<[number], GateRow>(db, 'SELECT * FROM gate WHERE fy = ? ORDER BY no').all(fy)

/** Whose a gate is, wherever it stands. */
export const yearOfGate = (db: ReadDb, id: string): number | undefined =>
  sql<[string], { fy: number }>(db, 'SELECT fy FROM gate WHERE id = ?').get(id)?.fy

export const insertGate = (db: WriteDb, row: Omit<GateRow, 'revision'>) =>
  sql<typeof row>(db, 'INSERT INTO gate (id, fy, no, name, note) VALUES (@id, @fy, @no, @name, @note)').run(row)

export const setGate = (db: WriteDb, change: ValuesOf<(typeof programmeFields)['gate']> & { id: string }) =>
  sql<typeof change>(db, 'UPDATE gate SET name = @name, note = @note, revision = revision + 1 WHERE id = @id').run(
    change,
  )

export const deleteGate = (db: WriteDb, id: string) => sql<[string]>(db, 'DELETE FROM gate WHERE id = ?').run(id)

/** ○ is 1, × 0; null where an answer was taken back. */
export interface GateAnswerRow {
  application_id: string
  gate_id: string
  passed: 0 | 1 | null
  note: string
  answered_by: string
  answered_at: string
  revision: number
}

export const gateAnswerRows = (db: ReadDb, fy: number) =>
  sql<[number], GateAnswerRow>(
    db,
    `SELECT gate_answer.* FROM gate JOIN gate_answer ON gate_id = gate.id WHERE fy = ? ORDER BY gate.no, application_id`,
  ).all(fy)

export const putGateAnswer = (db: WriteDb, row: Omit<GateAnswerRow, 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO gate_answer (application_id, gate_id, passed, note, answered_by, answered_at)
     VALUES (@application_id, @gate_id, @passed, @note, @answered_by, @answered_at)
         ON CONFLICT DO UPDATE SET passed = excluded.passed, note = excluded.note, answered_by = excluded.answered_by,
                                   answered_at = excluded.answered_at, revision = revision + 1`,
  ).run(row)

export interface MeasureVersionRow {
  id: string
  fy: number
  /** From 2: the first is what the scoring began with. */
  version: number
  /** What was changed, in words. */
  change: string
  reason: string
  touched: StoredText<'ordering'>
  made_at: string
  made_by: string
}

export const measureVersionRows = (db: ReadDb, fy: number) =>
  sql<[number], MeasureVersionRow>(db, 'SELECT * FROM measure_version WHERE fy = ? ORDER BY version DESC').all(fy)

export const insertMeasureVersion = (db: WriteDb, row: MeasureVersionRow) =>
  sql<MeasureVersionRow>(
    db,
    `INSERT INTO measure_version (id, fy, version, change, reason, touched, made_at, made_by)
     VALUES (@id, @fy, @version, @change, @reason, @touched, @made_at, @made_by)`,
  ).run(row)
