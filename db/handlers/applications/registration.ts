import { randomUUID } from 'node:crypto'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotDiscarded } from '../../../shared/domain/applications/amending.ts'
import type { DocumentView, FormReading } from '../../../shared/domain/applications/form.ts'
import { countedUnder } from '../../../shared/domain/applications/form.ts'
import {
  assertDiscardable,
  assertReceived,
  assertRegistrable,
  assertReplaceable,
  receiptNumber,
} from '../../../shared/domain/applications/registration.ts'
import { assertTransition } from '../../../shared/domain/applications/state.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { pageOf, standingOf, theApplication } from '../../records/applications/page.ts'
import { registeredOther } from '../../records/applications/registered-other.ts'
import { storedDocument } from '../../stored/document.ts'
import { storedForm } from '../../stored/form.ts'
import { storedPlace } from '../../stored/place.ts'
import { setDiscarded, setNewVersion, setRegistered } from '../../tables/applications/application.ts'
import { setIncomingVersion } from '../../tables/applications/incoming.ts'
import {
  documentOf,
  fileRows,
  insertFile,
  keepVersion,
  type ReadingRow,
  readingRows,
} from '../../tables/applications/parts.ts'
import { takeReceiptNumber } from '../../tables/programme/programme.ts'
import { keepReading } from '../../upkeep/readings.ts'
import { recheck } from '../../upkeep/recheck.ts'
import { indexApplication, indexStoredDocuments, unindexApplication } from '../../upkeep/search/applications.ts'

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
  const receiptNo = receiptNumber(before.fy, takeReceiptNumber(ctx.db, before.fy))
  setRegistered(ctx.db, { id, receiptNo })
  recheck(ctx, id)
  indexApplication(ctx, id)
  note(ctx, 'intake.register', id, { receiptNo, receivedAt: before.received_at, late: before.late === 1 })
  return pageOf(ctx, id)
}

/** 差替え: the draft becomes the newest version of an application that has its number already. */
export const replaceWith: Intake['replaceWith'] = (ctx, { id, draftId, revision }) => {
  const before = theApplication(ctx, id)
  const draft = theApplication(ctx, draftId)
  assertFresh({ revision }, before, [])
  assertReplaceable(before, {
    fy: draft.fy,
    jis2: draft.jis2,
    registered: draft.receipt_no !== null,
    discarded: draft.discarded_at !== null,
  })
  const version = before.version + 1
  const form = storedForm.read(draft.form, draftId)
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
  keepReading(ctx, id, {
    form,
    readings: readingRows(ctx.db, draftId).map(toReading),
    cover: viewOf(ctx.db, draftId, 'cover'),
    detail: viewOf(ctx.db, draftId, 'detail'),
  })
  for (const { kind, file_id, opened } of fileRows(ctx.db, draftId))
    insertFile(ctx.db, { id: randomUUID(), application_id: id, version, kind, file_id, opened })
  const touched = setIncomingVersion(ctx.db, { draftId, id })
  setDiscarded(ctx.db, { id: draftId, at: ctx.now })
  unindexApplication(ctx, draftId)
  recheck(ctx, id)
  indexApplication(ctx, id)
  note(ctx, 'intake.replaceWith', id, {
    ...{ version, receivedAt: draft.received_at, draftId },
    ...(touched.length === 0 ? {} : { touched }),
  })
  return pageOf(ctx, id)
}

const toReading = ({
  application_id,
  path,
  place,
  sureness,
  note: remark,
}: ReadingRow): FormReading['readings'][number] => ({
  path,
  place: place === null ? null : storedPlace.read(place, `${application_id} ${path}`),
  sureness,
  note: remark,
})
function viewOf(db: ReadDb, id: string, document: 'cover' | 'detail'): DocumentView | null {
  const row = documentOf(db, id, document)
  return row ? storedDocument.read(row.blocks, `${id} ${document}`) : null
}

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
