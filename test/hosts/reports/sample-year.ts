import type { ReceiptBook, ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { usualRounding } from '../../../shared/domain/review/rules/rounding.ts'
import { progressLevelLabel } from '../../../shared/domain/support/progress.ts'
import { themeNames } from '../../support/forms/form-writing.ts'

/** A year as an office knows it: eleven applications, one late, one reviewer conflicted, texts of every kind. */

export const header: ReportHeader = {
  fiscalYear: 2026,
  asOf: '2026-11-22',
  label: '機密性2情報',
  handling: '関係者限り・会議後回収',
  documentNumber: '資料1',
  officeName: '総務省 自治行政局 地域力創造グループ 地域情報化企画室',
  practice: false,
  printedAt: '2026-11-22T05:02:09Z',
  auditHead: '9f3ac21e',
}

export const prefectures = [
  ['020001', '青森県'],
  ['050008', '秋田県'],
  ['070009', '福島県'],
  ['150002', '新潟県'],
  ['180009', '福井県'],
  ['190004', '山梨県'],
  ['300004', '和歌山県'],
  ['320005', '島根県'],
  ['390003', '高知県'],
  ['420000', '長崎県'],
  ['460001', '鹿児島県'],
] as const

const letters = ['B', 'F', 'A', 'E', 'C', 'F', 'D', 'B', 'E', 'A', 'F'] as const

/** What a person may type or paste that a workbook must survive. */
export const awkward = [
  '=HYPERLINK("http://example.invalid","開く")',
  '+81-3-0000-0000へ要連絡',
  '-1点の扱いは要確認',
  '@見本 参照',
  '＝SUM(A1)',
  '<b>太字</b> & "引用" \'単\'',
  '絵文字😀と𠮷野家と👨‍👩‍👧',
  '制御\u0000文字\u0008\u001bと半端な\ud83d代理',
  ' 前後に空白 ',
  '一行目\r\n二行目\r三行目\n\t四行目',
  '_x0041_という文字列',
] as const

export const longText = (length: number): string =>
  '県内市町村では情報担当が一人以下の団体が多く、共同調達の仕様を検討する人材が不足している。'
    .repeat(Math.ceil(length / 43))
    .slice(0, length)

export const theme = (i: number) => {
  const letter = letters[i % letters.length] ?? 'A'
  return { themeLetter: letter, themeName: themeNames[letter] }
}
export const body = (i: number) => {
  const [lgCode, prefecture] = prefectures[i % prefectures.length] ?? prefectures[0]
  return { lgCode, prefecture }
}
export const pad = (n: number): string => String(n).padStart(2, '0')

/** Twelve came in, one was taken back before the meeting; said alike in all books. */
export const counts: ReceiptBook['counts'] = {
  received: 12,
  apart: [{ label: '取下げ', count: 1 }],
  judged: 11,
}
export const noCounts: ReceiptBook['counts'] = { received: 0, apart: [], judged: 0 }

/** What a book about the order of so many bodies says of how they were judged. */
export const judgedByMean = (bodies: number) => ({
  rounding: usualRounding,
  counts: bodies === 0 ? noCounts : { received: bodies, apart: [], judged: bodies },
  decides: { label: '平均', unit: '点' as const },
  notes: {
    method: '委員別得点の平均で順位を付ける。',
    ties: '同点のときは、優先項目の平均、上位とした委員の数、座長裁定の順に判断する。受付の順は用いない。',
    rounding: '端数処理をする前の値で比べる。表示は小数第2位(小数第3位を四捨五入)とする。',
  },
})

const codeOf = new Map<string, string>(Object.entries(progressLevelLabel).map(([code, label]) => [label, code]))
export const level = (label: string) => ({ code: codeOf.get(label) ?? label, label })
