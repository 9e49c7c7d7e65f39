import type { copiesOfLauncher } from '../../../shared/contract/office/copies.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'

export type Copies = OutputOf<(typeof copiesOfLauncher)['copies']>
export type Copy = Copies['copies'][number]
