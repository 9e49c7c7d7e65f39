import { type ReadDb, sql } from '../../connection.ts'

export interface SubjectRow {
  kind: 'application' | 'case' | 'reviewer' | 'sheet' | 'person' | 'meeting' | 'registrant' | 'erased'
  jis2: string | null
  /** Number, code or name by which the office calls it. */
  called: string | null
  /** Whose sheet it is. */
  reviewerId: string | null
}

/** What the id of a record names, of whatever kind it is. */
export const subjectById = (db: ReadDb, id: string) =>
  sql<{ id: string }, SubjectRow>(
    db,
    `SELECT 'application' AS kind, jis2, receipt_no AS called, NULL AS reviewerId FROM application WHERE id = @id
     UNION ALL SELECT 'case', jis2, NULL, NULL FROM support_case WHERE id = @id
     UNION ALL SELECT 'reviewer', NULL, code, NULL FROM reviewer WHERE id = @id
     UNION ALL SELECT 'sheet', a.jis2, r.code, r.id
                 FROM score_sheet s
                 JOIN application a ON a.id = s.application_id
                 JOIN reviewer r ON r.id = s.reviewer_id
                WHERE s.id = @id
     UNION ALL SELECT 'meeting', NULL, '第' || no || '回審議会議', NULL FROM meeting WHERE id = @id
     UNION ALL SELECT CASE state WHEN 'erased' THEN 'erased' ELSE 'registrant' END, NULL, no, NULL
                 FROM registrant WHERE id = @id
     UNION ALL SELECT 'person', NULL, name, NULL FROM profile WHERE id = @id`,
  ).get({ id })
