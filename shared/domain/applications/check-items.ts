/** One item of the 要件確認. */
export interface CheckItemDefault {
  readonly no: number
  readonly name: string
  readonly required: boolean
  /** False where only a person can tell; the program then proposes 確認中. */
  readonly automatic: boolean
}

/** The 15 items of the 要件確認(形式審査) (domain.md §5.3); a year may change them. */
export const checkItems: readonly CheckItemDefault[] = [
  { no: 1, name: '期限内に受信している', required: true, automatic: true },
  { no: 2, name: '応募書(鑑文)がある', required: true, automatic: true },
  { no: 3, name: '応募書(詳細)がある', required: true, automatic: true },
  { no: 4, name: '指定の様式・当該年度の様式である', required: true, automatic: false },
  { no: 5, name: '対象団体(都道府県)である', required: true, automatic: true },
  { no: 6, name: '重点テーマが一つである', required: true, automatic: true },
  { no: 7, name: '必須項目に記入漏れがない', required: true, automatic: true },
  { no: 8, name: '支援対象市区町村が管内である', required: true, automatic: true },
  { no: 9, name: '人数・団体数が整合している', required: true, automatic: true },
  { no: 10, name: 'KPIが各トラックに1つ以上ある', required: true, automatic: true },
  { no: 11, name: '人事・財政当局との連携が記載されている', required: true, automatic: true },
  { no: 12, name: '連絡先が記入されている', required: true, automatic: true },
  { no: 13, name: '公表・情報共有に同意している', required: true, automatic: true },
  { no: 14, name: 'ファイルが開ける', required: true, automatic: true },
  { no: 15, name: '同一団体の重複応募がない', required: true, automatic: true },
]
