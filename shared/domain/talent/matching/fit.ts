/** 合う, 話し合えば合う, 足りない; `unsaid` where the posting or the person says nothing: that is no lack. */
export const fitMarks = ['fits', 'talk', 'lacks', 'unsaid'] as const
export type FitMark = (typeof fitMarks)[number]
export const fitLabel = { fits: '合う', talk: '話し合えば合う', lacks: '足りない', unsaid: '記載なし' } as const
export const fitSign = { fits: '○', talk: '△', lacks: '×', unsaid: '－' } as const

export const conditions = ['requirement', 'themes', 'roles', 'region', 'employment', 'days', 'consent'] as const
export type Condition = (typeof conditions)[number]
export const conditionLabel = {
  requirement: '要件',
  themes: 'テーマ',
  roles: '役割',
  region: '地域',
  employment: '任用',
  days: '日数',
  consent: '同意',
} as const satisfies Record<Condition, string>

/** How one condition stands, always with the value that the person has stated. */
export interface Fit {
  readonly mark: FitMark
  readonly value: string
}
