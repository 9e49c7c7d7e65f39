import { bodyByCode, bodyNameOf } from '../../../shared/domain/bodies/local-bodies.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { offersOf, partnerKindLabel } from '../../../shared/domain/talent/partners/partner.ts'
import { employmentLabel } from '../../../shared/domain/talent/postings/posting.ts'
import type { WriteDb } from '../../connection.ts'
import { partnerTexts } from '../../records/talent/partners.ts'
import { postingTexts } from '../../records/talent/postings.ts'
import { index, unindex } from '../../search.ts'
import type { PartnerRow } from '../../tables/talent/partner.ts'
import type { PostingRow } from '../../tables/talent/posting.ts'

export const indexPosting = (db: WriteDb, row: PostingRow): void =>
  index(db, {
    kind: 'posting',
    recordId: row.id,
    fy: row.fy,
    jis2: bodyByCode(row.code)?.jis2 ?? null,
    title: `${bodyNameOf(row.code)} ${row.title}`,
    detail: [
      employmentLabel[row.employment],
      row.closesOn === null ? '締切なし' : `${formatWareki(row.closesOn, 'long')}締切`,
    ].join(' '),
    route: `/talent/postings/${row.id}`,
    texts: postingTexts(row),
  })

export const unindexPosting = (db: WriteDb, id: string): void => unindex(db, 'posting', id)

export const indexPartner = (db: WriteDb, row: PartnerRow): void =>
  index(db, {
    kind: 'partner',
    recordId: row.id,
    fy: row.fy,
    jis2: null,
    title: row.name,
    detail: [
      partnerKindLabel[row.kind],
      offersOf({ ...row, dispatches: row.dispatches === 1, announces: row.announces === 1 }),
    ].join(' '),
    route: `/talent/partners/${row.id}`,
    texts: partnerTexts(row),
  })

export const unindexPartner = (db: WriteDb, id: string): void => unindex(db, 'partner', id)
