import { isIsoDate } from '../../../../shared/domain/calendar/jst.ts'
import { type DeedKind, deedKinds } from '../../../../shared/domain/history/kinds.ts'
import { addressOf } from '../place.ts'

/** Which part of the record of deeds is listed; it stands in the address, so that a link leads to the same list. */
export interface Sought {
  readonly who: string
  readonly kind: DeedKind | null
  readonly from: string | null
  readonly to: string | null
  /** One record alone, by its number. */
  readonly subject: string
}

export const everything: Sought = { who: '', kind: null, from: null, to: null, subject: '' }

const dayIn = (text: string | null): string | null => (text !== null && isIsoDate(text) ? text : null)

/** What the address asks for; what it cannot mean is left out. */
export const readSought = (query: URLSearchParams): Sought => ({
  who: query.get('who') ?? '',
  kind: deedKinds.find((kind) => kind === query.get('kind')) ?? null,
  from: dayIn(query.get('from')),
  to: dayIn(query.get('to')),
  subject: query.get('subject') ?? '',
})

export function addressOfSought(sought: Sought): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(sought)) if (value !== null && value !== '') words.set(name, value)
  return words.size === 0 ? addressOf('audit') : `${addressOf('audit')}?${words}`
}

/** A span that ends before it begins holds nothing. */
export const isUpsideDown = ({ from, to }: Pick<Sought, 'from' | 'to'>): boolean =>
  from !== null && to !== null && to < from
