import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ExamKindRow {
  code: string
  name: string
  /** Names of before, one on a line. */
  before: string
  retired: number
  revision: number
}

/** In the order of the list; those that were added come last. */
export const examKinds = (db: ReadDb) =>
  sql<[], ExamKindRow>(db, 'SELECT code, name, before, retired, revision FROM exam ORDER BY sort, code').all()

/** A new one comes last; a known one keeps its place. */
export const putExamKind = (db: WriteDb, row: ExamKindRow) =>
  sql<typeof row>(
    db,
    `INSERT INTO exam (code, name, before, retired, sort, revision)
     VALUES (@code, @name, @before, @retired, (SELECT COALESCE(MAX(sort), 0) + 1 FROM exam), @revision)
     ON CONFLICT (code) DO UPDATE SET name = @name, before = @before, retired = @retired, revision = @revision`,
  ).run(row)
