import type { Exam } from '../../../shared/domain/talent/people/exams.ts'
import type { ReadDb } from '../../connection.ts'
import { examKinds } from '../../tables/talent/exam.ts'

/** The office's list, with those that are held no more. */
export const examsKnown = (db: ReadDb): (Exam & { revision: number })[] =>
  examKinds(db).map((row) => ({ ...row, retired: row.retired === 1 }))
