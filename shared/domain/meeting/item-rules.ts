import { Refusal } from '../refusal.ts'
import { assertMember, nameOf } from './attending.ts'
import { assertMayConclude, assertQuorum, assertVotes } from './concluding.ts'
import { apartFrom, isPresent } from './course.ts'
import type { Course, ItemCourse } from './course-types.ts'
import type { MeetingDeed } from './deeds.ts'
import { whyNotOut } from './opening.ts'

export function itemOf(course: Course, itemId: string): ItemCourse {
  const item = course.items.get(itemId)
  if (item === undefined) throw new Refusal('missing', '議題が見つかりません。議題の一覧を確かめてください。')
  return item
}

export type ItemDeed = Extract<MeetingDeed, { itemId: string }>

/** Refuses a deed on an item that cannot be done as the item stands. */
export function assertItemDeed(course: Course, item: ItemCourse, deed: ItemDeed): void {
  switch (deed.kind) {
    case 'itemOpened':
      assertMayOpenItem(course, item, deed.leaving)
      return
    case 'ruled':
      assertMember(course, deed.memberId)
      assertSaid(deed.reason, '座長判断の理由')
      return
    case 'voted':
      assertCurrent(course, item)
      assertVotes(course, item, deed)
      return
    case 'decided':
    case 'agreed':
      assertCurrent(course, item)
      assertMayConclude(course, item, deed)
      return
    case 'announced':
      if (item.decision === null || item.decision.result === 'held')
        throw new Refusal('conflict', `「${item.item.title}」は、まだ決定していません。`)
      return
    case 'done':
      assertCurrent(course, item)
      if (item.item.kind !== 'topic')
        throw new Refusal('conflict', `「${item.item.title}」は、決定して終えてください。`)
      return
    case 'deferred':
    case 'carried':
      if (item.state === 'decided' || item.state === 'done')
        throw new Refusal('conflict', `「${item.item.title}」は終わっています。`)
      if (deed.kind === 'carried') assertSaid(deed.reason, '次回へ継続する理由')
      return
    case 'reopened':
      if (item.state !== 'decided' && item.state !== 'done' && item.state !== 'carried')
        throw new Refusal('conflict', `「${item.item.title}」は、まだ決定していません。`)
      assertSaid(deed.reason, '議題に戻る理由')
      return
    case 'undone':
      assertQuorum(course, apartFrom(item))
      assertSaid(deed.reason, '決定を取り消す理由')
      return
    case 'rescored':
      assertCurrent(course, item)
      assertMayRescore(course, item, deed)
      return
  }
}

function assertSaid(reason: string, what: string): void {
  if (reason.trim() === '')
    throw new Refusal('invalid', `${what}を入力してください。`, { fields: { reason: `${what}を入力してください。` } })
}

function assertCurrent(course: Course, { item }: ItemCourse): void {
  if (course.currentId !== item.id)
    throw new Refusal('conflict', `「${item.title}」は、今の議題ではありません。議題に入ってから記録してください。`)
}

function assertMayOpenItem(course: Course, item: ItemCourse, leaving: readonly string[]): void {
  if (item.state === 'open') throw new Refusal('conflict', `「${item.item.title}」は、すでに今の議題です。`)
  if (item.state === 'decided' || item.state === 'done')
    throw new Refusal(
      'conflict',
      `「${item.item.title}」は終わっています。改めるときは「議題に戻る」を記録してください。`,
    )
  const inside = whyNotOut(course, item, leaving)
  if (inside !== null) throw new Refusal('conflict', inside)
}

function assertMayRescore(course: Course, item: ItemCourse, deed: Extract<MeetingDeed, { kind: 'rescored' }>): void {
  assertMember(course, deed.memberId)
  if (apartFrom(item).includes(deed.memberId))
    throw new Refusal('conflict', `${nameOf(course, deed.memberId)}は、この議題に利害関係があります。点は直せません。`)
  if (!isPresent(course, deed.memberId))
    throw new Refusal(
      'conflict',
      `${nameOf(course, deed.memberId)}は、出席していません。点を直せるのは出席している委員です。`,
    )
  if (deed.from === deed.to) throw new Refusal('invalid', '点が変わっていません。')
  assertSaid(deed.reason, '点を直す理由')
}
