import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { issueFields } from '../../../shared/domain/support/fields/issue.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface IssueRow extends ValuesOf<typeof issueFields> {
  id: string
  caseId: string
  no: number
  revision: number
}

const columns = `id, case_id AS caseId, no, track, raised_on AS raisedOn, raised_by AS raisedBy, category, severity,
                 body, response, owner, due, closed_on AS closedOn, state, revision`

export const issueById = (db: ReadDb, id: string) =>
  sql<[string], IssueRow>(db, `SELECT ${columns} FROM issue WHERE id = ?`).get(id)

export const issuesOfCase = (db: ReadDb, caseId: string) =>
  sql<[string], IssueRow>(db, `SELECT ${columns} FROM issue WHERE case_id = ? ORDER BY no`).all(caseId)

export const issuesOfYear = (db: ReadDb, fy: number) =>
  sql<[number], IssueRow>(
    db,
    `SELECT ${columns} FROM issue WHERE case_id IN (SELECT id FROM support_case WHERE fy = ?) ORDER BY case_id, no`,
  ).all(fy)

export const insertIssue = (db: WriteDb, row: Omit<IssueRow, 'no' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO issue (id, case_id, no, track, raised_on, raised_by, category, severity, body, response, owner, due,
                        closed_on, state)
     VALUES (@id, @caseId, (SELECT coalesce(max(no), 0) + 1 FROM issue WHERE case_id = @caseId),
             @track, @raisedOn, @raisedBy, @category, @severity, @body, @response, @owner, @due, @closedOn, @state)`,
  ).run(row)

export const setIssue = (db: WriteDb, change: Omit<IssueRow, 'caseId' | 'no' | 'revision'>) =>
  sql<typeof change>(
    db,
    `UPDATE issue
        SET track = @track, raised_on = @raisedOn, raised_by = @raisedBy, category = @category,
            severity = @severity, body = @body, response = @response, owner = @owner, due = @due,
            closed_on = @closedOn, state = @state, revision = revision + 1
      WHERE id = @id`,
  ).run(change)
