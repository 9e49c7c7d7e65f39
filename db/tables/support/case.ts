import type { CaseState } from '../../../shared/domain/support/case-state.ts'
import type { ThemeLetter } from '../../../shared/domain/support/track.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface CaseRow {
  id: string
  application_id: string
  fy: number
  jis2: string
  theme: ThemeLetter
  state: CaseState
  officer: string
  contractor: string
  expert: string
  goal_talent: string
  goal_theme: string
  period_from: string
  period_to: string
  plan_agreed_on: string | null
  started_at: string
  revision: number
  /** From the year's list of themes; empty when the letter is not in it. */
  theme_name: string
  /** 担当部署と担当者 of the prefecture, as the application says. */
  dept: string | null
  contact_name: string | null
}

type Stored = Omit<CaseRow, 'theme_name' | 'dept' | 'contact_name'>

export const caseById = (db: ReadDb, id: string) =>
  sql<[string], CaseRow>(
    db,
    `SELECT c.*, coalesce(t.name, '') AS theme_name, a.dept, a.contact_name
       FROM support_case c
       JOIN application a ON a.id = c.application_id
       LEFT JOIN theme t ON t.fy = c.fy AND t.letter = c.theme
      WHERE c.id = ?`,
  ).get(id)

/** By code of the prefecture. */
export const caseRows = (db: ReadDb, fy: number) =>
  sql<[number], CaseRow>(
    db,
    `SELECT c.*, coalesce(t.name, '') AS theme_name, a.dept, a.contact_name
       FROM support_case c
       JOIN application a ON a.id = c.application_id
       LEFT JOIN theme t ON t.fy = c.fy AND t.letter = c.theme
      WHERE c.fy = ?
      ORDER BY c.jis2, c.started_at`,
  ).all(fy)

export const caseIdOfApplication = (db: ReadDb, applicationId: string) =>
  sql<[string], { id: string }>(db, 'SELECT id FROM support_case WHERE application_id = ?').get(applicationId)?.id

export const insertCase = (db: WriteDb, row: Omit<Stored, 'plan_agreed_on' | 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO support_case (id, application_id, fy, jis2, theme, state, officer, contractor, expert,
                               goal_talent, goal_theme, period_from, period_to, started_at)
     VALUES (@id, @application_id, @fy, @jis2, @theme, @state, @officer, @contractor, @expert,
             @goal_talent, @goal_theme, @period_from, @period_to, @started_at)`,
  ).run(row)

export const setCase = (
  db: WriteDb,
  change: Omit<Stored, 'application_id' | 'fy' | 'jis2' | 'theme' | 'started_at' | 'revision'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE support_case
        SET state = @state, officer = @officer, contractor = @contractor, expert = @expert,
            goal_talent = @goal_talent, goal_theme = @goal_theme, period_from = @period_from, period_to = @period_to,
            plan_agreed_on = @plan_agreed_on, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setPlanAgreed = (db: WriteDb, change: Pick<CaseRow, 'id' | 'state' | 'plan_agreed_on'>) =>
  sql<typeof change>(
    db,
    `UPDATE support_case SET state = @state, plan_agreed_on = @plan_agreed_on, revision = revision + 1
      WHERE id = @id`,
  ).run(change)
