import type { Role } from '../../shared/domain/roles.ts'

export const reviewTabs = ['standing', 'reviewers', 'conflicts', 'scores', 'tally', 'selection'] as const
export type ReviewTab = (typeof reviewTabs)[number]

export const reviewTabLabel = {
  standing: '進み具合',
  reviewers: '委員',
  conflicts: '利害関係',
  scores: '採点',
  tally: '集計',
  selection: '選定',
} as const satisfies Record<ReviewTab, string>

/** A reviewer sees what concerns their own sheets, and the tally once theirs are in. */
const ofReviewers: readonly ReviewTab[] = ['scores', 'conflicts', 'tally']

export const tabsFor = (role: Role): readonly ReviewTab[] => (role === 'reviewer' ? ofReviewers : reviewTabs)

/** Where somebody of that role begins: staff with how things stand, a reviewer with their sheets. */
const firstTab = (role: Role): ReviewTab => (role === 'reviewer' ? 'scores' : 'standing')

/** The tab of an address; null for one that does not exist or is not for that role. 「sheets」 is the scores' other name. */
export function tabOf(word: string | undefined, role: Role): ReviewTab | null {
  if (word === undefined) return firstTab(role)
  const wanted = word === 'sheets' ? 'scores' : word
  return tabsFor(role).find((tab) => tab === wanted) ?? null
}

/** 選定 is an area of its own beside the tabs of 審査. */
export const addressOf = (tab: ReviewTab, item?: string): string =>
  [tab === 'selection' ? '/selection' : `/review/${tab}`, item].filter((part) => part !== undefined).join('/')
