import type { z } from 'zod'
import type { disclosure } from '../../../../shared/contract/selection/disclosure.ts'
import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { type NamedText, searchedTexts } from '../../../../shared/domain/record-fields.ts'
import { decisionDue, disclosureFields } from '../../../../shared/domain/selection/disclosure/fields.ts'
import type { ReadDb } from '../../../connection.ts'
import { applicationById } from '../../../tables/applications/application.ts'
import { type RequestRow, requestRows } from '../../../tables/selection/disclosure/request.ts'

export type ShownRequest = z.input<typeof disclosure.list.output>[number]

export const requestsOf = (db: ReadDb, fy: number): ShownRequest[] =>
  requestRows(db, fy).map((row) => shownRequest(db, row))

export function shownRequest(db: ReadDb, row: RequestRow): ShownRequest {
  const { applicationId, removedAt: _removedAt, ...words } = row
  const of = applicationId === null ? undefined : applicationById(db, applicationId)
  return {
    ...words,
    about: applicationId === null ? [] : [applicationId],
    due: decisionDue(row),
    prefecture: of?.jis2 ? prefectureNameOf(of.jis2) : '',
    receiptNo: of?.receipt_no ?? '',
  }
}

/** What a request is found by: its words, and the body it is about. */
export function requestTexts(db: ReadDb, row: RequestRow): NamedText[] {
  const { prefecture, receiptNo } = shownRequest(db, row)
  const about = [prefecture, receiptNo].filter((each) => each !== '').join(' ')
  return [
    ...searchedTexts(disclosureFields, row),
    ...(about === '' ? [] : [{ label: disclosureFields.about.label, text: about }]),
  ]
}
