import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { postings } from '../../../../shared/contract/talent/postings.ts'
import { postingFields } from '../../../../shared/domain/talent/postings/posting.ts'

export type Posting = OutputOf<(typeof postings)['page']>
export type PostingLine = OutputOf<(typeof postings)['lines']>[number]
export type ReadFile = OutputOf<(typeof postings)['read']>
export type ReadLine = ReadFile['lines'][number]

/** As the form holds a posting: whose it is stands with it. */
export const postingFormFields = {
  code: { label: '団体', kind: 'line', limit: 6, required: true },
  ...postingFields,
} as const
