import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { approvals } from '../../../../shared/contract/selection/approvals.ts'
import type { ApprovalKind } from '../../../../shared/domain/selection/approvals/states.ts'

export type ApprovalList = OutputOf<(typeof approvals)['list']>
export type ApprovalRecord = ApprovalList['records'][number]
export type Round = ApprovalRecord['rounds'][number]
export type Free = ApprovalRecord['afresh'][number]

/** What a deed on the screen opens: a new 起案 of a kind, or a form on the record that is shown. */
export type Opened =
  | { readonly form: 'draft'; readonly kind: ApprovalKind }
  | { readonly form: 'edit' | 'takeUp' | 'step' | 'decide' | 'issue' | 'close' }

export const roundNow = ({ rounds }: ApprovalRecord): Round | undefined => rounds.at(-1)

/** What a 起案 takes, each as it is seen here. */
export const rowsOf = (free: readonly Free[]) =>
  free.map(({ applicationId, revision: seenRevision }) => ({ applicationId, seenRevision }))
