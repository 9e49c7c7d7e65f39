import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface IssueRow {
  id: string
  case_id: string
  no: number
  track: 'TALENT' | 'THEME' | 'COMMON'
  raised_on: string
  raised_by: string
  category: string
  severity: 'low' | 'middle' | 'high'
  body: string
  response: string
  owner: string
  due: string | null
  closed_on: string | null
  state: 'raised' | 'working' | 'answered' | 'closed' | 'onHold' | 'outOfScope'
  revision: number
}

export const issueById = (db: ReadDb, id: string) =>
  sql<[string], IssueRow>(db, 'SELECT * FROM issue WHERE id = ?').get(id)

export const issuesOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], IssueRow>(db, 'SELECT * FROM issue WHERE case_id = ? ORDER BY no').all(caseId)

export const issuesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], IssueRow>(
    db,
    `SELECT i.* FROM support_case c JOIN issue i ON i.case_id = c.id WHERE c.fy = ? ORDER BY i.case_id, i.no`,
  ).all(fy)

export const insertIssue = (db: WriteDb, row: Omit<IssueRow, 'no' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO issue (id, case_id, no, track, raised_on, raised_by, category, severity, body, response, owner, due,
                        closed_on, state)
     VALUES (@id, @case_id, (SELECT coalesce(max(no), 0) + 1 FROM issue WHERE case_id = @case_id),
             @track, @raised_on, @raised_by, @category, @severity, @body, @response, @owner, @due, @closed_on, @state)`,
  ).run(row)

export const setIssue = (db: WriteDb, change: Omit<IssueRow, 'case_id' | 'no' | 'revision'>) =>
  sql<typeof change>(
    db,
    `UPDATE issue
        SET track = @track, raised_on = @raised_on, raised_by = @raised_by, category = @category,
            severity = @severity, body = @body, response = @response, owner = @owner, due = @due,
            closed_on = @closed_on, state = @state, revision = revision + 1
      WHERE id = @id`,
  ).run(change)
