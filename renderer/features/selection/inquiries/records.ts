import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { inquiries } from '../../../../shared/contract/selection/inquiries.ts'

export type Inquiry = OutputOf<(typeof inquiries)['list']>[number]
