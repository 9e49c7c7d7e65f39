import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { tally } from '../../../shared/contract/review/tally.ts'

/** 採点と集計の決まりの版, and the sheets a change would meet. */
export type Measure = OutputOf<(typeof tally)['measure']>
