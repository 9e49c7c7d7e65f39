import { formatJstInstant } from '../calendar/wareki.ts'
import { Refusal } from '../refusal.ts'
import { assertMayConclude, assertQuorum, assertVotes } from './concluding.ts'
import {
  apartFrom,
  type Course,
  happen,
  type ItemCourse,
  inOrderOfTime,
  isPresent,
  type MeetingPlan,
  startOf,
  stayOf,
} from './course.ts'
import { type MeetingDeed, type MeetingDeedKind, type MeetingEntry, meetingDeedLabel } from './deeds.ts'

/** What may still be put right once the meeting is closed: who was there, and when it ended. */
const mendable: readonly MeetingDeedKind[] = ['came', 'left', 'absent', 'closed', 'struck']

/** A line that is to be written, beside all that are. */
export interface NewEntry {
  readonly plan: MeetingPlan
  readonly entries: readonly MeetingEntry[]
  readonly entry: MeetingEntry
  /** ISO instant: nothing is recorded as of a time to come. */
  readonly now: string
}

/**
 * Refuses (`conflict`, `invalid`) a line that the meeting's rules do not allow at its time, or that would make a later line
 * impossible: so the whole record holds at every moment, whatever was put in or struck afterwards. Answers the course
 * as it is with it.
 */
export function assertMayHappen({ plan, entries, entry, now }: NewEntry): Course {
  const { deed } = entry
  if (entry.at > now) throw new Refusal('invalid', '起きた時刻が、今より後です。時刻を確かめてください。')
  if (deed.kind === 'struck') assertMayStrike(entries, deed)
  assertStillOpen(plan, entries, entry)
  const lines = inOrderOfTime([...entries, entry])
  const course = startOf(plan)
  for (const line of lines) {
    const isNew = line.id === entry.id
    try {
      assertDeed(course, line.deed)
    } catch (error) {
      if (isNew || !(error instanceof Refusal)) throw error
      throw new Refusal(
        'conflict',
        `この記録を入れると、その後の記録と合わなくなります(${formatJstInstant(line.at, true)} ${meetingDeedLabel[line.deed.kind]}: ${error.message})`,
      )
    }
    happen(course, line)
  }
  return course
}

function assertStillOpen(plan: MeetingPlan, entries: readonly MeetingEntry[], { at, deed }: MeetingEntry): void {
  const course = startOf(plan)
  for (const line of inOrderOfTime(entries)) happen(course, line)
  if (course.stage !== 'closed') return
  const struckKind = deed.kind === 'struck' ? entries.find(({ id }) => id === deed.entryId)?.deed.kind : undefined
  if (!mendable.includes(deed.kind) || (struckKind !== undefined && !mendable.includes(struckKind)))
    throw new Refusal(
      'conflict',
      '会議は閉会しています。閉会の後に直せるのは、出席者の出入りと閉会の時刻だけです。決定を改めるときは、次の会議で決定取消を記録してください。',
    )
  if (deed.kind !== 'struck' && course.closedAt !== null && at > course.closedAt)
    throw new Refusal(
      'invalid',
      `閉会(${formatJstInstant(course.closedAt, true)})より後の時刻です。時刻を確かめてください。`,
    )
}

function assertMayStrike(entries: readonly MeetingEntry[], deed: Extract<MeetingDeed, { kind: 'struck' }>): void {
  const struck = entries.find(({ id }) => id === deed.entryId)
  if (struck === undefined) throw new Refusal('missing', '取り消す記録が見つかりません。')
  if (struck.deed.kind === 'struck') throw new Refusal('conflict', '取り消した記録は、もう一度記録し直してください。')
  if (struck.deed.kind === 'rescored')
    throw new Refusal('conflict', '点の修正は取り消せません。元の点に、もう一度修正してください。')
  if (entries.some((each) => each.deed.kind === 'struck' && each.deed.entryId === deed.entryId))
    throw new Refusal('conflict', 'この記録は、すでに取り消されています。')
}

/** Refuses a deed that cannot happen as the meeting stands. */
function assertDeed(course: Course, deed: MeetingDeed): void {
  switch (deed.kind) {
    case 'opened':
      return assertMayOpen(course)
    case 'paused':
      return assertStage(course, 'open')
    case 'resumed':
      return assertStage(course, 'paused')
    case 'closed':
      return assertMayClose(course)
    case 'came':
      return assertMayCome(course, deed)
    case 'left':
      return assertMayLeave(course, deed)
    case 'absent':
      if (isPresent(course, deed.memberId))
        throw new Refusal('conflict', `${nameOf(course, deed.memberId)}は出席しています。退席を先に記録してください。`)
      return
    case 'struck':
      return
    default:
      assertStage(course, 'open')
      assertItemDeed(course, itemOf(course, deed.itemId), deed)
  }
}

const stageWords = {
  planned: '会議は、まだ開会していません。',
  open: '会議は、すでに開会しています。',
  paused: '会議は休憩中です。再開してから記録してください。',
  closed: '会議は閉会しています。',
} as const

function assertStage(course: Course, stage: 'open' | 'paused'): void {
  if (course.stage !== stage) throw new Refusal('conflict', stageWords[course.stage])
}

function assertMayOpen(course: Course): void {
  if (course.stage !== 'planned') throw new Refusal('conflict', stageWords[course.stage])
  if (course.plan.items.length === 0)
    throw new Refusal('conflict', '議題がありません。議題を入れてから開会してください。')
  if (!course.plan.members.some(({ kind }) => kind === 'reviewer'))
    throw new Refusal('conflict', '委員がいません。出席者を入れてから開会してください。')
}

function assertMayClose(course: Course): void {
  if (course.stage !== 'open' && course.stage !== 'paused') throw new Refusal('conflict', stageWords[course.stage])
  const open = [...course.items.values()].filter(({ state }) => !['decided', 'done', 'carried'].includes(state))
  if (open.length > 0)
    throw new Refusal(
      'conflict',
      `終わっていない議題があります: ${open.map(({ item }) => item.title).join('、')}。決定するか、次回へ継続としてから閉会してください。`,
    )
}

export const nameOf = (course: Course, memberId: string): string =>
  course.plan.members.find(({ id }) => id === memberId)?.name ?? '出席者'

function assertMember(course: Course, memberId: string): void {
  if (!course.people.has(memberId))
    throw new Refusal('missing', '出席者が見つかりません。出席者の一覧を確かめてください。')
}

function assertMayCome(course: Course, deed: Extract<MeetingDeed, { kind: 'came' }>): void {
  assertMember(course, deed.memberId)
  if (course.stage === 'closed') throw new Refusal('conflict', stageWords.closed)
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

function assertMayLeave(course: Course, deed: Extract<MeetingDeed, { kind: 'left' }>): void {
  assertMember(course, deed.memberId)
  if (!isPresent(course, deed.memberId))
    throw new Refusal('conflict', `${nameOf(course, deed.memberId)}は、出席していません。`)
}

function itemOf(course: Course, itemId: string): ItemCourse {
  const item = course.items.get(itemId)
  if (item === undefined) throw new Refusal('missing', '議題が見つかりません。議題の一覧を確かめてください。')
  return item
}

const ruledIn = ({ rulings }: ItemCourse, memberId: string) => rulings.some((each) => each.memberId === memberId)

/** Those who must be out of the room for an item and are not, without those whom the 座長 has let stay. */
export const stillIn = (
  course: Course,
  item: ItemCourse,
  leaving: readonly string[] = item.conflicted.leaving,
): string[] => leaving.filter((id) => isPresent(course, id) && !ruledIn(item, id))

type ItemDeed = Extract<MeetingDeed, { itemId: string }>

function assertItemDeed(course: Course, item: ItemCourse, deed: ItemDeed): void {
  switch (deed.kind) {
    case 'itemOpened':
      return assertMayOpenItem(course, item, deed.leaving)
    case 'ruled':
      assertMember(course, deed.memberId)
      return assertSaid(deed.reason, '座長判断の理由')
    case 'voted':
      assertCurrent(course, item)
      return assertVotes(course, item, deed)
    case 'decided':
    case 'agreed':
      assertCurrent(course, item)
      return assertMayConclude(course, item, deed)
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
      return deed.kind === 'carried' ? assertSaid(deed.reason, '次回へ継続する理由') : undefined
    case 'reopened':
      if (item.state !== 'decided' && item.state !== 'done' && item.state !== 'carried')
        throw new Refusal('conflict', `「${item.item.title}」は、まだ決定していません。`)
      return assertSaid(deed.reason, '議題に戻る理由')
    case 'undone':
      assertQuorum(course, apartFrom(item))
      return assertSaid(deed.reason, '決定を取り消す理由')
    case 'rescored':
      assertCurrent(course, item)
      return assertMayRescore(course, item, deed)
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
  const inside = stillIn(course, item, leaving)
  if (inside.length > 0)
    throw new Refusal(
      'conflict',
      `利害関係のある${inside.map((id) => nameOf(course, id)).join('、')}が在室しています。退席(または座長判断)を記録してから、${item.item.title}に入ってください。`,
    )
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
