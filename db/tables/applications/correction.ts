import type {
  AnswerForm,
  CorrectionMethod,
  CorrectionOutcome,
} from '../../../shared/domain/applications/correction/fields.ts'
import type { FormPath } from '../../../shared/domain/applications/form.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface CorrectionRow {
  id: string
  applicationId: string
  round: number
  version: number
  answerVersion: number | null
  dueOn: string
  dueHour: number
  method: CorrectionMethod
  drawnBy: string
  drawnAt: string
  sentOn: string | null
  answeredOn: string | null
  takenBackAt: string | null
  takenBackWhy: string
  revision: number
}

const columns = `id, application_id AS applicationId, round, version, answer_version AS answerVersion, due_on AS dueOn,
                 due_hour AS dueHour, method, drawn_by AS drawnBy, drawn_at AS drawnAt, sent_on AS sentOn,
                 answered_on AS answeredOn, taken_back_at AS takenBackAt, taken_back_why AS takenBackWhy, revision`

/** Of one application, the first round first. */
export const correctionRows = (db: ReadDb, applicationId: string) =>
  sql<[string], CorrectionRow>(db, `SELECT ${columns} FROM correction WHERE application_id = ? ORDER BY round`).all(
    applicationId,
  )

export const correctionById = (db: ReadDb, id: string) =>
  sql<[string], CorrectionRow>(db, `SELECT ${columns} FROM correction WHERE id = ?`).get(id)

/** The requests of a year that wait for their answer, the first due first. */
export const correctionsOut = (db: ReadDb, fy: number) =>
  sql<[number], { applicationId: string; round: number; dueOn: string; dueHour: number }>(
    db,
    `SELECT c.application_id AS applicationId, c.round, c.due_on AS dueOn, c.due_hour AS dueHour
       FROM correction c JOIN application a ON a.id = c.application_id
      WHERE a.fy = ? AND a.state = 'correcting' AND a.discarded_at IS NULL
        AND c.sent_on IS NOT NULL AND c.answered_on IS NULL AND c.taken_back_at IS NULL
      ORDER BY c.due_on, c.due_hour`,
  ).all(fy)

export const insertCorrection = (
  db: WriteDb,
  row: Omit<CorrectionRow, 'answerVersion' | 'sentOn' | 'answeredOn' | 'takenBackAt' | 'takenBackWhy' | 'revision'>,
) =>
  sql<typeof row>(
    db,
    `INSERT INTO correction (id, application_id, round, version, due_on, due_hour, method, drawn_by, drawn_at)
     VALUES (@id, @applicationId, @round, @version, @dueOn, @dueHour, @method, @drawnBy, @drawnAt)`,
  ).run(row)

export const setCorrection = (db: WriteDb, change: Pick<CorrectionRow, 'id' | 'dueOn' | 'dueHour' | 'method'>) =>
  sql<typeof change>(
    db,
    `UPDATE correction SET due_on = @dueOn, due_hour = @dueHour, method = @method, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

/** Sent, with the version it asks about at that time. */
export const setCorrectionSent = (db: WriteDb, change: { id: string; sentOn: string; version: number }) =>
  sql<typeof change>(
    db,
    'UPDATE correction SET sent_on = @sentOn, version = @version, revision = revision + 1 WHERE id = @id',
  ).run(change)

export const setCorrectionAnswered = (db: WriteDb, change: { id: string; answeredOn: string; version: number }) =>
  sql<typeof change>(
    db,
    `UPDATE correction SET answered_on = @answeredOn, answer_version = @version, revision = revision + 1 WHERE id = @id`,
  ).run(change)

/** What was taken for its answer was somebody else's. */
export const setCorrectionUnanswered = (db: WriteDb, id: string) =>
  sql<[string]>(
    db,
    'UPDATE correction SET answered_on = NULL, answer_version = NULL, revision = revision + 1 WHERE id = ?',
  ).run(id)

/** The outcomes that were given on that answer. */
export const clearOutcomes = (db: WriteDb, correctionId: string) =>
  sql<[string]>(db, `UPDATE correction_item SET outcome = NULL, outcome_note = '' WHERE correction_id = ?`).run(
    correctionId,
  )

export const setCorrectionTakenBack = (db: WriteDb, change: { id: string; at: string; reason: string }) =>
  sql<typeof change>(
    db,
    `UPDATE correction SET taken_back_at = @at, taken_back_why = @reason, revision = revision + 1 WHERE id = @id`,
  ).run(change)

export const touchCorrection = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'UPDATE correction SET revision = revision + 1 WHERE id = ?').run(id)

export interface CorrectionItemRow {
  id: string
  correctionId: string
  position: number
  place: string
  message: string
  form: AnswerForm
  included: number
  code: string
  path: FormPath | null
  found: string
  carriedFrom: string | null
  outcome: CorrectionOutcome | null
  outcomeNote: string
}

export const correctionItemRows = (db: ReadDb, correctionId: string) =>
  sql<[string], CorrectionItemRow>(
    db,
    `SELECT id, correction_id AS correctionId, position, place, message, form, included, code, path, found,
            carried_from AS carriedFrom, outcome, outcome_note AS outcomeNote
       FROM correction_item WHERE correction_id = ? ORDER BY position`,
  ).all(correctionId)

export const putCorrectionItem = (db: WriteDb, row: Omit<CorrectionItemRow, 'outcome' | 'outcomeNote'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO correction_item (id, correction_id, position, place, message, form, included, code, path, found, carried_from)
     VALUES (@id, @correctionId, @position, @place, @message, @form, @included, @code, @path, @found, @carriedFrom)
     ON CONFLICT (id) DO UPDATE SET position = @position, place = @place, message = @message, form = @form,
            included = @included
      WHERE correction_id = @correctionId`,
  ).run(row)

export const removeCorrectionItem = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM correction_item WHERE id = ?').run(id)

/** Of whatever request: an id is given once. */
export const correctionItemOwner = (db: ReadDb, id: string) =>
  sql<[string], { correctionId: string }>(
    db,
    'SELECT correction_id AS correctionId FROM correction_item WHERE id = ?',
  ).get(id)

export const setOutcome = (db: WriteDb, change: { id: string; outcome: CorrectionOutcome; note: string }) =>
  sql<typeof change>(db, 'UPDATE correction_item SET outcome = @outcome, outcome_note = @note WHERE id = @id').run(
    change,
  )
