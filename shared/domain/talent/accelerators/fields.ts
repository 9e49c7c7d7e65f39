import type { Fields, ValuesOf } from '../../record-fields.ts'

export const employmentLabel = { fulltime: '常勤', parttime: '非常勤' } as const
export type Employment = keyof typeof employmentLabel

export const appointmentFormLabel = {
  fixedTerm: '任期付職員',
  general: '一般職',
  annual: '会計年度任用職員',
  special: '特別職非常勤',
  other: 'その他',
} as const
export type AppointmentForm = keyof typeof appointmentFormLabel

/** 人材類型: one person may have several. */
export const talentRoles = ['pr', 'pm', 'sd', 'en'] as const
export type TalentRole = (typeof talentRoles)[number]
export const talentRoleLabel = { pr: 'PR', pm: 'PM', sd: 'SD', en: 'EN' } as const satisfies Record<TalentRole, string>

/** 登録要件 (domain.md §9.2): any one of the three is enough. */
export const requirementKinds = ['experience', 'examination', 'equal'] as const
export type RequirementKind = (typeof requirementKinds)[number]
export const requirementLabel = {
  experience: '① 実務経験5年以上',
  examination: '② IPA高度試験の合格',
  equal: '③ ①②と同等以上',
} as const satisfies Record<RequirementKind, string>

/** The person, apart from where they were appointed. */
export const acceleratorFields = {
  name: { label: '氏名', kind: 'line', limit: 100, required: true, search: true },
  kana: { label: 'ふりがな', kind: 'line', limit: 100, search: true },
  note: { label: '備考', kind: 'prose', limit: 2000 },
} as const satisfies Fields

/** One term of an appointment. A renewal is a term of its own; the one before stays as it was. */
export const termFields = {
  employment: { label: '雇用', kind: 'code', words: employmentLabel, unchosen: true },
  form: { label: '任用形態', kind: 'code', words: appointmentFormLabel, unchosen: true },
  fromOn: { label: '任期の始まり', kind: 'date', required: true },
  toOn: { label: '任期の終わり', inFull: '任期の終わり(定めがなければ空欄)', kind: 'date' },
  mainDuty: { label: '市町村支援が主たる業務', kind: 'yes', usual: true },
  pr: { label: '役割PR', kind: 'yes', usual: false },
  pm: { label: '役割PM', kind: 'yes', usual: false },
  sd: { label: '役割SD', kind: 'yes', usual: false },
  en: { label: '役割EN', kind: 'yes', usual: false },
  municipalities: { label: '支援市町村', inFull: '支援市町村(団体コード)', kind: 'prose', limit: 2000 },
  note: { label: '備考', kind: 'line', limit: 500 },
} as const satisfies Fields
export type TermValues = ValuesOf<typeof termFields>

/** One of the three requirements, and whether somebody has verified it. */
export const requirementFields = {
  evidence: { label: '根拠', kind: 'prose', limit: 2000, required: true },
  verified: { label: '確認した', kind: 'yes', usual: false },
} as const satisfies Fields

/** One step of the 任命手続 of an appointment; without a day it is still to be taken. */
export const stepFields = {
  takenOn: { label: '日付', kind: 'date' },
  note: { label: '備考', kind: 'line', limit: 500 },
} as const satisfies Fields

/** Why and from when an appointment is in another state. */
export const moveFields = {
  on: { label: '日付', kind: 'date', required: true },
  reason: { label: '理由', kind: 'prose', limit: 1000 },
} as const satisfies Fields

/** Why a 基準日 is fixed once more. */
export const fixFields = {
  reason: { label: '確定し直す理由', kind: 'prose', limit: 1000 },
} as const satisfies Fields

/** Which employment counts as 算定対象. */
export const countedEmploymentLabel = { fulltime: '常勤だけ', all: '常勤と非常勤' } as const
export type CountedEmployment = keyof typeof countedEmploymentLabel

/** The rules of a year, none of which the 運用要綱 known to the program says (domain.md §9.1, §15). */
export const ruleFields = {
  target: {
    label: '目標',
    inFull: '目標の人数',
    kind: 'number',
    decimals: 0,
    min: 1,
    max: 9999,
    unit: '人',
    required: true,
    usual: 500,
  },
  warnDays: {
    label: '知らせる日数',
    inFull: '任期の終わりを知らせる日数',
    kind: 'number',
    decimals: 0,
    min: 1,
    max: 366,
    unit: '日',
    required: true,
    usual: 90,
  },
  employment: { label: '算定対象の雇用', kind: 'code', words: countedEmploymentLabel, usual: 'fulltime' },
  mainDuty: { label: '算定対象は市町村支援が主たる業務の者だけ', kind: 'yes', usual: true },
  baseDays: {
    label: '基準日',
    kind: 'rows',
    of: { asOf: { label: '基準日', kind: 'date', required: true } },
    most: 12,
  },
  steps: {
    label: '任命手続',
    kind: 'rows',
    of: {
      name: { label: '手続の名前', kind: 'line', limit: 60, required: true },
      retired: { label: '廃止', kind: 'yes', usual: false },
    },
    most: 30,
    named: true,
  },
} as const satisfies Fields
export type AcceleratorRule = ValuesOf<typeof ruleFields>
