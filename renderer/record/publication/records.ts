import type { OutputOf } from '../../../shared/contract/operation.ts'
import type { selection } from '../../../shared/contract/selection/selection.ts'

export type PublicationPage = OutputOf<(typeof selection)['list']>['publication']
