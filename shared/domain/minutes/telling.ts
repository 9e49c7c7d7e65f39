import type { Course } from '../meeting/course-types.ts'
import type { MeetingEntry } from '../meeting/deeds.ts'
import type { DropReason, Paragraph } from './paragraph.ts'
import { agendaNumbers, type MinutesMember, type MinutesSource } from './source.ts'

/** What the paragraphs of 5 and 6 are drawn with. */
export interface Telling {
  readonly source: MinutesSource
  /** The meeting up to its last line. */
  readonly whole: Course
  /** 「議題2(3)」. */
  numbered(itemId: string): string
  member(id: string): MinutesMember | undefined
  /** `body` where the item is of one that was not selected: nothing of it is for the public. */
  dropped(itemId: string): DropReason | null
}

export function tellingOf(source: MinutesSource, whole: Course): Telling {
  const numbers = agendaNumbers(source.plan.items)
  const members = new Map(source.members.map((each) => [each.id, each]))
  const selected = new Set(
    source.bodies.flatMap(({ applicationId, isSelected }) => (isSelected ? [applicationId] : [])),
  )
  return {
    source,
    whole,
    numbered: (itemId) => `議題${numbers.get(itemId) ?? ''}`,
    member: (id) => members.get(id),
    dropped: (itemId) => {
      const item = whole.items.get(itemId)?.item
      if (item?.kind !== 'body') return null
      return item.applicationId !== null && selected.has(item.applicationId) ? null : 'body'
    },
  }
}

/** A paragraph drawn from one line of the record. */
export const ofEntry = (
  { id, at }: Pick<MeetingEntry, 'id' | 'at'>,
  kind: Paragraph['kind'],
  happened: string,
  said: Paragraph['said'],
  more: Partial<Paragraph> = {},
): Paragraph => ({
  key: `entry:${id}`,
  kind,
  label: '',
  at,
  itemId: null,
  entryIds: [id],
  speechId: null,
  memberId: null,
  happened,
  said,
  dropped: null,
  ...more,
})
