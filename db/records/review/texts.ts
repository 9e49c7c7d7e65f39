import { type NamedText, searchedTexts } from '../../../shared/domain/record-fields.ts'
import { reviewerFields } from '../../../shared/domain/review/reviewer-fields.ts'
import type { ReviewerRow } from '../../tables/review/review.ts'

/** What a 委員 is found by, and shown to have been. */
export const reviewerTexts = (row: ReviewerRow): NamedText[] => [
  ...searchedTexts(reviewerFields, row),
  { label: '記号', text: row.code },
]
