import type { EmploymentWish, TalentRole, TalentStyle, ThemeLetter } from '../words.ts'

// By what the answers of a form are known.

export const themeWords = {
  A: ['A', 'A システムの共同調達', 'システムの共同調達', '共同調達'],
  B: [
    'B',
    'B 自治体フロントヤード改革の推進',
    '自治体フロントヤード改革の推進',
    'フロントヤード改革',
    'フロントヤード',
  ],
  C: ['C', 'C 職員の業務改善に向けた庁内DXの推進', '職員の業務改善に向けた庁内DXの推進', '庁内DX', '業務改善'],
  D: ['D', 'D データ利活用', 'データ利活用'],
  E: [
    'E',
    'E 市区町村のデジタル人材の確保・育成に係る方針の策定支援',
    '市区町村のデジタル人材の確保',
    '確保・育成方針',
    '人材確保・育成方針',
    '確保育成方針',
  ],
  F: ['F', 'F 自治体のAIの利用促進', '自治体のAIの利用促進', 'AI利用', 'AIの利用促進'],
} as const satisfies Record<ThemeLetter, readonly string[]>
export const roleWords = {
  PR: ['PR', 'プロデューサー', 'プロデューサ'],
  PM: ['PM', 'プロジェクトマネージャー', 'プロジェクトマネージャ'],
  SD: ['SD', 'サービスデザイナー', 'サービスデザイナ'],
  EN: ['EN', 'エンジニア'],
} as const satisfies Record<TalentRole, readonly string[]>
export const styleWords = { drives: ['推進型', '推進'], advises: ['助言型', '助言'] } as const satisfies Record<
  TalentStyle,
  readonly string[]
>
export const wishWords = {
  fulltime: ['常勤', '任期付職員', '任期付'],
  parttime: ['非常勤', '会計年度任用職員'],
  contract: ['委託', '業務委託'],
  side: ['副業', '兼業', '副業・兼業'],
} as const satisfies Record<EmploymentWish, readonly string[]>
