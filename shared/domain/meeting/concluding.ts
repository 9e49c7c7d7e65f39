import { Refusal } from '../refusal.ts'
import { nameOf } from './attending.ts'
import { apartFrom, isPresent, quorumOf, votersOf } from './course.ts'
import type { Course, ItemCourse } from './course-types.ts'
import { type Conflicted, type MeetingDeed, meetingResultLabel, reasonNeedLabel } from './deeds.ts'
import { whyNotOut } from './opening.ts'

type Deciding = Extract<MeetingDeed, { kind: 'decided' | 'agreed' }>

const named = (course: Course, ids: readonly string[]): string => ids.map((id) => nameOf(course, id)).join('、')

/** The members who could take part in an item and are not here. */
export const missingFor = (course: Course, conflicted: readonly string[]): string[] => {
  const here = votersOf(course, conflicted)
  return course.plan.members
    .filter(({ id, kind }) => kind === 'reviewer' && !conflicted.includes(id) && !here.includes(id))
    .map(({ id, name }) => (isPresent(course, id) ? `${name}(代理は数えない)` : name))
}

/** Refuses (`conflict`) to decide without the quorum of the item, naming who is missing. */
export function assertQuorum(course: Course, conflicted: readonly string[]): void {
  const { present, needed, of, met } = quorumOf(course, conflicted)
  if (met) return
  throw new Refusal(
    'conflict',
    `定足数に足りないため、決定できません(${of}名中${needed}名が必要、今は${present}名)。いない人: ${missingFor(course, conflicted).join('、')}。審議は続けられます。`,
  )
}

/**
 * Refuses (`invalid`) numbers that are not those of the members present without the conflicted: all of them, or all but
 * the 座長, who decides at 可否同数 and only then (issue 10).
 */
export function assertVotes(course: Course, item: ItemCourse, deed: Extract<MeetingDeed, { kind: 'voted' }>): void {
  assertOut(course, item, deed)
  const voters = votersOf(course, apartFrom({ conflicted: deed }))
  assertQuorum(course, apartFrom({ conflicted: deed }))
  const chair = course.plan.members.find(({ id, isChair }) => isChair && voters.includes(id))
  const given = deed.yes + deed.no + deed.abstain
  const expected = chair === undefined ? [voters.length] : [voters.length - 1, voters.length]
  if (!expected.includes(given))
    throw new Refusal(
      'invalid',
      `賛成・反対・棄権の合計が${given}です。議決に加わるのは${voters.length}名です(${named(course, voters)})。数を確かめてください。`,
    )
  const isEven = deed.yes === deed.no
  if (isEven && deed.chair === null)
    throw new Refusal('invalid', '可否同数です。座長の決するところ(賛成・反対)を入力してください。', {
      fields: { chair: '座長の決するところを選んでください。' },
    })
  if (!isEven && deed.chair !== null)
    throw new Refusal('invalid', '可否同数でないため、座長の決定は要りません。', {
      fields: { chair: '選択を外してください。' },
    })
  if (isEven && chair === undefined)
    throw new Refusal(
      'conflict',
      '可否同数ですが、座長が議決に加われません。保留とするか、座長を替えて採決してください。',
    )
}

/**
 * Refuses (`conflict`, `invalid`) a decision without the quorum of its item, with a conflicted member in the room, by a vote
 * that was not taken or did not pass, or without the reason it needs. 保留 decides nothing and needs no quorum.
 */
export function assertMayConclude(course: Course, item: ItemCourse, deed: Deciding): void {
  const conflicted = deed.kind === 'decided' ? deed : item.conflicted
  assertOut(course, item, conflicted)
  const apart = apartFrom({ conflicted })
  if (deed.kind === 'agreed') assertWhole(course, item, deed)
  else assertBody(item, deed)
  if (deed.kind === 'decided' && deed.result === 'held') return
  assertQuorum(course, apart)
  if (deed.method === 'vote') assertPassed(course, item, apart)
}

/** Refuses (`conflict`) while somebody who must leave is in the room and the 座長 has not let them stay. */
function assertOut(course: Course, item: ItemCourse, { leaving }: Conflicted): void {
  const inside = whyNotOut(course, item, leaving)
  if (inside !== null) throw new Refusal('conflict', inside)
}

function assertBody({ item }: ItemCourse, deed: Extract<MeetingDeed, { kind: 'decided' }>): void {
  if (item.kind !== 'body') throw new Refusal('conflict', `「${item.title}」は、団体の審議ではありません。`)
  if (deed.result === 'held' && deed.reason.trim() === '') throw missingReason('保留とする理由を入力してください。')
  if (deed.needs.length > 0 && deed.reason.trim() === '')
    throw missingReason(
      `${item.title}を「${meetingResultLabel[deed.result]}」とする理由を入力してください(${deed.needs.map((need) => reasonNeedLabel[need]).join('、')})。`,
    )
}

const missingReason = (message: string) => new Refusal('invalid', message, { fields: { reason: message } })

/** 全体の決定: once every body has its result, and over exactly those that are 選定. */
function assertWhole(course: Course, { item }: ItemCourse, deed: Extract<MeetingDeed, { kind: 'agreed' }>): void {
  if (item.kind !== 'whole') throw new Refusal('conflict', `「${item.title}」は、選定案の全体の議題ではありません。`)
  const bodies = [...course.items.values()].filter((each) => each.item.kind === 'body')
  const open = bodies.filter(({ state }) => state !== 'decided' && state !== 'carried')
  if (open.length > 0)
    throw new Refusal(
      'conflict',
      `まだ決定していない団体があります: ${open.map((each) => each.item.title).join('、')}。決定するか、次回へ継続としてください。`,
    )
  const selected = bodies.flatMap((each) =>
    each.decision?.result === 'selected' && each.item.applicationId !== null ? [each.item.applicationId] : [],
  )
  // What an earlier meeting has chosen is no item of this one.
  const own = deed.bodies.filter((id) => bodies.some(({ item: each }) => each.applicationId === id))
  const differs = selected.length !== own.length || selected.some((id) => !own.includes(id))
  if (differs)
    throw new Refusal(
      'conflict',
      '選定とした団体が、画面を開いた後に変わりました。全体を見直してから決定してください。',
    )
}

/** The last vote of the item, taken by those who are here now, has passed and has not been used for another decision. */
function assertPassed(course: Course, item: ItemCourse, apart: readonly string[]): void {
  const vote = item.votes.at(-1)
  const opened = item.spans.at(-1)?.from ?? ''
  if (vote === undefined || vote.at < opened)
    throw new Refusal('conflict', '採決の記録がありません。賛成・反対・棄権の数を先に記録してください。')
  if (!vote.passed) throw new Refusal('conflict', '採決は否決でした。別の案で採決するか、保留としてください。')
  const now = votersOf(course, apart)
  if (now.length !== vote.voters.length || now.some((id) => !vote.voters.includes(id)))
    throw new Refusal('conflict', '採決の後に、議決に加わる人が変わりました。もう一度採決してください。')
}
