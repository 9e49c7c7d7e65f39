import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { caseFields } from '../../../shared/domain/support/fields/case.ts'
import type { ThemeLetter } from '../../../shared/domain/support/track.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

type Values = ValuesOf<typeof caseFields>

export interface CaseRow extends Values {
  id: string
  applicationId: string
  fy: number
  jis2: string
  theme: ThemeLetter
  startedAt: string
  revision: number
  /** From the year's list of themes; empty when the letter is not in it. */
  themeName: string
  /** 担当部署と担当者 of the prefecture, as the application says. */
  dept: string | null
  contactName: string | null
}

type Stored = Omit<CaseRow, 'themeName' | 'dept' | 'contactName'>

const columns = `c.id, c.application_id AS applicationId, c.fy, c.jis2, c.theme, c.state, c.officer, c.contractor,
                 c.expert, c.goal_talent AS goalTalent, c.goal_theme AS goalTheme, c.period_from AS periodFrom,
                 c.period_to AS periodTo, c.plan_agreed_on AS planAgreedOn, c.plan_agreed_by AS planAgreedBy,
                 c.started_at AS startedAt, c.revision,
                 coalesce(t.name, '') AS themeName, a.dept, a.contact_name AS contactName`

export const caseById = (db: ReadDb, id: string) =>
  sql<[string], CaseRow>(
    db,
    `SELECT ${columns}
       FROM support_case c
       JOIN application a ON a.id = c.application_id
       LEFT JOIN theme t ON t.fy = c.fy AND t.letter = c.theme
      WHERE c.id = ?`,
  ).get(id)

/** From when to when a case is supported, without what its application and the year's call say of it. */
export const periodOfCase = (db: ReadDb, id: string) =>
  sql<[string], Pick<CaseRow, 'periodFrom' | 'periodTo'>>(
    db,
    'SELECT period_from AS periodFrom, period_to AS periodTo FROM support_case WHERE id = ?',
  ).get(id)

/** By code of the prefecture. */
export const caseRows = (db: ReadDb, fy: number) =>
  sql<[number], CaseRow>(
    db,
    `SELECT ${columns}
       FROM support_case c
       JOIN application a ON a.id = c.application_id
       LEFT JOIN theme t ON t.fy = c.fy AND t.letter = c.theme
      WHERE c.fy = ?
      ORDER BY c.jis2, c.started_at`,
  ).all(fy)

/** The cases of the years before that one, the oldest first. */
export const casesBefore = (db: ReadDb, fy: number) =>
  sql<[number], Pick<CaseRow, 'fy' | 'jis2' | 'theme' | 'themeName' | 'state'>>(
    db,
    `SELECT c.fy, c.jis2, c.theme, coalesce(t.name, '') AS themeName, c.state
       FROM support_case c LEFT JOIN theme t ON t.fy = c.fy AND t.letter = c.theme
      WHERE c.fy < ?
      ORDER BY c.fy`,
  ).all(fy)

export const caseIdOfApplication = (db: ReadDb, applicationId: string) =>
  sql<[string], { id: string }>(db, 'SELECT id FROM support_case WHERE application_id = ?').get(applicationId)?.id

export const insertCase = (db: WriteDb, row: Omit<Stored, 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO support_case (id, application_id, fy, jis2, theme, state, officer, contractor, expert,
                               goal_talent, goal_theme, period_from, period_to, plan_agreed_on, plan_agreed_by, started_at)
     VALUES (@id, @applicationId, @fy, @jis2, @theme, @state, @officer, @contractor, @expert,
             @goalTalent, @goalTheme, @periodFrom, @periodTo, @planAgreedOn, @planAgreedBy, @startedAt)`,
  ).run(row)

export const setCase = (db: WriteDb, change: Values & { id: string }) =>
  sql<typeof change>(
    db,
    `UPDATE support_case
        SET state = @state, officer = @officer, contractor = @contractor, expert = @expert,
            goal_talent = @goalTalent, goal_theme = @goalTheme, period_from = @periodFrom, period_to = @periodTo,
            plan_agreed_on = @planAgreedOn, plan_agreed_by = @planAgreedBy, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setPlanAgreed = (db: WriteDb, change: Pick<CaseRow, 'id' | 'state' | 'planAgreedOn'>) =>
  sql<typeof change>(
    db,
    `UPDATE support_case SET state = @state, plan_agreed_on = @planAgreedOn, revision = revision + 1
      WHERE id = @id`,
  ).run(change)
