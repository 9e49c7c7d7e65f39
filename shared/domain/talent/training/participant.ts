import { prefectures } from '../../bodies/prefectures.ts'
import type { Fields, ValuesOf } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'
import { type CourseValues, completionRuleLabel, type Unit } from './course.ts'

export const attendanceLabel = { present: '出席', partial: '一部', absent: '欠席' } as const
export type Attendance = keyof typeof attendanceLabel

const prefectureWords = Object.fromEntries(prefectures.map(({ jis2, name }) => [jis2, name]))

/** 受講者 of a course. */
export const participantFields = {
  name: { label: '氏名', kind: 'line', limit: 100, required: true },
  jis2: { label: '都道府県', kind: 'code', words: prefectureWords, unchosen: true },
  post: { label: '所属・職', kind: 'line', limit: 200 },
  registeredOn: { label: '申込みの日', kind: 'date' },
  note: { label: '備考', kind: 'line', limit: 500 },
} as const satisfies Fields
export type ParticipantValues = ValuesOf<typeof participantFields>

/** How one unit was attended; what is not recorded is not there. */
export interface Attended {
  readonly unitId: string
  readonly attendance: Attendance
}

/** Whether a person has 修了, and what is still lacking, in the course's own words. */
export interface Completion {
  readonly complete: boolean
  readonly present: number
  /** The units that still count against it; by the rule of a number, every one that was not attended. */
  readonly lacking: readonly Unit[]
  readonly words: string
}

/** 修了 by the rule of the course: a unit counts that was attended whole (出席); 一部 does not. */
export function completionOf(
  { rule, least, units }: Pick<CourseValues, 'rule' | 'least' | 'units'>,
  attended: readonly Attended[],
): Completion {
  const present = new Set(attended.flatMap((each) => (each.attendance === 'present' ? [each.unitId] : [])))
  const missed = units.filter(({ id }) => !present.has(id))
  const count = units.length - missed.length
  if (rule === 'count') {
    const open = Math.max(0, (least ?? units.length) - count)
    const complete = units.length > 0 && open === 0
    return { complete, present: count, lacking: complete ? [] : missed, words: complete ? '' : `あと${open}単位` }
  }
  const lacking = rule === 'all' ? missed : missed.filter(({ needed }) => needed)
  const complete = units.length > 0 && lacking.length === 0
  const words = complete ? '' : `足りない単位: ${lacking.map(({ title }) => title).join('、')}`
  return { complete, present: count, lacking, words }
}

/** Refuses (`conflict`) a 修了証書 for whoever has not 修了, naming what lacks. */
export function assertComplete(name: string, course: CourseValues, attended: readonly Attended[]): void {
  const { complete, words } = completionOf(course, attended)
  if (!complete)
    throw new Refusal(
      'conflict',
      `${name}さんは修了していないため、修了証書は作れません(${completionRuleLabel[course.rule]}。${words})。出席を確かめてください。`,
    )
}

/** Refuses (`conflict`) a second 修了証書, and (`invalid`) one dated before the last unit or after today. */
export function assertMayIssue(
  course: CourseValues,
  { issuedOn, today, held }: { readonly issuedOn: string; readonly today: string; readonly held: boolean },
): void {
  if (held) throw new Refusal('conflict', '修了証書の番号はもう付いています。誤りなら、先に取り消してください。')
  const last =
    course.units
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? issuedOn
  const wrong =
    issuedOn < last
      ? '修了証書の日が、研修の最後の日より前です。'
      : issuedOn > today
        ? '修了証書の日が今日より後です。'
        : ''
  if (wrong !== '')
    throw new Refusal('invalid', wrong, { fields: { issuedOn: '最後の単位の日から今日までの日にしてください。' } })
}

/** 取消し of a 修了証書. */
export const certificateBackFields = {
  reason: { label: '取り消す理由', kind: 'line', limit: 500, required: true },
} as const satisfies Fields

/** 「令和8年度 第3号」 */
export const certificateNo = (year: string, no: number): string => `${year} 第${no}号`

/** The day of a 修了証書. */
export const certificateFields = {
  issuedOn: { label: '修了証書の日', kind: 'date', required: true },
} as const satisfies Fields
