import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotDiscarded } from '../../../shared/domain/applications/amending.ts'
import {
  assertMaySayReceipt,
  assertReceiptHolds,
  receiptSentFields,
  sentOfVersion,
} from '../../../shared/domain/applications/correction/receipt-mail.ts'
import { note } from '../../audit.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { receiptOf, receiptPageOf } from '../../records/applications/corrections.ts'
import { standingOf, theApplication } from '../../records/applications/page.ts'
import {
  insertReceiptMail,
  receiptMailById,
  receiptMailRows,
  setReceiptMailTakenBack,
} from '../../tables/applications/receipt-mail.ts'

type Corrections = Handlers<OfficeContract>['corrections']

/** 「送った」: the program sends nothing itself, so that somebody says it, once for each version. */
export const sendReceipt: Corrections['sendReceipt'] = (ctx, { id, applicationId, version, sentAt }) => {
  const row = theApplication(ctx, applicationId)
  const known = receiptMailById(ctx.db, id)
  if (known !== undefined) {
    assertSameRecord(known.applicationId === applicationId && known.version === version)
    assertSameWords(receiptSentFields, known, { sentAt })
    return receiptPageOf(ctx, applicationId)
  }
  assertNotDiscarded(standingOf(row))
  const { stops, receivedAt } = receiptOf(ctx, row)
  const said = receiptMailRows(ctx.db, applicationId)
  assertMaySayReceipt({ version, newest: row.version, sentAt, receivedAt, now: ctx.now, stops, said })
  insertReceiptMail(ctx.db, { id, applicationId, version, sentAt, recordedBy: ctx.caller.name, recordedAt: ctx.now })
  note(ctx, 'corrections.sendReceipt', applicationId, { id, version, sentAt })
  return receiptPageOf(ctx, applicationId)
}

export const takeReceiptBack: Corrections['takeReceiptBack'] = (ctx, { id, reason, revision }) => {
  const before = receiptMailById(ctx.db, id)
  if (before === undefined) throw missing('受領連絡を送った記録')
  theApplication(ctx, before.applicationId)
  assertFresh({ revision }, before, [])
  assertReceiptHolds(before)
  takeBack(ctx, before, reason)
  return receiptPageOf(ctx, before.applicationId)
}

/** A version goes out of its application: that it was told to this body stays to be read, and holds for no version that comes. */
export function receiptTakenOut(ctx: Context, applicationId: string, version: number, reason: string): void {
  const sent = sentOfVersion(receiptMailRows(ctx.db, applicationId), version)
  if (sent !== undefined) takeBack(ctx, sent, reason)
}

function takeBack(
  ctx: Context,
  { id, applicationId, version }: { id: string; applicationId: string; version: number },
  reason: string,
): void {
  setReceiptMailTakenBack(ctx.db, { id, at: ctx.now, by: ctx.caller.name, why: reason })
  note(ctx, 'corrections.takeReceiptBack', applicationId, { id, version, reason })
}
