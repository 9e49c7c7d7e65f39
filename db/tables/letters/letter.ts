import type { LetterKind } from '../../../shared/domain/letters/kinds.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

/** A letter as it was made: its file, what it was made of, and what it shows. */
export interface LetterRow {
  id: string
  fy: number
  kind: LetterKind
  /** Null: of the year and of no body. */
  application_id: string | null
  draft: number
  /** The decision it rests on, and its 決裁 at that moment. */
  decision_id: string | null
  approval_ref: string
  decided_on: string
  contents: StoredText<'letter'>
  shown: StoredText<'document'>
  /** 0: the program's own. */
  template_version: number
  file_id: string
  file_name: string
  /** The newest hash of the record of deeds when it was made. */
  audit_head: string
  made_by: string
  made_at: string
}

export type LetterLine = Omit<LetterRow, 'shown'>

/** The newest letter to each body of a year, and the newest of the year's own. */
export const newestLetters = (db: ReadDb, fy: number) =>
  sql<[number], LetterLine>(
    db,
    `SELECT id, fy, kind, application_id, draft, decision_id, approval_ref, decided_on, contents, template_version, file_id,
            file_name, audit_head, made_by, made_at
       FROM letter
      WHERE rowid IN (SELECT max(rowid) FROM letter WHERE fy = ? GROUP BY coalesce(application_id, kind))`,
  ).all(fy)

export const letterById = (db: ReadDb, id: string) =>
  sql<[string], LetterRow>(db, 'SELECT * FROM letter WHERE id = ?').get(id)

export const insertLetter = (db: WriteDb, row: LetterRow) =>
  sql<LetterRow>(
    db,
    `INSERT INTO letter (id, fy, kind, application_id, draft, decision_id, approval_ref, decided_on, contents, shown,
                         template_version, file_id, file_name, audit_head, made_by, made_at)
     VALUES (@id, @fy, @kind, @application_id, @draft, @decision_id, @approval_ref, @decided_on, @contents, @shown,
             @template_version, @file_id, @file_name, @audit_head, @made_by, @made_at)`,
  ).run(row)
