import type { Course, ItemCourse, MeetingDecision, MeetingPlan, PlannedItem, Stay } from './course-types.ts'
import type { MeetingDeed, MeetingEntry } from './deeds.ts'
import { quorum } from './quorum.ts'

/** The lines that count, as they happened: without those that were struck, by their time, at one time as they were written. */
export function inOrderOfTime(entries: readonly MeetingEntry[]): MeetingEntry[] {
  const struck = new Set(entries.flatMap(({ deed }) => (deed.kind === 'struck' ? [deed.entryId] : [])))
  return entries
    .filter(({ id, deed }) => deed.kind !== 'struck' && !struck.has(id))
    .toSorted((a, b) => (a.at === b.at ? a.seq - b.seq : a.at < b.at ? -1 : 1))
}

/** The course of a meeting, from its record alone: it asks no rule, so that an old record is read by any later program. */
export function courseOf(plan: MeetingPlan, entries: readonly MeetingEntry[]): Course {
  const course = startOf(plan)
  for (const entry of inOrderOfTime(entries)) happen(course, entry)
  return course
}

/** A meeting in which nothing has happened yet. */
export const startOf = (plan: MeetingPlan): Course => ({
  plan,
  stage: 'planned',
  openedAt: null,
  closedAt: null,
  pauses: [],
  people: new Map(plan.members.map(({ id }) => [id, { stays: [], absentAt: null }])),
  items: new Map(plan.items.map((item) => [item.id, blankItem(item)])),
  currentId: null,
  lastAt: null,
})

const blankItem = (item: PlannedItem): ItemCourse => ({
  item,
  state: 'waiting',
  spans: [],
  conflicted: { leaving: [], silent: [] },
  rulings: [],
  votes: [],
  decision: null,
  former: [],
  announcedAt: null,
  undone: null,
  putOff: '',
})

/** The stay that lasts, or null: who is here now. */
export const stayOf = (course: Course, memberId: string): Stay | null => {
  const last = course.people.get(memberId)?.stays.at(-1)
  return last === undefined || last.to !== null ? null : last
}

export const isPresent = (course: Course, memberId: string): boolean => stayOf(course, memberId) !== null

/** Whether the presence of a member counts: a 代理 only where the meeting says so. */
const counts = (course: Course, memberId: string): boolean => {
  const stay = stayOf(course, memberId)
  return stay !== null && (stay.mode !== 'proxy' || course.plan.proxiesCount)
}

/** Those who take no part in deciding an item: who leaves for it, who may only speak, who stays by 座長判断. */
export const apartFrom = ({ conflicted }: Pick<ItemCourse, 'conflicted'>): string[] => [
  ...new Set([...conflicted.leaving, ...conflicted.silent]),
]

/** 定足数 of the meeting, or of one item without those who are conflicted (domain.md §7; checks.md). */
export function quorumOf(course: Course, conflicted: readonly string[]): ReturnType<typeof quorum> {
  return quorum({
    members: course.plan.members
      .filter(({ kind }) => kind === 'reviewer')
      .map(({ id }) => ({ id, present: counts(course, id), canVote: true })),
    conflicted,
    needed: course.plan.quorum,
  })
}

/** Who decides an item now: the members present and counted, without the conflicted. */
export const votersOf = (course: Course, conflicted: readonly string[]): string[] =>
  course.plan.members
    .filter(({ id, kind }) => kind === 'reviewer' && !conflicted.includes(id) && counts(course, id))
    .map(({ id }) => id)

/** What one line of the record makes of the course so far. */
export function happen(course: Course, { at, deed }: MeetingEntry): void {
  course.lastAt = at
  switch (deed.kind) {
    case 'opened':
      course.stage = 'open'
      course.openedAt = at
      return
    case 'paused':
      course.stage = 'paused'
      course.pauses.push({ from: at, to: null })
      return
    case 'resumed':
      course.stage = 'open'
      endLast(course.pauses, at)
      return
    case 'closed':
      course.stage = 'closed'
      course.closedAt = at
      endLast(course.pauses, at)
      leaveItem(course, at)
      for (const { stays } of course.people.values()) endLast(stays, at)
      return
    case 'struck':
      return
    case 'came':
    case 'left':
    case 'absent':
      attend(course, at, deed)
      return
    default:
      deliberate(course, at, deed)
  }
}

const endLast = (spans: { to: string | null }[], at: string): void => {
  const last = spans.at(-1)
  if (last !== undefined && last.to === null) last.to = at
}

function attend(course: Course, at: string, deed: Extract<MeetingDeed, { kind: 'came' | 'left' | 'absent' }>): void {
  const person = course.people.get(deed.memberId)
  if (person === undefined) return
  if (deed.kind === 'absent') {
    person.absentAt = at
    return
  }
  if (deed.kind === 'came') {
    person.absentAt = null
    // Who only changes the way of attending goes on in another way.
    endLast(person.stays, at)
    person.stays.push({ from: at, to: null, mode: deed.mode, proxy: deed.proxy, why: null, itemId: null })
    return
  }
  const stay = person.stays.at(-1)
  if (stay === undefined || stay.to !== null) return
  stay.to = at
  stay.why = deed.why
  stay.itemId = course.currentId
}

/** The item that was open rests: it stands where it stood before it was opened, unless a deed has said otherwise. */
function leaveItem(course: Course, at: string): void {
  const item = course.currentId === null ? undefined : course.items.get(course.currentId)
  course.currentId = null
  if (item === undefined) return
  endLast(item.spans, at)
  if (item.state === 'open') item.state = 'waiting'
}

type Deliberation = Extract<MeetingDeed, { itemId: string }>

function deliberate(course: Course, at: string, deed: Deliberation): void {
  const item = course.items.get(deed.itemId)
  if (item === undefined) return
  switch (deed.kind) {
    case 'itemOpened':
      leaveItem(course, at)
      course.currentId = deed.itemId
      item.state = 'open'
      item.conflicted = { leaving: deed.leaving, silent: deed.silent }
      item.spans.push({ from: at, to: null })
      return
    case 'ruled':
      item.rulings.push({ memberId: deed.memberId, reason: deed.reason, at })
      return
    case 'voted': {
      item.conflicted = { leaving: deed.leaving, silent: deed.silent }
      const { motion, yes, no, abstain, chair } = deed
      const passed = yes > no || (yes === no && chair === 'yes')
      item.votes.push({ at, motion, yes, no, abstain, chair, passed, voters: votersOf(course, apartFrom(item)) })
      return
    }
    case 'decided':
      item.conflicted = { leaving: deed.leaving, silent: deed.silent }
      conclude(course, item, at, { ...deed, bodies: [] })
      return
    case 'agreed':
      conclude(course, item, at, { ...deed, result: 'agreed', reserveOrder: null, condition: '', needs: [] })
      return
    case 'announced':
      item.announcedAt = at
      return
    case 'done':
      item.state = 'done'
      leaveItem(course, at)
      return
    case 'deferred':
    case 'carried':
      item.state = deed.kind
      item.putOff = deed.reason
      if (course.currentId === deed.itemId) leaveItem(course, at)
      return
    case 'reopened':
      if (item.decision !== null) item.former.push({ decision: item.decision, at, reason: deed.reason })
      item.decision = null
      item.announcedAt = null
      item.state = 'waiting'
      return
    case 'undone':
      item.undone = { meetingNo: deed.meetingNo, reason: deed.reason, at }
      return
    case 'rescored':
      return
  }
}

function conclude(
  course: Course,
  item: ItemCourse,
  at: string,
  said: Pick<MeetingDecision, 'result' | 'reserveOrder' | 'method' | 'reason' | 'condition' | 'needs' | 'bodies'>,
): void {
  const { result, reserveOrder, method, reason, condition, needs, bodies } = said
  const voters = votersOf(course, apartFrom(item))
  const { of } = quorumOf(course, apartFrom(item))
  const vote = method === 'vote' ? (item.votes.at(-1) ?? null) : null
  item.decision = { at, result, reserveOrder, method, reason, condition, needs, bodies, vote, voters, of }
  // 保留 is no decision on the body: it waits to be taken up again.
  item.state = result === 'held' ? 'deferred' : 'decided'
  if (course.currentId === item.item.id) leaveItem(course, at)
}
