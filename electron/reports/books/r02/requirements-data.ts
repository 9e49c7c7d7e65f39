import type { ReportHeader, RequirementsBook } from '../../../../shared/contract/reports/rows.ts'
import { type DataColumn, dataSheet, facts } from '../../kit/data-sheet.ts'
import type { SheetPlan } from '../../kit/sheet-plan.ts'

/** The データ sheets of R2 要件確認表: one row an item of an application, and one a finding of an item. */

type Row = RequirementsBook['rows'][number]
type Check = Row['checks'][number]

interface Of {
  readonly row: Row
  readonly check: Check
}

interface Found extends Of {
  readonly number: number
  readonly finding: Check['findings'][number]
}

const yesNo = ['該当', '非該当'] as const

const whose = <R extends Of>(): DataColumn<R>[] => [
  facts.code('受付番号', ({ row }) => row.receiptNo),
  facts.code('団体コード', ({ row }) => row.lgCode, 11),
  facts.text('都道府県', ({ row }) => row.prefecture, 11),
]

const which = <R extends Of>(): DataColumn<R>[] => [
  facts.code('項目番号', ({ check }) => check.mark, 10),
  facts.text('項目名', ({ check }) => check.name, 40),
]

const columns: readonly DataColumn<Of>[] = [
  ...whose<Of>(),
  facts.code('テーマ記号', ({ row }) => row.themeLetter, 11),
  facts.text('テーマ名', ({ row }) => row.themeName, 30),
  ...facts.flag<Of>('期限内', ({ row }) => !row.late, ['期限内', '期限後']),
  ...facts.coded<Of>('期限後の取扱い', ({ row }) => row.lateDecision),
  facts.text('期限後の取扱いの理由', ({ row }) => row.lateReason, 40),
  facts.number('版', ({ row }) => row.version, 6),
  ...facts.instant<Of>('差替えの受信日時', ({ row }) => row.replacedAt),
  facts.number('補正回数', ({ row }) => row.corrections),
  facts.text('補正回数の単位', () => '回'),
  ...facts.coded<Of>('状態', ({ row }) => row.status),
  ...facts.coded<Of>('判定', ({ row }) => row.verdict),
  ...facts.flag<Of>('補正要否', ({ row }) => row.toCorrect, ['要', '不要']),
  ...facts.date<Of>('補正期限', ({ row }) => row.correctionDue),
  ...which<Of>(),
  ...facts.flag<Of>('廃止した項目', ({ check }) => check.givenUp, yesNo),
  ...facts.flag<Of>('必須', ({ check }) => check.required, ['必須', '任意']),
  ...facts.coded<Of>('結果', ({ check }) => check.result),
  ...facts.coded<Of>('規則の判定', ({ check }) => check.ruleResult),
  ...facts.flag<Of>('規則との相違', ({ check }) => check.departs, yesNo),
  facts.text('相違の理由', ({ check }) => (check.departs ? check.note : null), 40),
  ...facts.flag<Of>('期限後受理', ({ check }) => check.accepted, yesNo),
  ...facts.flag<Of>('要再確認', ({ check }) => check.again, yesNo),
  facts.text('備考', ({ check }) => (check.departs ? null : check.note), 40),
  facts.text('確認者', ({ check }) => check.checkedBy, 14),
  ...facts.instant<Of>('確認日時', ({ check }) => check.checkedAt),
  ...facts.coded<Of>('ダブルチェック', ({ check }) => check.doubleCheck),
  facts.text('二人目の確認者', ({ check }) => check.confirmedBy, 14),
  ...facts.instant<Of>('二人目の確認日時', ({ check }) => check.confirmedAt),
]

const foundColumns: readonly DataColumn<Found>[] = [
  ...whose<Found>(),
  ...which<Found>(),
  ...facts.coded<Found>('結果', ({ check }) => check.result),
  facts.number('番号', ({ number }) => number),
  ...facts.coded<Found>('種類', ({ finding }) => finding.kind),
  facts.code('指摘の規則', ({ finding }) => finding.code, 20),
  ...facts.coded<Found>('欄', ({ finding: { path, field } }) =>
    path === null ? null : { code: path, label: field ?? path },
  ),
  facts.text('内容', ({ finding }) => finding.message, 60),
]

export const requirementsDataSheets = ({ rows }: RequirementsBook, header: ReportHeader): SheetPlan[] => {
  const each = rows.flatMap((row) => row.checks.map((check): Of => ({ row, check })))
  const found = each.flatMap((of) =>
    of.check.findings.map((finding, index): Found => ({ ...of, number: index + 1, finding })),
  )
  return [dataSheet('データ', header, each, columns), dataSheet('データ(不備)', header, found, foundColumns)]
}
