import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { changesOf, clashesOf, fieldsOf, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import {
  assertComplete,
  assertMayIssue,
  certificateFields,
  participantFields,
} from '../../../shared/domain/talent/training/participant.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theAccelerator } from '../../records/talent/accelerators.ts'
import { shownParticipant, theCourse, theParticipant, valuesOfCourse } from '../../records/talent/training.ts'
import {
  certificateById,
  deleteAttendance,
  insertCertificate,
  insertParticipant,
  participantById,
  participantsOfCourse,
  putAttendance,
  setCertificateTakenBack,
  setParticipant,
  setParticipantRemoved,
  touchParticipant,
  unitById,
} from '../../tables/talent/training.ts'

type Training = Handlers<OfficeContract>['training']
type Given = ValuesOf<typeof participantFields>

export const enrol: Training['enrol'] = (ctx, { id, courseId, acceleratorId, ...given }) => {
  theCourse(ctx.db, courseId)
  const yours = named(ctx, acceleratorId, given)
  const known = participantById(ctx.db, id)
  if (known) {
    assertSameRecord(known.courseId === courseId && known.acceleratorPersonId === acceleratorId)
    assertSameWords(participantFields, known, yours)
    return shownParticipant(ctx.db, id)
  }
  assertNotFuture(yours.registeredOn, ctx.today, '申込みの日', 'registeredOn')
  assertOnce(ctx, courseId, { id, acceleratorId })
  insertParticipant(ctx.db, { ...yours, id, courseId, acceleratorPersonId: acceleratorId })
  return kept(ctx, id, 'enrol', { after: yours })
}

export const editParticipant: Training['editParticipant'] = (ctx, { id, revision, acceleratorId, ...given }) => {
  const row = theParticipant(ctx.db, id)
  const yours = named(ctx, acceleratorId, given)
  const before: Given = fieldsOf(participantFields, row)
  assertFresh({ revision }, row, () => clashesOf(participantFields, before, yours))
  assertNotFuture(yours.registeredOn, ctx.today, '申込みの日', 'registeredOn')
  assertOnce(ctx, row.courseId, { id, acceleratorId })
  setParticipant(ctx.db, { ...yours, id, acceleratorPersonId: acceleratorId })
  const tie = acceleratorId === row.acceleratorPersonId ? {} : { tied: acceleratorId !== null }
  return kept(ctx, id, 'editParticipant', { ...changesOf(before, yours), ...tie })
}

/** Who is an アクセラレータ is called as they are there. */
const named = ({ db }: Context, acceleratorId: string | null, given: Given): Given =>
  acceleratorId === null ? given : { ...given, name: theAccelerator(db, acceleratorId).name }

/** Refuses (`conflict`) an アクセラレータ who takes part in the course already. */
function assertOnce(
  { db }: Context,
  courseId: string,
  { id, acceleratorId }: { id: string; acceleratorId: string | null },
): void {
  const others = participantsOfCourse(db, courseId).filter((row) => row.id !== id)
  if (acceleratorId !== null && others.some(({ acceleratorPersonId }) => acceleratorPersonId === acceleratorId)) {
    const message = 'このアクセラレータは、この研修の受講者にもう入っています。一覧で出席を記録してください。'
    throw new Refusal('conflict', message, { fields: { acceleratorId: message } })
  }
}

/** What a 修了証書 rests on stays as it is while the 修了証書 stands. */
export const attend: Training['attend'] = (ctx, { id, unitId, attendance, revision }) => {
  const row = theParticipant(ctx.db, id)
  assertFresh({ revision }, row, [])
  const unit = unitById(ctx.db, unitId)
  if (unit?.courseId !== row.courseId) throw missing('単位')
  const before = shownParticipant(ctx.db, id)
  if (before.certificate !== null)
    throw new Refusal(
      'conflict',
      '修了証書の番号が付いているため、出席は直せません。誤りなら、先に修了証書の番号を取り消してください。',
    )
  if (attendance !== null) assertNotFuture(unit.on, ctx.today, '単位', 'attendance')
  if (attendance === null) deleteAttendance(ctx.db, { participantId: id, unitId })
  else putAttendance(ctx.db, { participantId: id, unitId, attendance })
  touchParticipant(ctx.db, id)
  return kept(ctx, id, 'attend', { unit: unit.title, attendance })
}

export const removeParticipant: Training['removeParticipant'] = (ctx, { id, revision }) => {
  const row = theParticipant(ctx.db, id)
  assertFresh({ revision }, row, [])
  if (shownParticipant(ctx.db, id).certificate !== null)
    throw new Refusal('conflict', '修了証書の番号が付いています。外すときは、先に番号を取り消してください。')
  setParticipantRemoved(ctx.db, { id, at: ctx.now })
  noted(ctx, row, 'removeParticipant', {})
  return { id, revision: row.revision + 1 }
}

export const restoreParticipant: Training['restoreParticipant'] = (ctx, { id, revision }) => {
  const row = participantById(ctx.db, id)
  if (!row) throw missing('受講者')
  assertFresh({ revision }, row, [])
  if (row.removedAt === null) return shownParticipant(ctx.db, id)
  assertOnce(ctx, row.courseId, { id, acceleratorId: row.acceleratorPersonId })
  setParticipantRemoved(ctx.db, { id, at: null })
  return kept(ctx, id, 'restoreParticipant', {})
}

export const issue: Training['issue'] = (ctx, { id, participantId, issuedOn }) => {
  const row = theParticipant(ctx.db, participantId)
  const known = certificateById(ctx.db, id)
  if (known) {
    assertSameRecord(known.participantId === participantId)
    assertSameWords(certificateFields, known, { issuedOn })
    return shownParticipant(ctx.db, participantId)
  }
  const course = theCourse(ctx.db, row.courseId)
  const values = valuesOfCourse(ctx.db, course)
  const { attended, certificate } = shownParticipant(ctx.db, participantId)
  assertMayIssue(values, { issuedOn, today: ctx.today, held: certificate !== null })
  assertComplete(row.name, values, attended)
  insertCertificate(ctx.db, {
    ...{ id, participantId, fy: course.fy, issuedOn, issuedBy: ctx.caller.name, issuedAt: ctx.now },
  })
  touchParticipant(ctx.db, participantId)
  return kept(ctx, participantId, 'issue', { no: certificateById(ctx.db, id)?.no, issuedOn })
}

export const takeCertificateBack: Training['takeCertificateBack'] = (ctx, { id, reason, revision }) => {
  const before = certificateById(ctx.db, id)
  if (!before) throw missing('修了証書')
  theParticipant(ctx.db, before.participantId)
  assertFresh({ revision }, before, [])
  if (before.takenBackAt !== null) throw new Refusal('conflict', '取消し済みの修了証書です。')
  setCertificateTakenBack(ctx.db, { id, at: ctx.now, by: ctx.caller.name, why: reason })
  touchParticipant(ctx.db, before.participantId)
  return kept(ctx, before.participantId, 'takeCertificateBack', { certificate: id, no: before.no, reason })
}

/** The deed goes on record, and the participant as they now stand is the answer. */
function kept(ctx: Context, id: string, deed: string, detail: object) {
  noted(ctx, theParticipant(ctx.db, id), deed, detail)
  return shownParticipant(ctx.db, id)
}

function noted(
  ctx: Context,
  { id, courseId, name }: { id: string; courseId: string; name: string },
  deed: string,
  detail: object,
): void {
  const course = theCourse(ctx.db, courseId)
  note(ctx, `training.${deed}`, `fy:${course.fy}`, {
    id: courseId,
    participant: id,
    title: course.title,
    name,
    ...detail,
  })
}
