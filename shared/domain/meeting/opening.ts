import { nameOf, ruledIn } from './attending.ts'
import { isPresent } from './course.ts'
import type { Course, ItemCourse } from './course-types.ts'

/** What is known of a body besides the meeting that deliberates it. */
export interface BodyFacts {
  /** Its decision has its 決裁. */
  readonly approved: boolean
  /** 第n回 of another meeting that has decided it; null where none has. */
  readonly decidedBefore: number | null
}

/**
 * Why a body is no meeting's to decide any more, in an officer's words: it has its 決裁, or another meeting decided it and
 * nobody recorded 決定取消 (issue 10); null where nothing keeps it.
 */
export function whyDecided({ approved, decidedBefore }: BodyFacts, undone: ItemCourse['undone']): string | null {
  if (approved) return '決裁済みです。審議し直すときは、選定の画面で決定取消を記録してください。'
  if (decidedBefore !== null && undone === null)
    return `第${decidedBefore}回の会議で決定しています。審議し直すときは、決定取消を記録してください。`
  return null
}

/** Those who must be out of the room for an item and are not, without those whom the 座長 has let stay. */
const stillIn = (course: Course, item: ItemCourse, leaving: readonly string[]): string[] =>
  leaving.filter((id) => isPresent(course, id) && !ruledIn(item, id))

/** Who must leave the room first (domain.md §7); null where nobody must. */
export function whyNotOut(course: Course, item: ItemCourse, leaving: readonly string[]): string | null {
  const inside = stillIn(course, item, leaving)
  if (inside.length === 0) return null
  return `利害関係のある${inside.map((id) => nameOf(course, id)).join('、')}が在室しています。退席(または座長判断)を記録してください。`
}

/** Why an item cannot be opened now; null where nothing keeps it. */
export const whyNotOpened = (
  course: Course,
  item: ItemCourse,
  { leaving, ...facts }: BodyFacts & { readonly leaving: readonly string[] },
): string | null => whyDecided(facts, item.undone) ?? whyNotOut(course, item, leaving)
