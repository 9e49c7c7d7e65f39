import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { PartingRow } from './parting.ts'

export interface YearPartingRow extends Omit<PartingRow, 'applicationId'> {
  readonly fy: number
}

/** The newest first. */
export const yearPartingsOf = (db: ReadDb, fy: number) =>
  sql<[number], YearPartingRow>(
    db,
    `SELECT id, fy, how, made_by AS madeBy, made_at AS madeAt, marks FROM year_parting WHERE fy = ? ORDER BY no DESC`,
  ).all(fy)

export const putYearParting = (db: WriteDb, parting: YearPartingRow) =>
  sql<typeof parting>(
    db,
    `INSERT INTO year_parting (id, fy, no, how, made_by, made_at, marks)
     VALUES (@id, @fy, (SELECT coalesce(max(no), 0) + 1 FROM year_parting WHERE fy = @fy), @how, @madeBy, @madeAt, @marks)
     ON CONFLICT (fy, id) DO NOTHING`,
  ).run(parting)

export const allYearPartings = (db: ReadDb) =>
  sql<[], Pick<YearPartingRow, 'id' | 'fy' | 'marks'>>(
    db,
    'SELECT id, fy, marks FROM year_parting ORDER BY fy, no',
  ).all()

export const setYearMarks = (db: WriteDb, parting: Pick<YearPartingRow, 'id' | 'fy' | 'marks'>) =>
  sql<typeof parting>(db, 'UPDATE year_parting SET marks = @marks WHERE fy = @fy AND id = @id').run(parting)
