import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface PartingRow {
  /** Of the bundle, or of the 持ち出し: the same in both office files. */
  readonly id: string
  readonly applicationId: string
  readonly how: 'given' | 'taken' | 'travel'
  readonly madeBy: string
  readonly madeAt: string
  readonly marks: StoredText<'parting-marks'>
}

/** The newest first. */
export const partingsOf = (db: ReadDb, applicationId: string) =>
  sql<[string], PartingRow>(
    db,
    `SELECT id, application_id AS applicationId, how, made_by AS madeBy, made_at AS madeAt, marks FROM parting
      WHERE application_id = ? ORDER BY no DESC`,
  ).all(applicationId)

export const putParting = (db: WriteDb, parting: PartingRow) =>
  sql<typeof parting>(
    db,
    `INSERT INTO parting (id, application_id, no, how, made_by, made_at, marks)
     VALUES (@id, @applicationId, (SELECT coalesce(max(no), 0) + 1 FROM parting WHERE application_id = @applicationId), @how, @madeBy, @madeAt, @marks) ON CONFLICT (application_id, id) DO NOTHING`,
  ).run(parting)

export const allPartings = (db: ReadDb) =>
  sql<[], Pick<PartingRow, 'id' | 'applicationId' | 'marks'>>(
    db,
    'SELECT id, application_id AS applicationId, marks FROM parting ORDER BY application_id, no',
  ).all()

export const setMarks = (db: WriteDb, parting: Pick<PartingRow, 'id' | 'applicationId' | 'marks'>) =>
  sql<typeof parting>(db, 'UPDATE parting SET marks = @marks WHERE application_id = @applicationId AND id = @id').run(
    parting,
  )

export const allApplications = (db: ReadDb) =>
  sql<[], { id: string }>(db, 'SELECT id FROM application ORDER BY id')
    .all()
    .map(({ id }) => id)
