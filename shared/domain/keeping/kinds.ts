import type { Fields, ValuesOf } from '../record-fields.ts'

/** 行政文書ファイル of a year: what is kept, and in the end erased, as one (domain.md §1, record_file). */
export const recordCodes = [
  'applications',
  'review',
  'meeting',
  'decisions',
  'inquiries',
  'support',
  'talent',
  'call',
] as const
export type RecordCode = (typeof recordCodes)[number]

/** 保存期間 of 公文書管理法施行令 別表. */
export const retentionLabel = {
  '1': '1年',
  '3': '3年',
  '5': '5年',
  '10': '10年',
  '20': '20年',
  '30': '30年',
} as const

/** 起算日 (公文書管理法施行令8条): 1 April of the year after the one in which the file was made or closed. */
export const countFromLabel = { next: '翌年度の4月1日', second: '翌々年度の4月1日' } as const

/** 保存期間満了時の措置 (公文書管理法5条5項). */
export const measureLabel = { discard: '廃棄', transfer: '移管' } as const
export type Measure = keyof typeof measureLabel

/** A line of the 保存期間表 of a year. */
export const recordKindFields = {
  large: { label: '大分類', kind: 'line', limit: 60, required: true },
  middle: { label: '中分類', kind: 'line', limit: 60, required: true },
  small: { label: '小分類', kind: 'line', limit: 60, required: true },
  years: { label: '保存期間', kind: 'code', words: retentionLabel, usual: '5' },
  countFrom: { label: '起算日', kind: 'code', words: countFromLabel, usual: 'next' },
  measure: { label: '満了時の措置', kind: 'code', words: measureLabel, usual: 'discard' },
} as const satisfies Fields
export type RecordKind = ValuesOf<typeof recordKindFields>

/** 延長 (公文書管理法施行令9条). */
export const extensionFields = {
  until: { label: '延長後の満了日', kind: 'date', required: true },
  reason: { label: '延長の理由', kind: 'prose', limit: 1000, required: true },
} as const satisfies Fields

/** 廃棄の同意 (公文書管理法8条2項), or the 受領 of what was handed over. */
export const disposalFields = {
  agreedOn: { label: '同意または移管の日', kind: 'date', required: true },
  agreedRef: { label: '同意または受領の文書番号', kind: 'line', limit: 100, required: true },
  agreedBy: { label: '同意または受領した者', kind: 'line', limit: 100, required: true },
  remark: { label: '備考', kind: 'prose', limit: 1000 },
} as const satisfies Fields

const kind = (middle: string, small: string): RecordKind => ({
  large: '地域情報化',
  middle,
  small,
  years: '5',
  countFrom: 'next',
  measure: 'discard',
})

/** The 保存期間表 that a year has until an officer changes it: 5年, as domain.md §11.8 proposes. */
export const usualKinds = {
  applications: kind('公募・選定', '応募書類'),
  review: kind('公募・選定', '審査・採点'),
  meeting: kind('公募・選定', '審議会議・議事概要'),
  decisions: kind('公募・選定', '決裁・通知・公表'),
  inquiries: kind('公募・選定', '問い合わせ・開示請求'),
  support: kind('伴走支援', '支援・進捗'),
  talent: kind('人材確保', '採用情報・協力企業・研修'),
  call: kind('公募・選定', '公募・年度の設定'),
} as const satisfies Record<RecordCode, RecordKind>

/**
 * Files whose records are nothing without those of another one: an application is what scores, meetings, decisions, inquiries
 * and support are about. What the key names goes only after all of these (the foreign keys say the same, and are compared).
 */
export const leansOn = {
  applications: ['review', 'meeting', 'decisions', 'inquiries', 'support'],
  review: ['meeting'],
  meeting: [],
  decisions: [],
  inquiries: [],
  support: [],
  talent: [],
  call: ['applications', 'review', 'meeting', 'decisions', 'inquiries', 'support', 'talent'],
} as const satisfies Record<RecordCode, readonly RecordCode[]>
