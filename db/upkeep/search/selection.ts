import { formatJstInstant, formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { disclosureStateLabel } from '../../../shared/domain/selection/disclosure/fields.ts'
import { inquiryStateLabel } from '../../../shared/domain/selection/inquiry.ts'
import type { WriteDb } from '../../connection.ts'
import { requestTexts } from '../../records/selection/disclosure/requests.ts'
import { inquiryTexts } from '../../records/selection/inquiries.ts'
import { index, unindex } from '../../search.ts'
import type { RequestRow } from '../../tables/selection/disclosure/request.ts'
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

export const indexDisclosure = (db: WriteDb, row: RequestRow): void =>
  index(db, {
    kind: 'disclosure',
    recordId: row.id,
    fy: row.fy,
    jis2: null,
    title: `開示請求${row.no}`,
    detail: `${disclosureStateLabel[row.state]} ${formatWareki(row.receivedOn, 'long')}受付`,
    route: `/disclosure/${row.id}`,
    texts: requestTexts(db, row),
  })

export const unindexDisclosure = (db: WriteDb, id: string): void => unindex(db, 'disclosure', id)
