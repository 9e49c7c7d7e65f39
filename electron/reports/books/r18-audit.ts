import type { AuditBook } from '../../../shared/contract/reports/audit-rows.ts'
import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { toJst, weekdayOf } from '../../../shared/domain/calendar/jst.ts'
import { formatWareki, weekdayName } from '../../../shared/domain/calendar/wareki.ts'
import { listSheets } from '../kit/annex.ts'
import { type DataColumn, dataSheet, facts } from '../kit/data-sheet.ts'
import { centre, integer, orDash, text } from '../kit/form-cells.ts'
import { type SheetColumn, table, withNotes } from '../kit/form-lines.ts'
import { formSheet } from '../kit/form-sheet.ts'
import type { Lay } from '../kit/lay.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'

type Row = AuditBook['rows'][number]
type Version = AuditBook['versions'][number]

const bookTitle = '自治体デジタル人材確保支援事業 操作・版履歴'

/** 「R8.2.20(金) 17:00:01」 */
const moment = (at: string): string => {
  const jst = toJst(at)
  const date = jst.slice(0, 10)
  return `${formatWareki(date, 'short')}(${weekdayName(weekdayOf(date))}) ${jst.slice(11, 19)}`
}
const momentCell = orDash((at: string) => centre(moment(at)))

const formColumns: readonly SheetColumn<Row>[] = [
  // A name among the entries, not a figure.
  { header: '番号', width: 9, names: true, cell: (row) => centre(String(row.seq)) },
  { header: '日時', width: 22, cell: (row) => centre(moment(row.at)) },
  { header: '種類', width: 14.5, cell: (row) => orDash(centre)(row.kind?.label ?? null) },
  { header: '対象', width: 16, cell: (row) => orDash(text)(row.subject) },
  { header: '操作', width: 36, cell: (row) => text(row.deed.label) },
  { header: '内容', width: 48, cell: (row) => text(row.more) },
  { header: '操作者', width: 13, cell: (row) => centre(row.who) },
]

const versionColumns: readonly SheetColumn<Version>[] = [
  { header: '受付番号', width: 12, cell: (row) => centre(row.receiptNo) },
  { header: '都道府県', width: 14, cell: (row) => centre(row.prefecture) },
  { header: '版', width: 8, cell: (row) => integer(row.version) },
  { header: '受信日時', width: 26, cell: (row) => momentCell(row.receivedAt) },
  { header: '取込み・差替えの日時', width: 26, cell: (row) => centre(moment(row.keptAt)) },
  { header: '備考', width: 14, cell: (row) => centre(row.inForce ? '現在の版' : '') },
]

const dataColumns: readonly DataColumn<Row>[] = [
  facts.number('番号', (row) => row.seq),
  ...facts.instant<Row>('日時', (row) => row.at),
  facts.text('操作者', (row) => row.who, 16),
  ...facts.coded<Row>('種類', (row) => row.kind),
  facts.code('団体コード', (row) => row.lgCode, 11),
  facts.text('都道府県', (row) => row.prefecture, 11),
  facts.text('対象', (row) => row.subject, 20),
  ...facts.coded<Row>('操作', (row) => row.deed),
  facts.text('内容', (row) => row.more, 60),
  facts.code('記録の値(SHA-256)', (row) => row.hash, 66),
]

interface Change {
  readonly row: Row
  readonly change: Row['changes'][number]
}

const changeColumns: readonly DataColumn<Change>[] = [
  facts.number('番号', ({ row }) => row.seq),
  ...facts.instant<Change>('日時', ({ row }) => row.at),
  facts.code('団体コード', ({ row }) => row.lgCode, 11),
  facts.text('都道府県', ({ row }) => row.prefecture, 11),
  facts.text('対象', ({ row }) => row.subject, 20),
  facts.text('項目', ({ change }) => change.field, 24),
  facts.text('変更前', ({ change }) => change.before, 40),
  facts.text('変更後', ({ change }) => change.after, 40),
]

const versionDataColumns: readonly DataColumn<Version>[] = [
  facts.code('受付番号', (row) => row.receiptNo),
  facts.code('団体コード', (row) => row.lgCode, 11),
  facts.text('都道府県', (row) => row.prefecture, 11),
  facts.number('版', (row) => row.version, 6),
  ...facts.instant<Version>('受信日時', (row) => row.receivedAt),
  ...facts.instant<Version>('取込み・差替えの日時', (row) => row.keptAt),
  ...facts.flag<Version>('現在の版', (row) => row.inForce, ['現在の版', '以前の版']),
]

const changesIn = (rows: readonly Row[]): Change[] =>
  rows.flatMap((row) => row.changes.map((change) => ({ row, change })))

const day = (date: string): string => formatWareki(date, 'long')

/** 「操作者 見本 太郎、種類 応募、令和8年2月1日～令和8年3月31日」 */
function soughtWords({ who, kind, from, to, subject }: AuditBook['sought']): string {
  const parts = [
    who === '' ? '' : `操作者 ${who}`,
    kind === null ? '' : `種類 ${kind.label}`,
    subject === '' ? '' : `対象 ${subject}`,
    from === null && to === null ? '' : `${from === null ? '' : day(from)}～${to === null ? '' : day(to)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'すべての操作' : parts.join('、')
}

const counted = (entries: number): string => `${entries.toLocaleString('ja-JP')}件`
const countWords = (found: number, total: number): string =>
  found === total ? `全${counted(total)}` : `全${counted(total)}のうち${counted(found)}`

const versionSheet = (header: ReportHeader, versions: readonly Version[], subtitle: string): SheetPlan =>
  formSheet(header, {
    name: '様式(版)',
    title: `${bookTitle} 応募の版`,
    subtitle,
    unit: '',
    widths: versionColumns.map((column) => column.width),
    lines: withNotes(
      table(versionColumns, versions, { repeat: true }),
      [
        '抽出した操作の対象である応募のうち、差替えのあったもののすべての版。版の中身の違いは、応募の画面「差替え・版」による。',
      ],
      versionColumns.length,
    ),
  })

/** R18 操作・版履歴 */
export const auditBook = <Laid>(book: AuditBook, header: ReportHeader, lay: Lay<Laid>): Laid => {
  const { rows, versions, total, sought } = book
  const subtitle = `抽出の条件:${soughtWords(sought)}　${countWords(rows.length, total)}`
  const sheets = listSheets(header, {
    name: '様式',
    title: bookTitle,
    subtitle,
    unit: '',
    widths: formColumns.map((column) => column.width),
    lines: withNotes(
      table(formColumns, rows, { repeat: true, empty: '該当する操作はありません' }),
      [
        '番号は、台帳のすべての操作に付く通し番号。抽出した場合は間が抜ける。日時は日本標準時。',
        '記録は前の記録の値とつないで保存しており、後から変え、又は除いた場合は、台帳の検査で見つかる。各記録の値はシート「データ」にある。',
      ],
      formColumns.length,
    ),
  })
  return lay('操作・版履歴', header, [
    ...sheets,
    ...(versions.length > 0 ? [versionSheet(header, versions, subtitle)] : []),
    dataSheet('データ', header, rows, dataColumns),
    dataSheet('データ(変更)', header, changesIn(rows), changeColumns),
    ...(versions.length > 0 ? [dataSheet('データ(版)', header, versions, versionDataColumns)] : []),
  ])
}
