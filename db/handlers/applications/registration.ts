import { randomUUID } from 'node:crypto'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotDiscarded } from '../../../shared/domain/applications/amending.ts'
import { assertMayAnswer } from '../../../shared/domain/applications/correction/course.ts'
import { countedUnder } from '../../../shared/domain/applications/form.ts'
import {
  assertDiscardable,
  assertReceived,
  assertRegistrable,
  assertReplaceable,
  receiptNumber,
} from '../../../shared/domain/applications/registration.ts'
import { assertFormChosen } from '../../../shared/domain/applications/rivals.ts'
import { assertTransition } from '../../../shared/domain/applications/state.ts'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theCorrection } from '../../records/applications/corrections.ts'
import { pageOf, standingOf, theApplication } from '../../records/applications/page.ts'
import { registeredOther } from '../../records/applications/registered-other.ts'
import { storedForm } from '../../stored/form.ts'
import {
  type ApplicationRow,
  setDiscarded,
  setNewVersion,
  setReadBy,
  setRegistered,
} from '../../tables/applications/application.ts'
import { setIncomingVersion } from '../../tables/applications/incoming.ts'
import {
  fileRows,
  insertFile,
  keepVersion,
  readingRows,
  setVersionForm,
  setVersionReadBy,
} from '../../tables/applications/parts.ts'
import { takeReceiptNumber } from '../../tables/programme/programme.ts'
import { carryConfirmations, keepReading, readingOf } from '../../upkeep/readings.ts'
import { recheck } from '../../upkeep/recheck.ts'
import { indexApplication, indexStoredDocuments, unindexApplication } from '../../upkeep/search/applications.ts'
import { keepAnswer } from './corrections.ts'

type Intake = Handlers<OfficeContract>['intake']

/** 受付: a draft gets its number. Defects never stop it; they are named, and 補正 is asked for afterwards. */
export const register: Intake['register'] = (ctx, { id, revision }) => {
  const before = theApplication(ctx, id)
  if (before.receipt_no !== null) return pageOf(ctx, id)
  assertFresh({ revision }, before, [])
  assertNotDiscarded(standingOf(before))
  assertTransition(before.state, 'received')
  assertRegistrable({ jis2: before.jis2, receivedAt: before.received_at, other: registeredOther(ctx.db, before) })
  assertReceived(before.received_at, ctx.now)
  assertChosen(ctx.db, before)
  const receiptNo = receiptNumber(before.fy, takeReceiptNumber(ctx.db, before.fy))
  setRegistered(ctx.db, { id, receiptNo })
  recheck(ctx, id)
  indexApplication(ctx, id)
  note(ctx, 'intake.register', id, { receiptNo, receivedAt: before.received_at, late: before.late === 1 })
  return pageOf(ctx, id)
}

/**
 * 差替え or 補正: the draft becomes the newest version of an application that has its number already; as 補正 it is the answer
 * to the request, received on the day of its mail.
 */
export const replaceWith: Intake['replaceWith'] = (ctx, { id, draftId, answers, draftRevision, revision }) => {
  const before = theApplication(ctx, id)
  const draft = theApplication(ctx, draftId)
  assertFresh({ revision }, before, [])
  if (draftRevision !== null) assertFresh({ revision: draftRevision }, draft, [])
  assertReplaceable(before, {
    fy: draft.fy,
    jis2: draft.jis2,
    registered: draft.receipt_no !== null,
    discarded: draft.discarded_at !== null,
  })
  assertChosen(ctx.db, draft)
  const request = answers === null ? null : theAnswered(ctx, { id, answers, receivedAt: draft.received_at })
  const version = before.version + 1
  const form = storedForm.read(draft.form, draftId)
  const was = { form: storedForm.read(before.form, id), readings: readingRows(ctx.db, id) }
  // As it was put right: what the office looked at is what the next version is held against.
  setVersionForm(ctx.db, { id, version: before.version, form: before.form })
  setNewVersion(ctx.db, {
    id,
    form: draft.form,
    ...countedUnder(form),
    sender_name: draft.sender_name,
    sender_address: draft.sender_address,
    subject: draft.subject,
    version,
  })
  keepVersion(ctx.db, { id, version, receivedAt: draft.received_at, form: draft.form, now: ctx.now })
  setVersionReadBy(ctx.db, { id, version: before.version, read_by: before.read_by })
  setReadBy(ctx.db, { id, read_by: draft.read_by })
  keepReading(ctx, id, readingOf(ctx.db, draftId, form))
  carryConfirmations(ctx, id, was, { form, readings: readingRows(ctx.db, draftId) })
  for (const { kind, file_id, opened } of fileRows(ctx.db, draftId))
    insertFile(ctx.db, { id: randomUUID(), application_id: id, version, kind, file_id, opened })
  const touched = setIncomingVersion(ctx.db, { draftId, id })
  setDiscarded(ctx.db, { id: draftId, at: ctx.now })
  unindexApplication(ctx, draftId)
  recheck(ctx, id)
  indexApplication(ctx, id)
  if (request !== null) keepAnswer(ctx, request, { answeredOn: request.answeredOn, version })
  note(ctx, 'intake.replaceWith', id, {
    ...{ version, receivedAt: draft.received_at, draftId },
    ...(request === null ? {} : { round: request.round }),
    ...(touched.length === 0 ? {} : { touched }),
  })
  return pageOf(ctx, id)
}

/** The request of the application that a mail answers, and the day of the answer. Refuses what is not out or was sent later. */
function theAnswered(
  ctx: Context,
  { id, answers, receivedAt }: { id: string; answers: string; receivedAt: string | null },
) {
  const request = theCorrection(ctx.db, answers)
  if (request.applicationId !== id) throw missing('補正依頼')
  const answeredOn = receivedAt === null ? ctx.today : jstDate(receivedAt)
  assertMayAnswer(request, { answeredOn, today: ctx.today })
  return { ...request, answeredOn }
}

/** Of two forms of a kind somebody has said which one counts. */
const assertChosen = (db: ReadDb, { id, version }: Pick<ApplicationRow, 'id' | 'version'>) =>
  assertFormChosen(fileRows(db, id), {
    version,
    wasRead: readingRows(db, id).some(({ place }) => place !== null),
  })

export const discard: Intake['discard'] = (ctx, { id, revision }) => {
  const before = theApplication(ctx, id)
  assertFresh({ revision }, before, [])
  assertDiscardable({ registered: before.receipt_no !== null })
  const after = setDiscarded(ctx.db, { id, at: ctx.now })
  unindexApplication(ctx, id)
  note(ctx, 'intake.discard', id)
  return { id, revision: after?.revision ?? revision }
}

export const restore: Intake['restore'] = (ctx, { id, revision }) => {
  assertFresh({ revision }, theApplication(ctx, id), [])
  return { id, revision: bringBack(ctx, id) ?? revision }
}

/** A draft that was thrown away, as it was left. Answers its new revision. */
export function bringBack(ctx: Context, id: string): number | undefined {
  const after = setDiscarded(ctx.db, { id, at: null })
  recheck(ctx, id)
  indexApplication(ctx, id)
  indexStoredDocuments(ctx, id)
  note(ctx, 'intake.restore', id)
  return after?.revision
}
