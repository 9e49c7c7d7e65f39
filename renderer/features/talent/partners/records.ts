import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { partners } from '../../../../shared/contract/talent/partners.ts'

export type Partner = OutputOf<(typeof partners)['list']>[number]
export type PartnerContact = OutputOf<(typeof partners)['contact']>
