import { Refusal } from '../refusal.ts'
import type { Course, MeetingStage } from './course-types.ts'
import type { ItemKind, MemberKind } from './meeting-fields.ts'

/** 「14:00」. */
const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** Refuses (`invalid`) times that are none, or an end that is not after the beginning. */
export function assertTimes({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): void {
  const words = '時刻は 14:00 の形で入力してください。'
  const fields = {
    ...(clock.test(startsAt) ? {} : { startsAt: words }),
    ...(clock.test(endsAt) ? {} : { endsAt: words }),
  }
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', words, { fields })
  if (endsAt <= startsAt)
    throw new Refusal('invalid', '終了の予定が、開始の予定より前です。', {
      fields: { endsAt: '開始より後の時刻にしてください。' },
    })
}

/** 所属・職 as the list of those who attend prints it. */
export const postOf = ({ org, title }: { readonly org: string; readonly title: string }): string =>
  [org, title]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 200)

/** Refuses (`conflict`) a number that another meeting of the year bears. */
export function assertFreeNumber(no: number, taken: readonly number[]): void {
  if (taken.includes(no))
    throw new Refusal('conflict', `第${no}回の会議は、すでにあります。`, {
      fields: { no: 'ほかの会議と違う回にしてください。' },
    })
}

/** Refuses (`conflict`) to take away a meeting in which something has happened. */
export function assertMayRemove(stage: MeetingStage): void {
  if (stage !== 'planned') throw new Refusal('conflict', '開会した会議は削除できません。記録として残ります。')
}

/** Whether anything was decided or put to the vote: from then on who could take part stays as it was. */
export const hasDecided = ({ items }: Pick<Course, 'items'>): boolean =>
  [...items.values()].some(({ votes, decision, former }) => votes.length > 0 || decision !== null || former.length > 0)

/** Refuses (`conflict`) another quorum, or another way of counting 代理, once something was decided by the one there was. */
export function assertQuorumStands(
  course: Pick<Course, 'items'>,
  before: { readonly quorum: number | null; readonly proxiesCount: boolean },
  after: { readonly quorum: number | null; readonly proxiesCount: boolean },
): void {
  if (!hasDecided(course)) return
  const words = 'この会議では、すでに採決または決定があります。定足数と代理の扱いは変えられません。'
  const fields = {
    ...(before.quorum === after.quorum ? {} : { quorum: words }),
    ...(before.proxiesCount === after.proxiesCount ? {} : { proxiesCount: words }),
  }
  if (Object.keys(fields).length > 0) throw new Refusal('conflict', words, { fields })
}

/** Refuses (`conflict`) another 委員 once something was decided: of how many it was decided stays true. */
export function assertNoLateMember(
  course: Pick<Course, 'items'>,
  { before, after }: { readonly before: readonly Line[]; readonly after: readonly PlannedMemberLine[] },
): void {
  if (!hasDecided(course)) return
  const known = new Set(before.map(({ id }) => id))
  if (after.some(({ id, kind }) => kind === 'reviewer' && !known.has(id)))
    throw new Refusal(
      'conflict',
      'この会議では、すでに採決または決定があります。委員は加えられません。オブザーバーとして加えるか、次の会議で加えてください。',
    )
}

interface Line {
  readonly id: string
}

/**
 * A list of the plan put in another's place: freely before the meeting opens, afterwards only with everything that was
 * there. Refuses with `conflict`; `what` names the list.
 */
export function assertMayReplace(
  stage: MeetingStage,
  { before, after, what }: { readonly before: readonly Line[]; readonly after: readonly Line[]; readonly what: string },
): void {
  const ids = new Set(after.map(({ id }) => id))
  if (ids.size !== after.length) throw new Refusal('invalid', `同じ${what}が二度入っています。`)
  if (stage === 'closed') throw new Refusal('conflict', `会議は閉会しています。${what}は変えられません。`)
  if (stage === 'planned') return
  if (before.some(({ id }) => !ids.has(id)))
    throw new Refusal('conflict', `会議が始まっています。${what}は加えられますが、外せません。`)
}

interface PlannedItemLine extends Line {
  readonly kind: ItemKind
  readonly title: string
  readonly applicationId: string | null
}

/** Refuses (`invalid`) an agenda with a body twice, a body on an item of another kind, or two items on the whole. */
export function assertAgenda(items: readonly PlannedItemLine[]): void {
  const refuse = (message: string) => {
    throw new Refusal('invalid', message)
  }
  if (items.some(({ kind, applicationId }) => (kind === 'body') !== (applicationId !== null)))
    refuse('団体の審議の議題には、応募を一つ選んでください。')
  if (items.some(({ kind, title }) => kind !== 'body' && title.trim() === '')) refuse('議題の名前を入力してください。')
  const bodies = items.flatMap(({ applicationId }) => applicationId ?? [])
  if (new Set(bodies).size !== bodies.length) refuse('同じ団体の議題が二度入っています。')
  if (items.filter(({ kind }) => kind === 'whole').length > 1) refuse('選定案の全体の議題は、一つだけにしてください。')
}

interface PlannedMemberLine extends Line {
  readonly kind: MemberKind
  readonly reviewerId: string | null
  readonly isChair: boolean
}

/** Refuses (`invalid`) two chairs, a chair who is no 委員, and a 委員 who is none of the year or sits twice. */
export function assertMembers(members: readonly PlannedMemberLine[]): void {
  const refuse = (message: string) => {
    throw new Refusal('invalid', message)
  }
  const chairs = members.filter(({ isChair }) => isChair)
  if (chairs.length > 1) refuse('座長は一人にしてください。')
  if (chairs.some(({ kind }) => kind !== 'reviewer')) refuse('座長は委員から選んでください。')
  if (members.some(({ kind, reviewerId }) => (kind === 'reviewer') !== (reviewerId !== null)))
    refuse('委員は、年度の委員から選んでください。')
  const reviewers = members.flatMap(({ reviewerId }) => reviewerId ?? [])
  if (new Set(reviewers).size !== reviewers.length) refuse('同じ委員が二度入っています。')
}

/** Refuses (`invalid`) the same 資料番号 twice (letters.md W3). */
export function assertMaterials(materials: readonly { readonly number: string }[]): void {
  const numbers = materials.map(({ number }) => number.trim())
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at)
  if (twice !== undefined) throw new Refusal('invalid', `資料番号「${twice}」が二度使われています。`)
}
