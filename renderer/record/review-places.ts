import type { OperationName } from '../../shared/contract/index.ts'

export const reviewTabs = [
  'standing',
  'reviewers',
  'conflicts',
  'rules',
  'scores',
  'looks',
  'excel',
  'tally',
  'why',
  'scenarios',
  'meeting',
  'selection',
  'approvals',
  'letters',
  'inquiries',
  'disclosure',
] as const
export type ReviewTab = (typeof reviewTabs)[number]

export const reviewTabLabel = {
  standing: '進み具合',
  reviewers: '委員',
  conflicts: '利害関係',
  rules: '集計方法',
  scores: '採点',
  looks: '照合',
  excel: '採点票の取込',
  tally: '集計',
  why: '決め手',
  scenarios: '組合せ',
  meeting: '審議会議',
  selection: '選定',
  approvals: '起案・決裁',
  letters: '通知・公表',
  inquiries: '問い合わせ',
  disclosure: '情報公開',
} as const satisfies Record<ReviewTab, string>

type May = (operation: OperationName) => boolean

/** What a tab is about: it is there for those who may ask for it. A reviewer has their own sheets, conflicts, the tally. */
const needs = {
  standing: 'reviewers.list',
  reviewers: 'reviewers.list',
  conflicts: 'conflicts.list',
  rules: 'tally.measure',
  scores: 'scores.grid',
  looks: 'scoreEntries.unchecked',
  excel: 'sheetFiles.board',
  tally: 'tally.page',
  why: 'tally.firmness',
  scenarios: 'scenarios.page',
  meeting: 'meeting.list',
  selection: 'selection.list',
  approvals: 'approvals.list',
  letters: 'letters.page',
  inquiries: 'inquiries.list',
  disclosure: 'disclosure.list',
} as const satisfies Record<ReviewTab, OperationName>

export const tabsFor = (may: May): readonly ReviewTab[] => reviewTabs.filter((tab) => may(needs[tab]))

/** The tab of an address; null for one that does not exist or is not theirs. 「sheets」 is the scores' other name. */
export function tabOf(word: string | undefined, may: May): ReviewTab | null {
  const tabs = tabsFor(may)
  // One begins with how things stand; who may not see that, with their own sheets.
  if (word === undefined) return tabs.includes('standing') ? 'standing' : 'scores'
  const wanted = word === 'sheets' ? 'scores' : word
  return tabs.find((tab) => tab === wanted) ?? null
}

/** 審議会議, 選定, its 決裁, its letters and what is asked of it are areas of their own beside the tabs of 審査. */
const apart = ['meeting', 'selection', 'approvals', 'letters', 'inquiries', 'disclosure'] as const
export type ApartTab = (typeof apart)[number]
export const isApart = (tab: ReviewTab): tab is ApartTab => apart.some((each) => each === tab)

export const addressOf = (tab: ReviewTab, item?: string): string =>
  [isApart(tab) ? `/${tab}` : `/review/${tab}`, item].filter((part) => part !== undefined).join('/')
