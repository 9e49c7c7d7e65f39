import type { z } from 'zod'
import type { training } from '../../../shared/contract/talent/training.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { type CertificateLetter, certificateLetter } from '../../../shared/domain/talent/training/certificate.ts'
import type { CourseValues } from '../../../shared/domain/talent/training/course.ts'
import { completionOf } from '../../../shared/domain/talent/training/participant.ts'
import { completedOn } from '../../../shared/domain/talent/training/untrained.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import type { Context } from '../../handler.ts'
import {
  type AttendanceRow,
  attendanceOfCourse,
  type CertificateRow,
  type CourseRow,
  certificatesOfCourse,
  courseById,
  courseRows,
  type ParticipantRow,
  participantById,
  participantsOfAccelerator,
  participantsOfCourse,
  participantsTied,
  unitsOfCourse,
} from '../../tables/talent/training.ts'
import { theOffice } from '../office/office.ts'

type Listed = z.input<typeof training.list.output>[number]
export type TrainingPage = z.input<typeof training.page.output>
export type ShownParticipant = TrainingPage['participants'][number]

/** The fields of a course, as a form holds them. */
export function valuesOfCourse(db: ReadDb, row: CourseRow): CourseValues {
  const { title, mode, place, content, rule, least } = row
  const units = unitsOfCourse(db, row.id).map(({ id, on, title: name, hours, needed }) => ({
    ...{ id, on, title: name, hours, needed: needed === 1 },
  }))
  return { title, mode, place, content, units, rule, least }
}

export const shownCourse = (db: ReadDb, row: CourseRow) => ({
  id: row.id,
  ...valuesOfCourse(db, row),
  revision: row.revision,
})

export const coursesOf = (db: ReadDb, fy: number): Listed[] =>
  courseRows(db, fy).map((row) => {
    const people = shownParticipants(db, row)
    return {
      ...shownCourse(db, row),
      participants: people.length,
      completed: people.filter(({ complete }) => complete).length,
      certificates: people.filter(({ certificate }) => certificate !== null).length,
      prefectures: new Set(people.map(({ jis2 }) => jis2)).size,
    }
  })

export const coursePage = (db: ReadDb, id: string): TrainingPage => {
  const row = theCourse(db, id)
  return { ...shownCourse(db, row), fy: row.fy, participants: shownParticipants(db, row) }
}

function shownParticipants(db: ReadDb, course: CourseRow): ShownParticipant[] {
  const values = valuesOfCourse(db, course)
  const attended = Map.groupBy(attendanceOfCourse(db, course.id), ({ participantId }) => participantId)
  const certificates = new Map(certificatesOfCourse(db, course.id).map((each) => [each.participantId, each]))
  return participantsOfCourse(db, course.id).map((row) =>
    shown(row, values, attended.get(row.id) ?? [], certificates.get(row.id)),
  )
}

function shown(
  row: ParticipantRow,
  course: CourseValues,
  rows: readonly AttendanceRow[],
  certificate: CertificateRow | undefined,
): ShownParticipant {
  const attended = rows.map(({ unitId, attendance }) => ({ unitId, attendance }))
  const { complete, present, words } = completionOf(course, attended)
  const { id, name, jis2, post, registeredOn, note, acceleratorPersonId, revision } = row
  return {
    ...{ id, name, jis2, post, registeredOn, note, attended, complete, present, lacking: words },
    acceleratorId: acceleratorPersonId,
    certificate: certificate
      ? {
          id: certificate.id,
          no: certificate.no,
          issuedOn: certificate.issuedOn,
          revision: certificate.revision,
        }
      : null,
    revision,
  }
}

export function shownParticipant(db: ReadDb, id: string): ShownParticipant {
  const row = theParticipant(db, id)
  const course = theCourse(db, row.courseId)
  const found = shownParticipants(db, course).find((each) => each.id === id)
  if (found === undefined) throw missing('受講者')
  return found
}

export interface Taught {
  readonly acceleratorId: string
  readonly courseId: string
  readonly fy: number
  readonly title: string
  /** Null while it is not completed. */
  readonly completedOn: string | null
  readonly lacking: string
  readonly certificateNo: number | null
}

/** What アクセラレータ were taught, in whatever year; the newest course stands first. `id`: one of them alone. */
export function taughtOf(db: ReadDb, id?: string): Taught[] {
  const rows = id === undefined ? participantsTied(db) : participantsOfAccelerator(db, id)
  return [...Map.groupBy(rows, ({ courseId }) => courseId)].flatMap(([courseId, own]) => {
    const row = theCourse(db, courseId)
    const values = valuesOfCourse(db, row)
    const asked = new Set(own.map((each) => each.id))
    return shownParticipants(db, row).flatMap((each) => (asked.has(each.id) ? [taught(row, values, each)] : []))
  })
}

const taught = (
  { id: courseId, fy, title }: CourseRow,
  values: CourseValues,
  { acceleratorId, attended, lacking, certificate }: ShownParticipant,
): Taught => ({
  ...{ acceleratorId: acceleratorId ?? '', courseId, fy, title, lacking },
  completedOn: completedOn(values, attended),
  certificateNo: certificate?.no ?? null,
})

/** One that is there, and was not deleted. */
export function theCourse(db: ReadDb, id: string): CourseRow {
  const row = courseById(db, id)
  if (!row || row.removedAt !== null) throw missing('研修')
  return row
}

/** One of a course that is there, and was not taken off it. */
export function theParticipant(db: ReadDb, id: string): ParticipantRow {
  const row = participantById(db, id)
  if (!row || row.removedAt !== null) throw missing('受講者')
  return row
}

/** W13 of one person, or what stops it. */
export function certificateOf(
  { db, caller, today }: Pick<Context<ReadDb>, 'db' | 'caller' | 'today'>,
  id: string,
): CertificateLetter & { practice: boolean; office: string } {
  const row = theCourse(db, theParticipant(db, id).courseId)
  const { name, jis2, complete, lacking, certificate } = shownParticipant(db, id)
  const { practice, ...office } = theOffice(db)
  const facts = {
    office: { ...office, practice: practice === 1, writer: caller.name },
    fy: row.fy,
    name,
    complete,
    lacking,
  }
  const letter = certificateLetter(
    { ...facts, course: valuesOfCourse(db, row), prefecture: prefectureNameOf(jis2), certificate },
    today,
  )
  return { ...letter, practice: practice === 1, office: office.officeName }
}
