import type { OperationName } from '../../../shared/contract/index.ts'

export const forumTabs = ['overview', 'day', 'people', 'board', 'materials', 'questionnaire', 'history'] as const
export type ForumTab = (typeof forumTabs)[number]

export const forumTabLabel = {
  overview: '概要',
  day: '当日の記録',
  people: '招待・申込',
  board: 'アドバイザリーボード',
  materials: '資料',
  questionnaire: 'アンケート',
  history: '経緯',
} as const satisfies Record<ForumTab, string>

/** The tab of an address; null for none of ours. */
export const tabOf = (tab: string | undefined): ForumTab | null =>
  tab === undefined ? 'day' : (forumTabs.find((each) => each === tab) ?? null)

type May = (operation: OperationName) => boolean
export const forumTabsFor = (may: May): readonly ForumTab[] =>
  forumTabs.filter((tab) => tab !== 'history' || may('audit.entries'))

export const addressOf = (id: string, tab: ForumTab) => `/forum/${id}/${tab}`
