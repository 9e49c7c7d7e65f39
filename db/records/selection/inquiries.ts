import type { z } from 'zod'
import type { inquiries } from '../../../shared/contract/selection/inquiries.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { type NamedText, searchedTexts } from '../../../shared/domain/record-fields.ts'
import { inquiryFields } from '../../../shared/domain/selection/inquiry.ts'
import type { ReadDb } from '../../connection.ts'
import { applicationById, applicationRows } from '../../tables/applications/application.ts'
import { type InquiryRow, inquiryRows } from '../../tables/selection/inquiry.ts'

type ShownInquiry = z.input<typeof inquiries.list.output>[number]

export function inquiriesOf(db: ReadDb, fy: number): ShownInquiry[] {
  const bodies = new Map(applicationRows(db, fy).map((row) => [row.id, row]))
  return inquiryRows(db, fy).map((row) => shown(row, bodies.get(row.applicationId ?? '')))
}

export const shownInquiry = (db: ReadDb, row: InquiryRow): ShownInquiry =>
  shown(row, row.applicationId === null ? undefined : applicationById(db, row.applicationId))

function shown(row: InquiryRow, of?: { readonly jis2: string | null; readonly receipt_no: string | null }) {
  const { fy: _fy, applicationId, removedAt: _removedAt, ...words } = row
  return {
    ...words,
    about: applicationId === null ? [] : [applicationId],
    prefecture: of?.jis2 ? prefectureNameOf(of.jis2) : '',
    receiptNo: of?.receipt_no ?? '',
  }
}

/** What an 問い合わせ is found by: its words, and the body it is about. */
export function inquiryTexts(db: ReadDb, row: InquiryRow): NamedText[] {
  const { prefecture, receiptNo } = shownInquiry(db, row)
  const about = [prefecture, receiptNo].filter((word) => word !== '').join(' ')
  return [
    ...searchedTexts(inquiryFields, row),
    ...(about === '' ? [] : [{ label: inquiryFields.about.label, text: about }]),
  ]
}
