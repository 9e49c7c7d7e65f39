import { type ThemeLetter, themeLetters } from '../../support/track.ts'

/** 人材類型 of the 外部人材スキル標準 (domain.md §1). */
export const talentRoles = ['PR', 'PM', 'SD', 'EN'] as const
export type TalentRole = (typeof talentRoles)[number]
export const talentRoleLabel = {
  PR: 'プロデューサー',
  PM: 'プロジェクトマネージャー',
  SD: 'サービスデザイナー',
  EN: 'エンジニア',
} as const satisfies Record<TalentRole, string>

/** Whether somebody carries work out or advises on it. */
export const talentStyles = ['drives', 'advises'] as const
export type TalentStyle = (typeof talentStyles)[number]
export const talentStyleLabel = { drives: '推進型', advises: '助言型' } as const satisfies Record<TalentStyle, string>

/** 希望する任用. */
export const employmentWishes = ['fulltime', 'parttime', 'contract', 'side'] as const
export type EmploymentWish = (typeof employmentWishes)[number]
export const employmentWishLabel = {
  fulltime: '常勤',
  parttime: '非常勤',
  contract: '委託',
  side: '副業',
} as const satisfies Record<EmploymentWish, string>

/** 登録要件: any one of the three suffices (domain.md §9.2). */
export const requirements = [1, 2, 3] as const
export type Requirement = (typeof requirements)[number]
export const requirementMark = { 1: '①', 2: '②', 3: '③' } as const satisfies Record<Requirement, string>
export const requirementLabel = {
  1: '実務経験',
  2: '高度試験',
  3: '同等以上',
} as const satisfies Record<Requirement, string>

/** Stored lists of codes: with a blank between them, in the order of `all`, each once; what is none of them is left out. */
export const codesIn = <Code extends string>(all: readonly Code[], text: string): Code[] => {
  if (text === '') return []
  const stored = text.split(' ')
  return all.filter((code) => stored.includes(code))
}

export const listOfCodes = (codes: readonly string[]): string => [...new Set(codes)].toSorted().join(' ')

export { type ThemeLetter, themeLetters }
