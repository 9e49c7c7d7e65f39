import type { ReceiptBook } from '../../../shared/contract/reports/rows.ts'
import { applicationStateLabel, lateDecisionLabel } from '../../../shared/domain/applications/state.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import type { ReadDb } from '../../connection.ts'
import { type ApplicationLine, applicationRows } from '../../tables/applications/application.ts'
import { theYear } from '../programme/year.ts'
import { codedBy } from './coded.ts'

/** R1: what was received and registered; drafts are not in the book yet. */
export const receiptBookOf = (db: ReadDb, fy: number): ReceiptBook => ({
  deadline: theYear(db, fy).deadline,
  rows: applicationRows(db, fy).flatMap(toRow),
})

function toRow(row: ApplicationLine): ReceiptBook['rows'] {
  const body = prefectureByCode(row.jis2 ?? '')
  if (row.receipt_no === null || row.received_at === null || body === null) return []
  return [
    {
      lgCode: body.lgCode,
      prefecture: body.name,
      themeLetter: row.theme,
      themeName: row.theme_name,
      receiptNo: row.receipt_no,
      receivedAt: row.received_at,
      late: row.late === 1,
      lateDecision: row.late === 1 && row.late_decision ? codedBy(lateDecisionLabel, row.late_decision) : null,
      docNo: row.doc_no,
      docDate: row.doc_date,
      dept: row.dept,
      contactName: row.contact_name,
      tel: row.tel,
      email: row.email,
      version: row.version,
      corrections: row.corrections,
      status: codedBy(applicationStateLabel, row.state),
      remarks: row.note,
    },
  ]
}
