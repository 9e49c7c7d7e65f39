import type { WriteDb } from '../../connection.ts'
import { reviewerTexts } from '../../records/review/texts.ts'
import { index } from '../../search.ts'
import type { ReviewerRow } from '../../tables/review/review.ts'

export const indexReviewer = (db: WriteDb, row: ReviewerRow): void =>
  index(db, {
    kind: 'reviewer',
    recordId: row.id,
    fy: row.fy,
    jis2: null,
    title: row.name,
    detail: [row.code, row.org, row.title].filter(Boolean).join(' '),
    route: '/review/reviewers',
    texts: reviewerTexts(row),
  })
