import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import type { SummaryPart } from '../../../shared/domain/applications/summary.ts'
import { type PracticeBody, practiceForm, practiceReading } from './form.ts'
import type { InputAt } from './play.ts'
import type { Applicant, PassingWords } from './steps.ts'

/** Who applies, judges and decides in a year, on which days and with which words; all of it made up. */
export interface Cast {
  readonly fy: number
  /** In the order of receipt. */
  readonly applicants: readonly Applicant[]
  readonly seats: readonly Omit<InputAt<'reviewers.add'>, 'id' | 'fy'>[]
  /** `seat`: the place in `seats` of who declares. */
  readonly conflicts: readonly (Omit<InputAt<'conflicts.declare'>, 'id' | 'reviewerId'> & { seat: number })[]
  /** Whether the fields that were read are confirmed before 要件確認. */
  readonly confirms: boolean
  readonly words: PassingWords
  /** Which 要約 nobody has come to yet, where the fields are confirmed. */
  readonly unsummarised: (applicant: number, part: SummaryPart) => boolean
  /** By criterion; both by their places in the lists above. */
  readonly marks: (seat: number, applicant: number) => readonly number[]
  /** What is decided, one after the other, of the applications by rank and by receipt. */
  readonly decisions: (
    ranked: readonly string[],
    received: readonly string[],
  ) => readonly Omit<InputAt<'selection.decide'>, 'id'>[]
  /** Instants in Japan's time. */
  readonly days: {
    readonly checked: string
    readonly appointed: string
    readonly scored: (seat: number) => string
    readonly finished: string
    readonly decided: string
    readonly started: string
  }
  /** The next of a fixed row of numbers from 0 up to `below`: a cast plays the same year every time. */
  readonly pick: (below: number) => number
}

/** Who applies in the practice year, in order of receipt. */
const bodies: readonly (PracticeBody & { receivedAt: string })[] = [
  { name: '岩手県', theme: 'A', pool: [2, 1, 3], wishing: 19, receivedAt: '2026-02-10T15:45:12+09:00' },
  { name: '福島県', theme: 'F', pool: [1, 2, 2], wishing: 33, receivedAt: '2026-02-12T09:00:40+09:00' },
  { name: '群馬県', theme: 'C', pool: [3, 0, 2], wishing: 14, receivedAt: '2026-02-13T13:10:05+09:00' },
  {
    name: '福井県',
    theme: 'D',
    pool: [1, 1, 1],
    wishing: 9,
    receivedAt: '2026-02-16T16:02:33+09:00',
    past: '地方公共団体における広域的なデジタル人材の確保支援事業',
  },
  { name: '岐阜県', theme: 'B', pool: [2, 2, 4], wishing: 21, receivedAt: '2026-02-17T10:15:00+09:00' },
  { name: '滋賀県', theme: 'E', pool: [1, 0, 2], wishing: 11, receivedAt: '2026-02-18T17:20:59+09:00' },
  { name: '鳥取県', theme: 'A', pool: [1, 1, 0], wishing: 8, receivedAt: '2026-02-19T08:05:21+09:00' },
  { name: '愛媛県', theme: 'B', pool: [4, 1, 3], wishing: 16, receivedAt: '2026-02-19T11:30:48+09:00' },
  { name: '大分県', theme: 'F', pool: [2, 0, 1], wishing: 12, receivedAt: '2026-02-20T16:59:59+09:00' },
  { name: '熊本県', theme: 'C', pool: [1, 3, 2], wishing: 27, receivedAt: '2026-02-20T17:00:01+09:00' },
]

const reviewers = [
  ['例示 一郎', 'れいじ いちろう', '見本大学', '教授', 'chair'],
  ['例示 二葉', 'れいじ ふたば', '見本総合研究所', '主任研究員', 'member'],
  ['例示 三枝', 'れいじ みえ', '見本市', 'CIO補佐官', 'member'],
  ['例示 四郎', 'れいじ しろう', '見本データ株式会社', '部長', 'member'],
  ['例示 五月', 'れいじ さつき', '見本法律事務所', '弁護士', 'member'],
] as const

/** How a form comes in. */
type SendIn = (form: ApplicationForm, receivedAt: string) => Applicant

/** As its reader would hand it over, without the papers: a year that is played over the wire stores no files. */
const readAlready: SendIn = (form, receivedAt) => ({
  name: form.prefecture ?? '',
  reading: practiceReading(form),
  receivedAt,
})

/** Ten applications, five 委員 with a conflict, a decision with one departure from rank. */
export function practiceCast(sendIn: SendIn = readAlready): Cast {
  const pick = chance(20260220)
  return {
    fy: 2026,
    applicants: bodies.map(({ receivedAt, ...body }) => sendIn(practiceForm(body), receivedAt)),
    seats: reviewers.map(([name, kana, org, title, seat]) => ({ name, kana, org, title, seat, withProfile: true })),
    conflicts: [
      {
        seat: 2,
        jis2: '21',
        kind: 'appointment',
        treatment: 'excludeAndLeave',
        detail: '令和7年度まで同県アドバイザー',
      },
    ],
    confirms: true,
    words: {
      late: '発信側のメールサーバーに障害があり、送信の記録は締切前であったため。',
      check: '見本のため、書類なしで確認済みとした。',
    },
    // Of the last three something is left to practise on.
    unsummarised: (applicant, part) => applicant === 9 || (applicant > 6 && part === 'structure'),
    marks: (seat, applicant) => {
      // They spread the ten out: a body's own level, a reviewer's own strictness, and a little of the day.
      const level = 5 - ((applicant * 7) % 10) * 0.28
      const mark = () => Math.round(level - (seat % 3) * 0.3 + (pick(3) - 1) * 0.6)
      return Array.from({ length: 6 }, () => Math.min(5, Math.max(1, mark())))
    },
    decisions,
    days: {
      checked: '2026-02-25T10:00:00+09:00',
      appointed: '2026-02-26T10:00:00+09:00',
      scored: (seat) => `2026-03-0${2 + seat}T11:00:00+09:00`,
      finished: '2026-03-06T15:30:00+09:00',
      decided: '2026-03-19T17:10:00+09:00',
      started: '2026-04-01T09:30:00+09:00',
    },
    pick,
  }
}

function decisions(ranked: readonly string[]): ReturnType<Cast['decisions']> {
  const [first, second, third, fourth, fifth, sixth, seventh, ...others] = ranked
  const approval = { approvalRef: '総行見本第12号', decidedOn: '2026-03-19' }
  const selected = [first, second, third, fourth, sixth].flatMap((applicationId) =>
    applicationId === undefined
      ? []
      : {
          ...approval,
          applicationId,
          result: 'selected' as const,
          reason:
            applicationId === sixth
              ? '上位の団体と重点テーマが重ならず、地域の均衡にも資するため、合議により選定とした。'
              : '課題が具体的で、人材確保と重点テーマの両方で年度内の成果が見込めるため。',
          condition: applicationId === sixth ? '市町村の参加の見通しを、計画の合意までに確認すること。' : '',
        },
  )
  const reserve = [fifth, seventh].flatMap((applicationId, index) =>
    applicationId === undefined
      ? []
      : {
          ...approval,
          applicationId,
          result: 'reserve' as const,
          reserveOrder: index + 1,
          reason: '選定団体と重点テーマが重なるため、補欠とした。',
        },
  )
  const rejected = others.map((applicationId) => ({
    ...approval,
    applicationId,
    result: 'rejected' as const,
    reason: '今回は選定に至らなかった。',
  }))
  return [...selected, ...reserve, ...rejected]
}

function chance(seed: number): Cast['pick'] {
  let now = seed
  return (below) => {
    now = (now * 16807) % 2147483647
    return now % below
  }
}
