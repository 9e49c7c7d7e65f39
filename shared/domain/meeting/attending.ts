import { Refusal } from '../refusal.ts'
import { isPresent, stayOf } from './course.ts'
import type { Course, ItemCourse } from './course-types.ts'
import type { MeetingDeed } from './deeds.ts'

export const nameOf = (course: Course, memberId: string): string =>
  course.plan.members.find(({ id }) => id === memberId)?.name ?? '出席者'

export function assertMember(course: Course, memberId: string): void {
  if (!course.people.has(memberId))
    throw new Refusal('missing', '出席者が見つかりません。出席者の一覧を確かめてください。')
}

/** Refuses (`conflict`, `invalid`) to let somebody in twice, or into an item they must stay away from. */
export function assertMayCome(course: Course, deed: Extract<MeetingDeed, { kind: 'came' }>): void {
  assertMember(course, deed.memberId)
  if (course.stage === 'closed') throw new Refusal('conflict', '会議は閉会しています。')
  if ((deed.mode === 'proxy') !== (deed.proxy.trim() !== ''))
    throw new Refusal(
      'invalid',
      deed.mode === 'proxy' ? '代理で出席する人の氏名を入力してください。' : '代理の氏名は、代理の出席だけに付きます。',
    )
  const stay = stayOf(course, deed.memberId)
  if (stay !== null && stay.mode === deed.mode && stay.proxy === deed.proxy)
    throw new Refusal('conflict', `${nameOf(course, deed.memberId)}は、すでに出席しています。`)
  const current = course.currentId === null ? undefined : course.items.get(course.currentId)
  if (current === undefined || stay !== null) return
  if (current.conflicted.leaving.includes(deed.memberId) && !ruledIn(current, deed.memberId))
    throw new Refusal(
      'conflict',
      `${nameOf(course, deed.memberId)}は、${current.item.title}に利害関係があります。この議題を終えてから入室を記録してください。`,
    )
}

/** Refuses (`conflict`) to let somebody leave who is not here. */
export function assertMayLeave(course: Course, deed: Extract<MeetingDeed, { kind: 'left' }>): void {
  assertMember(course, deed.memberId)
  if (!isPresent(course, deed.memberId))
    throw new Refusal('conflict', `${nameOf(course, deed.memberId)}は、出席していません。`)
}

/** 座長判断 has let the member stay for the item. */
export const ruledIn = ({ rulings }: ItemCourse, memberId: string): boolean =>
  rulings.some((each) => each.memberId === memberId)
