import { jstDate } from '../calendar/jst.ts'
import { formatWareki } from '../calendar/wareki.ts'
import { courseOf } from '../meeting/course.ts'
import type { Course } from '../meeting/course-types.ts'
import { attended, leavingsOf } from './movements.ts'
import type { MinutesSource } from './source.ts'

/** 六つの確かめ: what 議事概要 must hold (行政文書の管理に関するガイドライン; issue 10). */
export const minutesChecks = ['time', 'place', 'attendance', 'agenda', 'speakers', 'words'] as const
export type MinutesCheck = (typeof minutesChecks)[number]

export const minutesCheckLabel = {
  time: '日時',
  place: '場所',
  attendance: '出席者',
  agenda: '議題',
  speakers: '発言者',
  words: '発言内容',
} as const satisfies Record<MinutesCheck, string>

/** What is missing, and where it is mended: in the record of the meeting, in its plan, or in a speech. */
export interface MinutesGap {
  readonly says: string
  readonly at:
    | { readonly where: 'open' | 'close' | 'plan' | 'members' | 'speeches' }
    | { readonly where: 'return' | 'presence'; readonly memberId: string; readonly key: string | null }
    | { readonly where: 'item'; readonly itemId: string }
    | { readonly where: 'speech'; readonly speechId: string }
}

export interface CheckedMinutes {
  readonly check: MinutesCheck
  /** What there is, in a few words. */
  readonly says: string
  readonly gaps: readonly MinutesGap[]
}

/** The six, each with what is missing and where it is mended. All whole: no gap in any. */
export function checkMinutes(source: MinutesSource): CheckedMinutes[] {
  const course = courseOf(source.plan, source.entries)
  const judge = {
    time: () => checkTime(source, course),
    place: () => checkPlace(source),
    attendance: () => checkAttendance(source, course),
    agenda: () => checkAgenda(course),
    speakers: () => checkSpeakers(source),
    words: () => checkWords(source),
  } satisfies Record<MinutesCheck, () => Omit<CheckedMinutes, 'check'>>
  return minutesChecks.map((check) => ({ check, ...judge[check]() }))
}

/** How much is missing, over all six. */
export const gapsOf = (checks: readonly CheckedMinutes[]): MinutesGap[] => checks.flatMap(({ gaps }) => gaps)

type Judged = Omit<CheckedMinutes, 'check'>

function checkTime({ meeting }: MinutesSource, { openedAt, closedAt }: Course): Judged {
  const gaps: MinutesGap[] = []
  if (openedAt === null) gaps.push({ says: '開会の時刻がない。', at: { where: 'open' } })
  else if (jstDate(openedAt) !== meeting.heldOn)
    gaps.push({
      says: `開会した日(${formatWareki(jstDate(openedAt), 'long')})が、登録の開催日と違う。`,
      at: { where: 'plan' },
    })
  if (closedAt === null) gaps.push({ says: '閉会の時刻がない。', at: { where: 'close' } })
  return { says: formatWareki(meeting.heldOn, 'weekday'), gaps }
}

function checkPlace({ meeting }: MinutesSource): Judged {
  const isGiven = meeting.place.trim() !== ''
  return { says: meeting.place, gaps: isGiven ? [] : [{ says: '場所がない。', at: { where: 'plan' } }] }
}

function checkAttendance({ members, entries }: MinutesSource, course: Course): Judged {
  const reviewers = members.filter(({ kind }) => kind === 'reviewer')
  const here = reviewers.filter(({ id }) => attended(course, id))
  const nameOf = (id: string) => members.find((each) => each.id === id)?.name ?? ''
  const gaps: MinutesGap[] = []
  if (here.length === 0) gaps.push({ says: '出席した委員がいない。', at: { where: 'members' } })
  else if (!here.some(({ isChair }) => isChair)) gaps.push({ says: '出席者に座長がいない。', at: { where: 'members' } })
  for (const { id, name } of reviewers)
    if (!attended(course, id) && course.people.get(id)?.absentAt == null)
      gaps.push({ says: `${name}の出欠がない。`, at: { where: 'presence', memberId: id, key: null } })
  for (const { memberId, entryId, isOpen, why } of leavingsOf(course, entries))
    if (isOpen)
      gaps.push({
        says: `${nameOf(memberId)}の${why === 'line' ? '復帰' : '入室'}の時刻がない。`,
        at: { where: 'return', memberId, key: `entry:${entryId}` },
      })
  return { says: `${reviewers.length}名中${here.length}名`, gaps }
}

function checkAgenda(course: Course): Judged {
  const items = [...course.items.values()]
  const open = items.filter(({ state }) => !['decided', 'done', 'carried'].includes(state))
  const count = (state: string) => items.filter((each) => each.state === state).length
  const nothing: MinutesGap[] = items.length === 0 ? [{ says: '議題がない。', at: { where: 'plan' } }] : []
  return {
    says: `${items.length}件。決定${count('decided')}・説明${count('done')}・継続${count('carried')}`,
    gaps: [
      ...nothing,
      ...open.map(
        ({ item }): MinutesGap => ({
          says: `「${item.title}」に、決定も継続もない。`,
          at: { where: 'item', itemId: item.id },
        }),
      ),
    ],
  }
}

function checkSpeakers({ speeches }: MinutesSource): Judged {
  const nameless = speeches.filter(({ memberId }) => memberId === null)
  return {
    says: `${speeches.length}件${nameless.length === 0 ? 'すべてに発言者' : 'の発言'}`,
    gaps: nameless.map(({ id, words }) => ({
      says: `発言「${excerpt(words)}」の発言者がない。`,
      at: { where: 'speech', speechId: id },
    })),
  }
}

function checkWords({ speeches }: MinutesSource): Judged {
  if (speeches.length === 0)
    return { says: '0件', gaps: [{ says: '発言が一つも記録されていない。', at: { where: 'speeches' } }] }
  const empty = speeches.filter(({ words }) => words.trim() === '')
  return {
    says: `${speeches.length}件。${empty.length === 0 ? '空の発言なし' : `空の発言${empty.length}件`}`,
    gaps: empty.map(({ id, at }) => ({
      says: `${at.slice(11, 16)}の発言の内容がない。`,
      at: { where: 'speech', speechId: id },
    })),
  }
}

const excerpt = (words: string): string => {
  const letters = [...words.trim()]
  return letters.length > 12 ? `${letters.slice(0, 12).join('')}…` : letters.join('')
}
