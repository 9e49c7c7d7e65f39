import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { reviews } from '../../../shared/contract/review/reviews.ts'
import type { decisions } from '../../../shared/contract/selection/selection.ts'

export type Board = OutputOf<(typeof reviews)['board']>
export type BoardReviewer = Board['reviewers'][number]
export type Criterion = Board['criteria'][number]
export type Reviewer = OutputOf<(typeof reviews)['reviewers']>[number]
export type Conflict = OutputOf<(typeof reviews)['conflicts']>[number]
export type ScoreGrid = OutputOf<(typeof reviews)['grid']>
export type GridSheet = ScoreGrid['sheets'][number]
export type Sheet = OutputOf<(typeof reviews)['recordScore']>
export type TallyPage = OutputOf<(typeof reviews)['tally']>
export type TallyRow = TallyPage['rows'][number]
export type Rules = TallyPage['rules']
export type DecisionList = OutputOf<(typeof decisions)['list']>
export type DecisionRow = DecisionList['rows'][number]
export type Decision = NonNullable<DecisionRow['decision']>

export const seatLabel = { chair: '座長', member: '委員' } as const satisfies Record<Reviewer['seat'], string>
