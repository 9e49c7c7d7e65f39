import type { minutes } from '../../../shared/contract/meeting/minutes.ts'
import type { OutputOf } from '../../../shared/contract/operation.ts'

export type MinutesPage = OutputOf<(typeof minutes)['page']>
export type Paragraph = MinutesPage['paragraphs'][number]
export type Round = NonNullable<MinutesPage['round']>
export type Answer = MinutesPage['answers'][number]
export type Gap = MinutesPage['checks'][number]['gaps'][number]
export type Version = 'internal' | 'public'

/** Whether the text may still be changed: neither frozen nor published. */
export const isOpen = ({ state }: Pick<MinutesPage, 'state'>): boolean => state === 'draft' || state === 'sent'

/** What is missing, over all six. */
export const gapsIn = ({ checks }: Pick<MinutesPage, 'checks'>): Gap[] => checks.flatMap(({ gaps }) => gaps)

/** Where a gap is mended on this screen: the paragraph it stands in; null where it is mended in the meeting itself. */
export function placeOf({ at }: Gap): string | null {
  switch (at.where) {
    case 'close':
      return 'date'
    case 'return':
      return at.key
    case 'presence':
      return 'attendance'
    case 'speech':
      return `speech:${at.speechId}`
    default:
      return null
  }
}
