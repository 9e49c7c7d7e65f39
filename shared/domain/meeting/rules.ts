import { jstDate } from '../calendar/jst.ts'
import { formatJstInstant } from '../calendar/wareki.ts'
import { Refusal } from '../refusal.ts'
import { assertMayCome, assertMayLeave, nameOf } from './attending.ts'
import { happen, inOrderOfTime, isPresent, startOf } from './course.ts'
import type { Course, MeetingPlan } from './course-types.ts'
import { type MeetingDeed, type MeetingDeedKind, type MeetingEntry, meetingDeedLabel } from './deeds.ts'
import { assertItemDeed, itemOf } from './item-rules.ts'

/** What may still be put right once the meeting is closed: who was there, and when it ended. */
const mendable: readonly MeetingDeedKind[] = ['came', 'left', 'absent', 'closed', 'struck']

/** A line that is to be written, beside all that are. */
export interface NewEntry {
  readonly plan: MeetingPlan
  readonly entries: readonly MeetingEntry[]
  /** The meeting as it stands with all that are. */
  readonly course: Course
  readonly entry: MeetingEntry
  /** ISO instant: nothing is recorded as of a time to come. */
  readonly now: string
}

/**
 * Refuses (`conflict`, `invalid`) a line that the meeting's rules do not allow at its time, or that would make a later line
 * impossible which holds without it: what was recorded by an earlier plan of the meeting (another 座長, another quorum) is
 * never judged anew.
 */
export function assertMayHappen({ entry, ...of }: NewEntry): void {
  const { deed } = entry
  const { lastAt } = of.course
  if (deed.kind === 'struck' || (lastAt !== null && entry.at < lastAt)) {
    assertMayHappenTogether({ ...of, added: [entry] })
    return
  }
  assertMayBeWritten({ ...of, entry })
  assertDeed(of.course, deed)
}

function assertMayBeWritten({ entries, course, entry, now }: Omit<NewEntry, 'plan'>): void {
  if (entry.at > now) throw new Refusal('invalid', '起きた時刻が、今より後です。時刻を確かめてください。')
  if (entry.deed.kind === 'struck') assertMayStrike(entries, entry.deed)
  assertStillOpen({ entries, course, entry, now })
}

/**
 * The same of lines that are written as one: a line that is struck and written anew at another time is judged where it
 * stands then, and what comes after it never without it.
 */
export function assertMayHappenTogether({
  plan,
  added,
  ...of
}: Omit<NewEntry, 'entry'> & { readonly added: readonly MeetingEntry[] }): void {
  for (const entry of added) assertMayBeWritten({ ...of, entry })
  const own = new Set(added.map(({ id }) => id))
  const lines = inOrderOfTime([...of.entries, ...added])
  const from = added.some(({ deed }) => deed.kind === 'struck') ? 0 : lines.findIndex(({ id }) => own.has(id))
  const unsound = unsoundLines(plan, of.entries)
  const course = startOf(plan)
  for (const [index, line] of lines.entries()) {
    if (index >= from) judge(course, line, { own, unsound })
    happen(course, line)
  }
}

function judge(
  course: Course,
  line: MeetingEntry,
  { own, unsound }: { readonly own: ReadonlySet<string>; readonly unsound: ReadonlySet<string> },
): void {
  try {
    assertDeed(course, line.deed)
  } catch (error) {
    if (own.has(line.id) || !(error instanceof Refusal)) throw error
    if (unsound.has(line.id)) return
    throw new Refusal(
      'conflict',
      `この記録を入れると、その後の記録と合わなくなります(${formatJstInstant(line.at, true)} ${meetingDeedLabel[line.deed.kind]}: ${error.message})`,
    )
  }
}

/** The lines that today's plan of the meeting would refuse where they stand. */
function unsoundLines(plan: MeetingPlan, entries: readonly MeetingEntry[]): ReadonlySet<string> {
  const found = new Set<string>()
  const course = startOf(plan)
  for (const line of inOrderOfTime(entries)) {
    try {
      assertDeed(course, line.deed)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      found.add(line.id)
    }
    happen(course, line)
  }
  return found
}

/** A meeting that was closed stays so from the next day on, even where its 閉会 is struck to be timed anew. */
function assertStillOpen({ entries, course, entry: { at, deed }, now }: Omit<NewEntry, 'plan'>): void {
  const wasClosed = entries.some((each) => each.deed.kind === 'closed' && jstDate(each.at) < jstDate(now))
  if (course.stage !== 'closed' && !wasClosed) return
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
      assertMayOpen(course)
      return
    case 'paused':
      assertStage(course, 'open')
      return
    case 'resumed':
      assertStage(course, 'paused')
      return
    case 'closed':
      assertMayClose(course)
      return
    case 'came':
      assertMayCome(course, deed)
      return
    case 'left':
      assertMayLeave(course, deed)
      return
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
  assertWholeStands(course)
}

/** 全体の決定 names the bodies that are 選定 at the end, and no other. */
function assertWholeStands(course: Course): void {
  const whole = [...course.items.values()].find(({ item, decision }) => item.kind === 'whole' && decision !== null)
  if (whole === undefined) return
  const named = new Set(whole.decision?.bodies ?? [])
  const differing = [...course.items.values()].filter(
    ({ item, decision }) =>
      item.kind === 'body' && (decision?.result === 'selected') !== named.has(item.applicationId ?? ''),
  )
  if (differing.length > 0)
    throw new Refusal(
      'conflict',
      `全体の決定の後に、${differing.map(({ item }) => item.title).join('、')}の決定が変わりました。「${whole.item.title}」に戻り、決定し直してから閉会してください。`,
    )
}
