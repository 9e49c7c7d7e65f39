import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { introductions } from '../../../../shared/contract/talent/introductions.ts'

export type Candidates = OutputOf<(typeof introductions)['candidates']>
export type CandidateRow = Candidates['candidates'][number]
export type Introduction = NonNullable<CandidateRow['introduction']>
