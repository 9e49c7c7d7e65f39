import { inOrderOfTime } from '../meeting/course.ts'
import type { Course, PlannedItem, Stay } from '../meeting/course-types.ts'
import type { LeaveReason, MeetingEntry } from '../meeting/deeds.ts'

/** A member who was out for a while: 退席, 早退, 通信の切断, 一時退室. Instants. */
export interface Leaving {
  readonly memberId: string
  readonly entryId: string
  readonly why: LeaveReason
  readonly from: string
  /** When they came back; null where nothing says so. */
  readonly to: string | null
  /** The line that says they came back. */
  readonly returnId: string | null
  /** The items for which they had to leave, in the order in which they were taken up. */
  readonly items: readonly PlannedItem[]
  /** The meeting ended before they could come back. */
  readonly untilClose: boolean
  /** The record still has to say when they came back. */
  readonly isOpen: boolean
}

/** Every leaving of a meeting, in the order in which they happened (letters.md W4: 退席 with its times out and in). */
export function leavingsOf(course: Course, entries: readonly MeetingEntry[]): Leaving[] {
  const lines = inOrderOfTime(entries)
  return lines.flatMap(({ id, at, deed }, index) => {
    if (deed.kind !== 'left' || endedBy(course, deed.memberId, at) === undefined) return []
    const later = lines.slice(index + 1)
    const back = later.find((each) => each.deed.kind === 'came' && each.deed.memberId === deed.memberId)
    const until = back === undefined ? later : later.slice(0, later.indexOf(back))
    const items = deed.why === 'conflict' ? itemsMissed(course, until, deed.memberId) : []
    const away = { memberId: deed.memberId, entryId: id, why: deed.why, from: at, items }
    const to = deed.why === 'early' ? null : (back?.at ?? null)
    return [{ ...away, to, returnId: to === null ? null : (back?.id ?? null), ...endOf(course, until, away, to) }]
  })
}

const endedBy = (course: Course, memberId: string, at: string): Stay | undefined =>
  course.people.get(memberId)?.stays.find((stay) => stay.to === at && stay.why !== null)

/** The items that were opened while the member was out and had to be. */
function itemsMissed(course: Course, lines: readonly MeetingEntry[], memberId: string): PlannedItem[] {
  const ids = lines.flatMap(({ deed }) =>
    deed.kind === 'itemOpened' && deed.leaving.includes(memberId) ? [deed.itemId] : [],
  )
  return [...new Set(ids)].flatMap((id) => course.items.get(id)?.item ?? [])
}

/**
 * 早退 needs no return. Who left for the last item needs none either once the meeting is closed; whoever else did not come
 * back must be accounted for.
 */
function endOf(
  course: Course,
  until: readonly MeetingEntry[],
  { why, items }: Pick<Leaving, 'why' | 'items'>,
  to: string | null,
): Pick<Leaving, 'untilClose' | 'isOpen'> {
  if (why === 'early' || to !== null) return { untilClose: false, isOpen: false }
  const own = new Set(items.map(({ id }) => id))
  const wentOn = until.some(({ deed }) => deed.kind === 'itemOpened' && !own.has(deed.itemId))
  const untilClose = why === 'conflict' && course.closedAt !== null && items.length > 0 && !wentOn
  return { untilClose, isOpen: !untilClose }
}

/** Who was there at any time, and who was not. */
export const attended = (course: Course, memberId: string): boolean =>
  (course.people.get(memberId)?.stays.length ?? 0) > 0
