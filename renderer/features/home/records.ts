import type { home } from '../../../shared/contract/home/home.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'

export type HomePage = OutputOf<(typeof home)['today']>
