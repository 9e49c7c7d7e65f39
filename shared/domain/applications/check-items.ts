/**
 * The rules of the 要件確認(形式審査), by the name an item bears for good, wherever a year puts it and whatever a year
 * calls it (domain.md §5.3).
 */
export const checkRules = [
  'inTime',
  'cover',
  'detail',
  'thisYearsForm',
  'prefecture',
  'oneTheme',
  'requiredFields',
  'targetsInside',
  'countsAgree',
  'kpiEachTrack',
  'withPersonnelAndFinance',
  'contact',
  'consent',
  'opens',
  'onlyOne',
] as const
export type CheckRule = (typeof checkRules)[number]

/** What an item of a year may be tied to: one of the rules, or '' for none. */
export const itemRuleLabel = {
  '': '結び付けない(人が見る)',
  inTime: '期限内の受信',
  cover: '応募書(鑑文)の有無',
  detail: '応募書(詳細)の有無',
  thisYearsForm: '当該年度の様式',
  prefecture: '対象団体(都道府県)',
  oneTheme: '重点テーマの数',
  requiredFields: '必須項目の記入漏れ',
  targetsInside: '支援対象市区町村の管内',
  countsAgree: '人数・団体数の整合',
  kpiEachTrack: '各区分のKPI',
  withPersonnelAndFinance: '人事・財政当局との連携',
  contact: '連絡先の記入',
  consent: '公表・情報共有への同意',
  opens: 'ファイルが開けること',
  onlyOne: '同一団体の重複応募',
} as const satisfies Record<CheckRule | '', string>
export type ItemRule = keyof typeof itemRuleLabel

/** Result of one 要件確認 item: ○ × 確認中 対象外. */
export type CheckResult = 'ok' | 'ng' | 'pending' | 'na'

/** One item of the 要件確認. */
export interface CheckItemDefault {
  readonly no: number
  readonly rule: CheckRule
  readonly name: string
  readonly required: boolean
  /** False where only a person can tell; the program then proposes 確認中. */
  readonly automatic: boolean
}

/** The 15 items of the first year, in its order; a year may change them. */
export const checkItems: readonly CheckItemDefault[] = [
  { no: 1, rule: 'inTime', name: '期限内に受信している', required: true, automatic: true },
  { no: 2, rule: 'cover', name: '応募書(鑑文)がある', required: true, automatic: true },
  { no: 3, rule: 'detail', name: '応募書(詳細)がある', required: true, automatic: true },
  { no: 4, rule: 'thisYearsForm', name: '指定の様式・当該年度の様式である', required: true, automatic: false },
  { no: 5, rule: 'prefecture', name: '対象団体(都道府県)である', required: true, automatic: true },
  { no: 6, rule: 'oneTheme', name: '重点テーマが一つである', required: true, automatic: true },
  { no: 7, rule: 'requiredFields', name: '必須項目に記入漏れがない', required: true, automatic: true },
  { no: 8, rule: 'targetsInside', name: '支援対象市区町村が管内である', required: true, automatic: true },
  { no: 9, rule: 'countsAgree', name: '人数・団体数が整合している', required: true, automatic: true },
  { no: 10, rule: 'kpiEachTrack', name: 'KPIが各区分に1つ以上ある', required: true, automatic: true },
  {
    no: 11,
    rule: 'withPersonnelAndFinance',
    name: '人事・財政当局との連携が記載されている',
    required: true,
    automatic: true,
  },
  { no: 12, rule: 'contact', name: '連絡先が記入されている', required: true, automatic: true },
  { no: 13, rule: 'consent', name: '公表・情報共有に同意している', required: true, automatic: true },
  { no: 14, rule: 'opens', name: 'ファイルが開ける', required: true, automatic: true },
  { no: 15, rule: 'onlyOne', name: '同一団体の重複応募がない', required: true, automatic: true },
]
