import type { OutputOf } from '../../../../shared/contract/operation.ts'
import type { disclosure } from '../../../../shared/contract/selection/disclosure.ts'
import { addressOf } from '../../../record/review-places.ts'

export type DisclosureRequest = OutputOf<(typeof disclosure)['list']>[number]
export type Pack = OutputOf<(typeof disclosure)['pack']>
export type PackDocument = Pack['documents'][number]
export type ShownDocument = OutputOf<(typeof disclosure)['document']>
export type ShownPart = ShownDocument['parts'][number]

/** The documents of a request, or its redacted pages. */
export const viewOf = (id: string, view: 'documents' | 'pages', document?: string): string =>
  `${addressOf('disclosure', id)}/${view}${document === undefined ? '' : `?document=${encodeURIComponent(document)}`}`
