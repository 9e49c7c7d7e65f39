import type { CourseValues, Unit } from '../../../shared/domain/talent/training/course.ts'
import type { Attendance, ParticipantValues } from '../../../shared/domain/talent/training/participant.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface CourseRow extends Omit<CourseValues, 'units'> {
  id: string
  fy: number
  removedAt: string | null
  revision: number
}

export interface UnitRow extends Omit<Unit, 'needed'> {
  courseId: string
  needed: number
  sort: number
}

const ofCourse = 'id, fy, title, mode, place, content, rule, least, removed_at AS removedAt, revision'
const ofUnit = 'u.id, u.course_id AS courseId, u.held_on AS "on", u.title, u.hours, u.needed, u.sort'

export const courseRows = (db: ReadDb, fy: number) =>
  sql<[number], CourseRow>(
    db,
    `SELECT ${ofCourse} FROM training_course WHERE fy = ? AND removed_at IS NULL ORDER BY rowid`,
  ).all(fy)

export const courseById = (db: ReadDb, id: string) =>
  sql<[string], CourseRow>(db, `SELECT ${ofCourse} FROM training_course WHERE id = ?`).get(id)

type NewCourse = Omit<CourseRow, 'removedAt' | 'revision'>

export const insertCourse = (db: WriteDb, row: NewCourse) =>
  sql<NewCourse>(
    db,
    `INSERT INTO training_course (id, fy, title, mode, place, content, rule, least)
     VALUES (@id, @fy, @title, @mode, @place, @content, @rule, @least)`,
  ).run(row)

export const setCourse = (db: WriteDb, change: Omit<NewCourse, 'fy'>) =>
  sql<typeof change>(
    db,
    `UPDATE training_course
        SET title = @title, mode = @mode, place = @place, content = @content, rule = @rule, least = @least,
            revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const setCourseRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change>(db, 'UPDATE training_course SET removed_at = @at, revision = revision + 1 WHERE id = @id').run(
    change,
  )

export const unitsOfCourse = (db: ReadDb, courseId: string) =>
  sql<[string], UnitRow>(db, `SELECT ${ofUnit} FROM training_unit u WHERE u.course_id = ? ORDER BY u.sort`).all(
    courseId,
  )

export const unitById = (db: ReadDb, id: string) =>
  sql<[string], UnitRow>(db, `SELECT ${ofUnit} FROM training_unit u WHERE u.id = ?`).get(id)

export const insertUnit = (db: WriteDb, row: UnitRow) =>
  sql<UnitRow>(
    db,
    `INSERT INTO training_unit (id, course_id, held_on, title, hours, needed, sort)
     VALUES (@id, @courseId, @on, @title, @hours, @needed, @sort)`,
  ).run(row)

export const setUnit = (db: WriteDb, change: Omit<UnitRow, 'courseId'>) =>
  sql<typeof change>(
    db,
    `UPDATE training_unit SET held_on = @on, title = @title, hours = @hours, needed = @needed, sort = @sort
      WHERE id = @id`,
  ).run(change)

export const deleteUnit = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'DELETE FROM training_unit WHERE id = ?').run(id)

export const attendedOfUnit = (db: ReadDb, unitId: string): number =>
  sql<[string], { n: number }>(db, 'SELECT count(*) AS n FROM training_attendance WHERE unit_id = ?').get(unitId)?.n ??
  0

export interface ParticipantRow extends ParticipantValues {
  id: string
  courseId: string
  acceleratorPersonId: string | null
  removedAt: string | null
  revision: number
}

const ofParticipant = `p.id, p.course_id AS courseId, p.name, p.jis2, p.post, p.registered_on AS registeredOn, p.note,
                       p.accelerator_person_id AS acceleratorPersonId,
                       p.removed_at AS removedAt, p.revision`

export const participantsOfCourse = (db: ReadDb, courseId: string) =>
  sql<[string], ParticipantRow>(
    db,
    `SELECT ${ofParticipant} FROM training_participant p
      WHERE p.course_id = ? AND p.removed_at IS NULL ORDER BY p.jis2, p.name, p.id`,
  ).all(courseId)

export const participantById = (db: ReadDb, id: string) =>
  sql<[string], ParticipantRow>(db, `SELECT ${ofParticipant} FROM training_participant p WHERE p.id = ?`).get(id)

const tied = `SELECT ${ofParticipant} FROM training_participant p JOIN training_course c ON c.id = p.course_id`
const there = 'p.removed_at IS NULL AND c.removed_at IS NULL ORDER BY c.fy DESC, c.rowid DESC'

/** One アクセラレータ as a participant, as far as neither they nor the course were taken away; the newest course first. */
export const participantsOfAccelerator = (db: ReadDb, id: string) =>
  sql<[string], ParticipantRow>(db, `${tied} WHERE p.accelerator_person_id = ? AND ${there}`).all(id)

/** The same of all of them. */
export const participantsTied = (db: ReadDb) =>
  sql<[], ParticipantRow>(db, `${tied} WHERE p.accelerator_person_id IS NOT NULL AND ${there}`).all()

type NewParticipant = Omit<ParticipantRow, 'removedAt' | 'revision'>

export const insertParticipant = (db: WriteDb, row: NewParticipant) =>
  sql<NewParticipant>(
    db,
    `INSERT INTO training_participant (id, course_id, name, jis2, post, registered_on, note, accelerator_person_id)
     VALUES (@id, @courseId, @name, @jis2, @post, @registeredOn, @note, @acceleratorPersonId)`,
  ).run(row)

export const setParticipant = (db: WriteDb, change: Omit<NewParticipant, 'courseId'>) =>
  sql<typeof change>(
    db,
    `UPDATE training_participant
        SET name = @name, jis2 = @jis2, post = @post, registered_on = @registeredOn, note = @note,
            accelerator_person_id = @acceleratorPersonId, revision = revision + 1
      WHERE id = @id`,
  ).run(change)

export const touchParticipant = (db: WriteDb, id: string) =>
  sql<[string]>(db, 'UPDATE training_participant SET revision = revision + 1 WHERE id = ?').run(id)

export const setParticipantRemoved = (db: WriteDb, change: { id: string; at: string | null }) =>
  sql<typeof change>(
    db,
    'UPDATE training_participant SET removed_at = @at, revision = revision + 1 WHERE id = @id',
  ).run(change)

export interface AttendanceRow {
  participantId: string
  unitId: string
  attendance: Attendance
}

export const attendanceOfCourse = (db: ReadDb, courseId: string) =>
  sql<[string], AttendanceRow>(
    db,
    `SELECT a.participant_id AS participantId, a.unit_id AS unitId, a.attendance
       FROM training_participant p JOIN training_attendance a ON a.participant_id = p.id
      WHERE p.course_id = ?`,
  ).all(courseId)

export const putAttendance = (db: WriteDb, row: AttendanceRow) =>
  sql<AttendanceRow>(
    db,
    `INSERT INTO training_attendance (participant_id, unit_id, attendance) VALUES (@participantId, @unitId, @attendance)
     ON CONFLICT (participant_id, unit_id) DO UPDATE SET attendance = excluded.attendance`,
  ).run(row)

export const deleteAttendance = (db: WriteDb, key: Pick<AttendanceRow, 'participantId' | 'unitId'>) =>
  sql<typeof key>(
    db,
    'DELETE FROM training_attendance WHERE participant_id = @participantId AND unit_id = @unitId',
  ).run(key)

export interface CertificateRow {
  id: string
  participantId: string
  fy: number
  no: number
  issuedOn: string
  issuedBy: string
  issuedAt: string
  takenBackAt: string | null
  takenBackBy: string | null
  takenBackWhy: string
  revision: number
}

const ofCertificate = `t.id, t.participant_id AS participantId, t.fy, t.no, t.issued_on AS issuedOn,
                       t.issued_by AS issuedBy, t.issued_at AS issuedAt, t.taken_back_at AS takenBackAt,
                       t.taken_back_by AS takenBackBy, t.taken_back_why AS takenBackWhy, t.revision`

/** Those in force. */
export const certificatesOfCourse = (db: ReadDb, courseId: string) =>
  sql<[string], CertificateRow>(
    db,
    `SELECT ${ofCertificate} FROM training_participant p JOIN training_certificate t ON t.participant_id = p.id
      WHERE p.course_id = ? AND t.taken_back_at IS NULL`,
  ).all(courseId)

export const certificateById = (db: ReadDb, id: string) =>
  sql<[string], CertificateRow>(db, `SELECT ${ofCertificate} FROM training_certificate t WHERE t.id = ?`).get(id)

type NewCertificate = Pick<CertificateRow, 'id' | 'participantId' | 'fy' | 'issuedOn' | 'issuedBy' | 'issuedAt'>

/** A number once given is not given again, even when it was taken back. */
export const insertCertificate = (db: WriteDb, row: NewCertificate) =>
  sql<NewCertificate>(
    db,
    `INSERT INTO training_certificate (id, participant_id, fy, no, issued_on, issued_by, issued_at)
     VALUES (@id, @participantId, @fy, (SELECT coalesce(max(no), 0) + 1 FROM training_certificate WHERE fy = @fy),
             @issuedOn, @issuedBy, @issuedAt)`,
  ).run(row)

export const setCertificateTakenBack = (db: WriteDb, change: { id: string; at: string; by: string; why: string }) =>
  sql<typeof change>(
    db,
    `UPDATE training_certificate
        SET taken_back_at = @at, taken_back_by = @by, taken_back_why = @why, revision = revision + 1
      WHERE id = @id`,
  ).run(change)
