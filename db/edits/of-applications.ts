import type { ReadDb } from '../connection.ts'
import { storedAuditDetail } from '../stored/audit-detail.ts'
import { correctionById } from '../tables/applications/correction.ts'
import { formDefinitionById } from '../tables/applications/form-definition.ts'
import { incomingById } from '../tables/applications/incoming.ts'
import { phoneNoteById } from '../tables/applications/phone-note.ts'
import { receiptMailById } from '../tables/applications/receipt-mail.ts'
import { auditEntriesOn } from '../tables/office/found-deeds.ts'
import { edited, isAmong, isOneOf, type Told } from './telling.ts'

/** 届いたもの: what took it in after all, and the 差替え by which it became a version, note it among others. */
export const ofIncoming = (db: ReadDb, id: string): Told => {
  const row = incomingById(db, id)
  return {
    subjects: [`fy:${row?.fy ?? ''}`, ...(row?.application_id == null ? [] : [row.application_id])],
    touches: (deed) => isAmong(deed, id) || (isEdit(deed.did) && deed.detail['id'] === id),
    changes: (deed) => (isEdit(deed.did) ? edited(deed) : []),
  }
}

const isEdit = (did: string) => did === 'incoming.setAside' || did === 'incoming.explain' || did === 'incoming.fileTo'

/** 電話メモ. */
export const ofPhoneNote = (db: ReadDb, id: string): Told => ({
  subjects: [`fy:${phoneNoteById(db, id)?.fy ?? ''}`],
  touches: ({ did, detail }) =>
    (did === 'correspondence.editNote' || did === 'correspondence.strikeNote') && detail['id'] === id,
  changes: (deed) => (deed.did === 'correspondence.editNote' ? edited(deed) : []),
})

/** 様式の下書き, tried among the rest. */
export const ofForm = (db: ReadDb, id: string): Told => ({
  subjects: [`fy:${formDefinitionById(db, id)?.fy ?? ''}`],
  touches: ({ did, detail }) =>
    (did === 'forms.save' || did === 'forms.noteTried' || did === 'forms.adopt') && detail['id'] === id,
  changes: () => null,
})

const onItem = isOneOf(
  'programme.editCheckItem',
  'programme.moveCheckItem',
  'programme.giveUpCheckItem',
  'programme.takeBackCheckItem',
)

/** 要件確認の項目 of a year, moved or given up among the rest. */
export const ofCheckItem = (fy: number, id: string): Told => ({
  subjects: [`fy:${fy}`],
  touches: (deed) => onItem(deed) && deed.detail['id'] === id,
  changes: (deed) => (deed.did === 'programme.editCheckItem' ? edited(deed) : []),
})

/** 補正依頼, or one item of it whose outcome was met: what was done with its other items changed none of its fields. */
export const ofCorrection = (db: ReadDb, id: string, itemId?: string): Told => ({
  subjects: [correctionById(db, id)?.applicationId ?? ''],
  touches: (deed) =>
    isAmong(deed, id) ||
    (deed.did.startsWith('corrections.') && deed.did !== 'corrections.draw' && deed.detail['id'] === id),
  changes: (deed) => {
    if (itemId !== undefined) return deed.detail['itemId'] === itemId ? edited(deed) : []
    return deed.did === 'corrections.edit' ? edited(deed) : []
  },
})

/** 受領連絡を送った記録. */
export const ofReceiptMail = (db: ReadDb, id: string): Told => ({
  subjects: [receiptMailById(db, id)?.applicationId ?? ''],
  touches: ({ did, detail }) => did === 'corrections.takeReceiptBack' && detail['id'] === id,
  changes: () => [],
})

/** The applications of which it was a version for a while, though it is another body's: what was done then is noted of those. */
export const takenOutOf = (db: ReadDb, id: string): string[] =>
  auditEntriesOn(db, [id])
    .filter(({ did }) => did === 'intake.moveTo')
    .map(({ seq, detail }) => storedAuditDetail.read(detail, `entry ${seq}`)['outOf'])
    .filter((outOf) => typeof outOf === 'string')
