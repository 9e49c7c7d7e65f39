import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { selection } from '../../../shared/contract/selection/selection.ts'

export type DecisionList = OutputOf<(typeof selection)['list']>
export type DecisionRow = DecisionList['rows'][number]
export type Decision = NonNullable<DecisionRow['decision']>

/** 案: what waits for its 決裁. */
export type Proposal = NonNullable<DecisionRow['proposal']>

/** 公表 as it was recorded. */

/** What one 決裁 covers: kept from one application to the next. */
export interface Approval {
  readonly ref: string
  readonly on: string | null
}
