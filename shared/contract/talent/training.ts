import { z } from 'zod'
import { stopPlaces } from '../../domain/letters/facts.ts'
import type { LetterValue } from '../../domain/letters/placeholder.ts'
import { courseFields } from '../../domain/talent/training/course.ts'
import {
  type Attendance,
  attendanceLabel,
  certificateBackFields,
  certificateFields,
  participantFields,
} from '../../domain/talent/training/participant.ts'
import { coded, day, fy, id, isoDate, revision } from '../fields.ts'
import { command, job, query } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

const course = z.object({ id, ...shownShape(courseFields), revision: z.int() })
const attendance = coded(Object.keys(attendanceLabel) as Attendance[], attendanceLabel)

const participant = z.object({
  id,
  ...shownShape(participantFields),
  attended: z.array(z.object({ unitId: id, attendance })),
  complete: z.boolean(),
  present: z.int(),
  /** What is lacking, in words; '' where nothing is. */
  lacking: z.string(),
  /** The アクセラレータ this participant is. */
  acceleratorId: id.nullable(),
  certificate: z.object({ id, no: z.int(), issuedOn: isoDate, revision: z.int() }).nullable(),
  revision: z.int(),
})

const letterValue: z.ZodType<LetterValue> = z.lazy(() =>
  z.union([z.string(), z.null(), z.boolean(), z.array(z.record(z.string(), letterValue))]),
)

const staff = ['officer', 'approver', 'viewer'] as const
const reads = ['training'] as const
const changed = { changes: ['training'] as const, allowed: ['officer'] as const }
const ofPeople = { ...changed, right: 'talent' } as const

export const training = {
  list: query({
    about: '行政実務研修の一覧(人数だけ)',
    input: z.object({ fy }),
    output: z.array(
      course.extend({ participants: z.int(), completed: z.int(), certificates: z.int(), prefectures: z.int() }),
    ),
    reads,
    allowed: staff,
  }),
  page: query({
    about: '一つの研修の受講者と出席、修了、修了証書',
    input: z.object({ id }),
    output: course.extend({ fy: z.int(), participants: z.array(participant) }),
    reads,
    allowed: ['officer', 'approver'],
    right: 'talent',
  }),
  untrained: query({
    about: 'ある日に任命されていて、行政実務研修を修了していないアクセラレータ',
    input: z.object({ day: day.meta({ title: '日' }) }),
    output: z.object({
      /** Each person once. */
      appointed: z.int(),
      people: z.array(
        z.object({
          acceleratorId: id,
          name: z.string(),
          kana: z.string(),
          served: z
            .array(z.object({ jis2: z.string(), fromOn: isoDate, toOn: isoDate.nullable(), since: isoDate }))
            .min(1),
          /** Courses that they take part in and have not completed. */
          courseIds: z.array(id),
        }),
      ),
    }),
    reads: ['training', 'accelerators'],
    allowed: ['officer', 'approver'],
    right: 'talent',
  }),
  lacking: query({
    about: 'ある日に任命されているアクセラレータと、そのうち行政実務研修を修了していない人の人数(3人未満は出さない)',
    input: z.object({ day: day.meta({ title: '日' }) }),
    output: z.object({ appointed: z.int(), lacking: z.int().nullable() }),
    reads: ['training', 'accelerators'],
    allowed: staff,
  }),
  add: command({
    about: '研修を加える',
    input: z.object({ id, fy, ...newShape(courseFields) }),
    output: course,
    ...changed,
  }),
  edit: command({
    about: '研修を直す',
    input: z.object({ id, ...editShape(courseFields), revision }),
    output: course,
    ...changed,
  }),
  remove: command({
    about: '研修を削除する(元に戻せる)',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    ...changed,
  }),
  restore: command({
    about: '削除した研修を戻す',
    input: z.object({ id, revision }),
    output: course,
    ...changed,
  }),
  enrol: command({
    about: '研修の受講者を加える',
    input: z.object({
      id,
      courseId: id.meta({ title: '研修' }),
      /** Their name is that of the アクセラレータ, whatever else was given. */
      acceleratorId: id.nullable().default(null).meta({ title: 'アクセラレータ' }),
      ...newShape(participantFields),
    }),
    output: participant,
    ...ofPeople,
  }),
  editParticipant: command({
    about: '研修の受講者を直す(どのアクセラレータかを含む)',
    input: z.object({
      id,
      ...editShape(participantFields),
      /** Null where it is none of them, or not known. */
      acceleratorId: id.nullable().meta({ title: 'アクセラレータ' }),
      revision,
    }),
    output: participant,
    ...ofPeople,
  }),
  attend: command({
    about: '受講者の出席を記録する(空にすると、記録のない単位に戻る)',
    input: z.object({
      id,
      unitId: id.meta({ title: '単位' }),
      attendance: attendance.nullable().meta({ title: '出席' }),
      revision,
    }),
    output: participant,
    ...ofPeople,
  }),
  removeParticipant: command({
    about: '研修の受講者を外す(元に戻せる)',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    ...ofPeople,
  }),
  restoreParticipant: command({
    about: '外した受講者を戻す',
    input: z.object({ id, revision }),
    output: participant,
    ...ofPeople,
  }),
  issue: command({
    about: '修了証書の番号を付ける(修了していない人には付けられない)',
    input: z.object({
      id,
      participantId: id.meta({ title: '受講者' }),
      ...newShape(certificateFields),
    }),
    output: participant,
    ...ofPeople,
  }),
  takeCertificateBack: command({
    about: '付けた修了証書の番号を、理由を付けて取り消す(番号は二度使わない)',
    input: z.object({ id, ...newShape(certificateBackFields), revision }),
    output: participant,
    ...ofPeople,
  }),
  letter: query({
    about: '修了証書(W13)に入る内容と、止まっている理由',
    input: z.object({ id }),
    output: z.object({
      stops: z.array(z.object({ message: z.string(), place: z.enum(stopPlaces) })),
      values: z.record(z.string(), letterValue).nullable(),
      fileName: z.string(),
      label: z.string(),
      title: z.string(),
      practice: z.boolean(),
      office: z.string(),
    }),
    reads: ['training', 'office'],
    allowed: ['officer', 'approver'],
    right: 'talent',
  }),
  certificate: job({
    about: '修了証書を一人に一枚ずつ Word で作る',
    input: z.object({ fy, courseId: id, participantIds: z.array(id).min(1).max(500) }),
    output: z.object({
      fileIds: z.array(id),
      files: z.array(z.object({ fileId: id, name: z.string(), participantId: id })),
      /** Who got none, and why. */
      stopped: z.array(z.object({ participantId: id, why: z.string() })),
    }),
    allowed: ['officer'],
    right: 'talent',
  }),
}
