import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import { inquiryStateLabel } from '../../../shared/domain/selection/inquiry.ts'
import type { WriteDb } from '../../connection.ts'
import { inquiryTexts } from '../../records/selection/inquiries.ts'
import { index, unindex } from '../../search.ts'
import type { InquiryRow } from '../../tables/selection/inquiry.ts'

export function indexInquiry(db: WriteDb, row: InquiryRow): void {
  const who = [row.org, row.person].filter((word) => word !== '').join(' ')
  index(db, {
    kind: 'inquiry',
    recordId: row.id,
    fy: row.fy,
    jis2: null,
    title: [`問い合わせ${row.no}`, who].filter((word) => word !== '').join(' '),
    detail: `${inquiryStateLabel[row.state]} ${formatJstInstant(row.askedAt, true)}`,
    route: `/inquiries/${row.id}`,
    texts: inquiryTexts(db, row),
  })
}

export const unindexInquiry = (db: WriteDb, id: string): void => unindex(db, 'inquiry', id)
