import { dayNumber } from '../../calendar/jst.ts'
import { Refusal } from '../../refusal.ts'
import { type Paper, paperName, paperWord } from './paper.ts'

/** What has become of a file that came back: it waits to be looked at, cells of it went in, or it was put aside or refused. */
export const returnedStates = ['waiting', 'applied', 'aside', 'refused'] as const
export type ReturnedState = (typeof returnedStates)[number]

const mendedWhere = {
  sheet: '点を直すときは、採点の画面で直してください。',
  declaration: '回答を直すときは、「利害関係」の表で直してください。',
} as const satisfies Record<Paper, string>

/** Refuses (`conflict`) to put a paper aside of which something has gone in: it would be as though it had never come back. */
export function assertMayPutAside(paper: Paper, state: ReturnedState): void {
  if (state === 'applied')
    throw new Refusal('conflict', `この${paperWord[paper]}は、すでに反映されています。${mendedWhere[paper]}`)
}

/**
 * Where a reviewer's sheet stands: 未出力, 未着 (out and not due yet), 遅れ, 確かめる (cells wait), 変更なし (all that came back is
 * in the office already) or 反映済み.
 */
export const reviewerStandings = ['notGiven', 'out', 'late', 'waiting', 'unchanged', 'applied'] as const
export type ReviewerStanding = (typeof reviewerStandings)[number]

export const reviewerStandingLabel = {
  notGiven: '未出力',
  out: '未着',
  late: '遅れ',
  waiting: '確かめる',
  unchanged: '変更なし',
  applied: '反映済み',
} as const satisfies Record<ReviewerStanding, string>

export interface StandingFacts {
  readonly dueOn: string | null
  readonly today: string
  /** The newest that came back and was not put aside, and whether the sheet has not gone out again since; null where none has. */
  readonly returned: { readonly state: ReturnedState; readonly differs: boolean; readonly isOfLast: boolean } | null
}

/** Whether what came back answers the sheet that went out last: what came before it does so only while its cells still wait. */
export const isAnswered = ({ returned }: Pick<StandingFacts, 'returned'>): boolean =>
  returned !== null && (returned.isOfLast || (returned.state === 'waiting' && returned.differs))

/** Where the sheet stands today, and how many days late it is: due today is not late (checks.md, Dates). */
export function standingOf(facts: StandingFacts): {
  standing: ReviewerStanding
  daysLate: number
} {
  const { dueOn, today } = facts
  const returned = isAnswered(facts) ? facts.returned : null
  if (returned?.state === 'applied') return { standing: 'applied', daysLate: 0 }
  if (returned !== null) return { standing: returned.differs ? 'waiting' : 'unchanged', daysLate: 0 }
  if (dueOn === null) return { standing: 'notGiven', daysLate: 0 }
  const daysLate = Math.max(0, dayNumber(today) - dayNumber(dueOn))
  return { standing: daysLate > 0 ? 'late' : 'out', daysLate }
}

/** 催促文: what the officer mails to a reviewer whose sheet has not come back. Days are written out by the caller. */
export const reminderText = (about: {
  readonly paper: Paper
  readonly code: string
  readonly name: string
  /** 「令和8年度 自治体デジタル人材確保支援事業」 */
  readonly call: string
  readonly givenOn: string
  readonly dueOn: string
  readonly daysLate: number
  readonly officeName: string
}): string =>
  [
    `${about.name} 様(${about.code})`,
    '',
    'お世話になっております。',
    `${about.givenOn}にお送りした「${about.call}」の${paperName[about.paper]}について、`,
    about.daysLate > 0
      ? `提出期限(${about.dueOn})を過ぎましたが、まだ届いておりません。`
      : `提出期限は${about.dueOn}です。まだ届いておりませんので、念のためお知らせします。`,
    `${paperName[about.paper]}(Excel)にご記入のうえ、このメールに添付してご返信ください。`,
    '行き違いでお送りいただいている場合は、ご容赦ください。',
    '',
    about.officeName,
  ].join('\n')
