import type { AppointmentForm, Employment } from '../../../shared/domain/talent/accelerators/fields.ts'
import type { AppointmentState } from '../../../shared/domain/talent/accelerators/standing.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface AppointmentRow {
  id: string
  acceleratorId: string
  jis2: string
  state: AppointmentState
  appointedOn: string | null
  endedOn: string | null
  reason: string
  revision: number
}

export interface TermRow {
  id: string
  appointmentId: string
  employment: Employment
  form: AppointmentForm
  fromOn: string
  toOn: string | null
  mainDuty: number
  pr: number
  pm: number
  sd: number
  en: number
  municipalities: string
  note: string
  revision: number
}

export interface StepRow {
  appointmentId: string
  stepId: string
  name: string
  takenOn: string
  note: string
  fileId: string | null
  fileName: string
  recordedBy: string
}

const columns = `id, accelerator_id AS acceleratorId, jis2, state, appointed_on AS appointedOn, ended_on AS endedOn, reason,
                 revision`
const ofTerm = `id, appointment_id AS appointmentId, employment, form, from_on AS fromOn, to_on AS toOn,
                main_duty AS mainDuty, pr, pm, sd, en, municipalities, note, revision`
const ofStep = `appointment_id AS appointmentId, step_id AS stepId, name, taken_on AS takenOn, note, file_id AS fileId,
                file_name AS fileName, recorded_by AS recordedBy`

export const appointmentRows = (db: ReadDb) =>
  sql<[], AppointmentRow>(db, `SELECT ${columns} FROM appointment ORDER BY jis2, rowid`).all()

export const appointmentsOf = (db: ReadDb, acceleratorId: string) =>
  sql<[string], AppointmentRow>(db, `SELECT ${columns} FROM appointment WHERE accelerator_id = ? ORDER BY rowid`).all(
    acceleratorId,
  )

export const appointmentById = (db: ReadDb, id: string) =>
  sql<[string], AppointmentRow>(db, `SELECT ${columns} FROM appointment WHERE id = ?`).get(id)

export const insertAppointment = (db: WriteDb, row: Pick<AppointmentRow, 'id' | 'acceleratorId' | 'jis2'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO appointment (id, accelerator_id, jis2, state) VALUES (@id, @acceleratorId, @jis2, 'candidate')`,
  ).run(row)

export const setAppointmentState = (
  db: WriteDb,
  change: Pick<AppointmentRow, 'id' | 'state' | 'appointedOn' | 'endedOn' | 'reason'>,
) =>
  sql<typeof change>(
    db,
    `UPDATE appointment SET state = @state, appointed_on = @appointedOn, ended_on = @endedOn, reason = @reason,
                            revision = revision + 1
      WHERE id = @id`,
  ).run(change)

/** All terms, in order of their days. */
export const termRows = (db: ReadDb) =>
  sql<[], TermRow>(db, `SELECT ${ofTerm} FROM appointment_term ORDER BY appointment_id, from_on`).all()

export const termsOf = (db: ReadDb, appointmentId: string) =>
  sql<[string], TermRow>(db, `SELECT ${ofTerm} FROM appointment_term WHERE appointment_id = ? ORDER BY from_on`).all(
    appointmentId,
  )

export const termById = (db: ReadDb, id: string) =>
  sql<[string], TermRow>(db, `SELECT ${ofTerm} FROM appointment_term WHERE id = ?`).get(id)

export const insertTerm = (db: WriteDb, row: Omit<TermRow, 'revision'>) =>
  sql<typeof row>(
    db,
    `INSERT INTO appointment_term (id, appointment_id, employment, form, from_on, to_on, main_duty, pr, pm, sd, en,
                                   municipalities, note)
     VALUES (@id, @appointmentId, @employment, @form, @fromOn, @toOn, @mainDuty, @pr, @pm, @sd, @en, @municipalities, @note)`,
  ).run(row)

export const setTerm = (db: WriteDb, change: Omit<TermRow, 'appointmentId' | 'revision'>) =>
  sql<typeof change>(
    db,
    `UPDATE appointment_term
        SET employment = @employment, form = @form, from_on = @fromOn, to_on = @toOn, main_duty = @mainDuty, pr = @pr,
            pm = @pm, sd = @sd, en = @en, municipalities = @municipalities, note = @note, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const stepRows = (db: ReadDb) => sql<[], StepRow>(db, `SELECT ${ofStep} FROM appointment_step`).all()

export const stepsOf = (db: ReadDb, appointmentId: string) =>
  sql<[string], StepRow>(db, `SELECT ${ofStep} FROM appointment_step WHERE appointment_id = ?`).all(appointmentId)

/** A step as it was taken, instead of what stood there; its appointment is a revision newer. */
export function setStep(db: WriteDb, row: StepRow): void {
  sql<StepRow>(
    db,
    `INSERT INTO appointment_step (appointment_id, step_id, name, taken_on, note, file_id, file_name, recorded_by)
     VALUES (@appointmentId, @stepId, @name, @takenOn, @note, @fileId, @fileName, @recordedBy)
     ON CONFLICT (appointment_id, step_id) DO UPDATE
        SET taken_on = @takenOn, note = @note, file_id = @fileId, file_name = @fileName, recorded_by = @recordedBy`,
  ).run(row)
  touchAppointment(db, row.appointmentId)
}

/** A step that is still to be taken after all. */
export function removeStep(db: WriteDb, key: Pick<StepRow, 'appointmentId' | 'stepId'>): void {
  sql<typeof key>(db, 'DELETE FROM appointment_step WHERE appointment_id = @appointmentId AND step_id = @stepId').run(
    key,
  )
  touchAppointment(db, key.appointmentId)
}

const touchAppointment = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'UPDATE appointment SET revision = revision + 1 WHERE id = ?').run(id)

/** Whether a stored file is the paper of a step: it tells of a person. */
export const isPaperOfTalent = (db: ReadDb, fileId: string): boolean =>
  sql<[string], { n: number }>(db, 'SELECT count(*) AS n FROM appointment_step WHERE file_id = ?').get(fileId)?.n !== 0

/** Steps under which something was recorded. */
export const stepsUsed = (db: ReadDb): ReadonlySet<string> =>
  new Set(
    sql<[], { stepId: string }>(db, 'SELECT DISTINCT step_id AS stepId FROM appointment_step')
      .all()
      .map(({ stepId }) => stepId),
  )
