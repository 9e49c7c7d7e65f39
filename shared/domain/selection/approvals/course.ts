import { formatWareki } from '../../calendar/wareki.ts'
import { Refusal } from '../../refusal.ts'
import {
  type ApprovalState,
  approvalStateLabel,
  type CourseDeedName,
  courseDeedLabel,
  deedsIn,
  mayDo,
  type StepVerdict,
} from './states.ts'

export interface CourseStep {
  /** ISO date. */
  readonly actedOn: string
  readonly verdict: StepVerdict
}

/** How far a 起案 has come. Days are ISO dates, null until then. */
export interface Course {
  readonly state: ApprovalState
  /** From 1; one more with every 再起案. */
  readonly round: number
  /** Only its 決裁 was recorded: it may stand without a 起案日. */
  readonly isShortened: boolean
  /** The last day of the rounds before this one; null in the first. */
  readonly before: string | null
  readonly draftedOn: string | null
  /** Of this round, in the order they were recorded. */
  readonly steps: readonly CourseStep[]
  readonly decidedOn: string | null
  readonly issuedOn: string | null
  readonly closedOn: string | null
}

export type CourseDeed =
  | { readonly did: 'circulate' | 'takeStepBack' | 'goBack' | 'remove' }
  | { readonly did: 'amend' | 'takeUp'; readonly draftedOn: string | null }
  | { readonly did: 'step'; readonly actedOn: string; readonly verdict: StepVerdict }
  | { readonly did: 'decide'; readonly decidedOn: string }
  | { readonly did: 'issue'; readonly issuedOn: string }
  | { readonly did: 'close'; readonly closedOn: string }

/**
 * A 起案 after that deed (domain.md §4.4). Refuses (`conflict`) what does not follow on its state, and (`invalid`, by the
 * field of the day) a day before the one it follows on: 起案日 ≤ each 回議 ≤ 決裁日 ≤ 施行日 ≤ 完結日, over all rounds.
 */
export function afterDeed(course: Course, deed: CourseDeed): Course {
  assertMayDo(course.state, deed.did)
  switch (deed.did) {
    case 'amend':
      assertDrafted(course, deed.draftedOn)
      return { ...course, draftedOn: deed.draftedOn }
    case 'circulate':
      return { ...course, state: 'circulating' }
    case 'step':
      assertNotBefore(course, deed.actedOn, '回議の日', 'actedOn')
      return {
        ...course,
        state: deed.verdict === 'returned' ? 'returned' : 'circulating',
        steps: [...course.steps, { actedOn: deed.actedOn, verdict: deed.verdict }],
      }
    case 'takeStepBack':
      if (course.steps.length === 0)
        throw new Refusal('conflict', 'この回の回議はまだ記録されていません。取り消す記録がありません。')
      return { ...course, state: 'circulating', steps: course.steps.slice(0, -1) }
    case 'takeUp':
      return takenUp(course, deed.draftedOn)
    case 'decide':
      assertNotBefore(course, deed.decidedOn, '決裁日', 'decidedOn')
      return { ...course, state: 'decided', decidedOn: deed.decidedOn }
    case 'issue':
      assertNotBefore(course, deed.issuedOn, '施行日', 'issuedOn')
      return { ...course, state: 'issued', issuedOn: deed.issuedOn }
    case 'close':
      assertNotBefore(course, deed.closedOn, '完結日', 'closedOn')
      return { ...course, state: 'closed', closedOn: deed.closedOn }
    case 'goBack':
      return course.state === 'closed'
        ? { ...course, state: 'issued', closedOn: null }
        : { ...course, state: 'decided', issuedOn: null }
    case 'remove':
      return course
  }
}

/** A new 起案, or one whose 決裁 alone is known: refuses (`invalid`) without the day that it begins with, or days out of order. */
export function begun(facts: { readonly draftedOn: string | null; readonly decidedOn: string | null }): Course {
  const course: Course = {
    state: 'drafted',
    round: 1,
    isShortened: facts.decidedOn !== null,
    before: null,
    draftedOn: facts.draftedOn,
    steps: [],
    decidedOn: null,
    issuedOn: null,
    closedOn: null,
  }
  assertDrafted(course, facts.draftedOn)
  if (facts.decidedOn === null) return course
  assertNotBefore(course, facts.decidedOn, '決裁日', 'decidedOn')
  return { ...course, state: 'decided', decidedOn: facts.decidedOn }
}

/** Taken up again: in the same round before it has been in 回議, else in the next; what was before is kept. */
function takenUp(course: Course, draftedOn: string | null): Course {
  if (course.state === 'drafted') {
    assertDrafted(course, draftedOn)
    return { ...course, draftedOn }
  }
  const next: Course = {
    ...course,
    state: 'drafted',
    round: course.round + 1,
    before: lastDay(course)?.day ?? null,
    draftedOn: null,
    steps: [],
  }
  assertDrafted(next, draftedOn)
  return { ...next, draftedOn }
}

function assertMayDo(state: ApprovalState, did: CourseDeedName): void {
  if (mayDo(state, did)) return
  const now = deedsIn[state].map((each) => `「${courseDeedLabel[each]}」`).join('')
  throw new Refusal(
    'conflict',
    `状態が「${approvalStateLabel[state]}」の起案では、「${courseDeedLabel[did]}」はできません。今できるのは${now}です。`,
  )
}

function assertDrafted(course: Course, draftedOn: string | null): void {
  if (draftedOn === null) {
    if (course.isShortened) return
    refuseDay('draftedOn', '起案日を入力してください。')
  } else {
    const next = followers(course)[0]
    if (course.before !== null && draftedOn < course.before)
      refuseDay('draftedOn', `起案日が、前の回の最後の日(${said(course.before)})より前です。日付を確かめてください。`)
    if (next !== undefined && draftedOn > next.day)
      refuseDay('draftedOn', `起案日が、${next.name}(${said(next.day)})より後です。日付を確かめてください。`)
  }
}

interface Named {
  readonly name: string
  readonly day: string
}

const named = (name: string, day: string | null | undefined): Named[] =>
  day === null || day === undefined ? [] : [{ name, day }]

/** The days after 起案日, in the order in which they come. */
const followers = ({ steps, decidedOn, issuedOn, closedOn }: Course): Named[] => [
  ...steps.flatMap(({ actedOn }) => named('回議の日', actedOn)),
  ...named('決裁日', decidedOn),
  ...named('施行日', issuedOn),
  ...named('完結日', closedOn),
]

const lastDay = (course: Course): Named | undefined =>
  [...named('前の回の最後の日', course.before), ...named('起案日', course.draftedOn), ...followers(course)].at(-1)

function assertNotBefore(course: Course, day: string, what: string, field: string): void {
  const last = lastDay(course)
  if (last !== undefined && day < last.day)
    refuseDay(field, `${what}が、${last.name}(${said(last.day)})より前です。日付を確かめてください。`)
}

const said = (day: string): string => formatWareki(day, 'long')

function refuseDay(field: string, message: string): never {
  throw new Refusal('invalid', message, { fields: { [field]: message } })
}
