import { happen } from './course.ts'
import type { Course, ItemCourse, PersonCourse } from './course-types.ts'
import type { MeetingEntry } from './deeds.ts'

/**
 * The course after one more line, or null where the line changes what was before (it strikes, or its time is earlier): then
 * the whole record is read anew. The course that is given stays as it is. The same as `courseOf` of all lines together:
 * held by test/domain/meeting/course.test.ts.
 */
export function courseAfter(course: Course, entry: MeetingEntry): Course | null {
  if (entry.deed.kind === 'struck' || (course.lastAt !== null && entry.at < course.lastAt)) return null
  const next: Course = {
    ...course,
    pauses: withOwnLast(course.pauses),
    people: new Map(Array.from(course.people, ([id, person]) => [id, ownPerson(person)])),
    items: new Map(Array.from(course.items, ([id, item]) => [id, ownItem(item)])),
  }
  happen(next, entry)
  return next
}

/** Of a list to which is added, only the last may still change. */
function withOwnLast<Each extends object>(list: readonly Each[]): Each[] {
  const last = list.at(-1)
  return last === undefined ? [] : list.with(-1, { ...last })
}

const ownPerson = ({ stays, absentAt }: PersonCourse): PersonCourse => ({ stays: withOwnLast(stays), absentAt })

const ownItem = (item: ItemCourse): ItemCourse => ({
  ...item,
  spans: withOwnLast(item.spans),
  rulings: [...item.rulings],
  votes: [...item.votes],
  former: [...item.former],
})
