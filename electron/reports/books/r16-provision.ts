import type { ProvisionBook } from '../../../shared/contract/reports/provision-rows.ts'
import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { listSheets } from '../kit/annex.ts'
import { type DataColumn, dataSheet, facts } from '../kit/data-sheet.ts'
import { type Cell, centre, orDash, shortDate, text } from '../kit/form-cells.ts'
import { type SheetColumn, table, withNotes } from '../kit/form-lines.ts'
import type { Lay } from '../kit/lay.ts'
import { writeWorkbook } from '../kit/workbook.ts'

type Row = ProvisionBook['rows'][number]

const joined = (words: readonly string[], sign = '・'): string => words.join(sign)
const codes = (all: readonly { readonly code: string }[]): string => joined(all.map(({ code }) => code))
const labels = (all: readonly { readonly label: string }[]): string => joined(all.map(({ label }) => label))
const counted = (value: number | null, unit: string): Cell => orDash(centre)(value === null ? null : `${value}${unit}`)

/** 「SC 情報処理安全確保支援士試験(支援士登録あり)」: passing is not the 登録. */
const examWords = ({ exams }: Row): string =>
  exams.length === 0
    ? '－'
    : exams.map(({ code, name, enrolled }) => `${code} ${name}${enrolled ? '(支援士登録あり)' : ''}`).join('\n')

const regionWords = ({ everywhere, regions, blocks, remote }: Row): string =>
  joined(
    [...(everywhere ? ['全国'] : []), ...regions.map(({ name }) => name), ...blocks, ...(remote ? ['リモート可'] : [])],
    '、',
  ) || '－'

const formColumns: readonly SheetColumn<Row>[] = [
  { header: '登録番号', width: 9, names: true, cell: (row) => centre(row.no) },
  { header: '人材類型', width: 12, cell: (row) => orDash(centre)(codes(row.roles) || null) },
  { header: '専門\nテーマ', width: 10, cell: (row) => orDash(centre)(codes(row.themes) || null) },
  { header: '推進・\n助言', width: 7, cell: (row) => orDash(centre)(row.style?.label ?? null) },
  { header: '実務\n年数', width: 7, cell: (row) => counted(row.years, '年') },
  { header: '要件\n区分', width: 7, cell: (row) => centre(joined(row.requirements, '')) },
  { header: '資格', width: 22, cell: (row) => text(examWords(row)) },
  { header: '勤務可能地域', width: 18, cell: (row) => text(regionWords(row)) },
  { header: '任用形態', width: 14, cell: (row) => orDash(text)(labels(row.wishes) || null) },
  { header: '稼働\n(日/週)', width: 7, cell: (row) => counted(row.days, '日') },
  { header: '開始可能\n時期', width: 10, cell: (row) => orDash(shortDate)(row.availableFrom) },
  { header: '概要', width: 36, cell: (row) => text(row.summary) },
]

const personColumns: readonly DataColumn<Row>[] = [
  facts.code('登録番号', (row) => row.no),
  facts.text('人材類型', (row) => codes(row.roles), 14),
  ...facts.coded<Row>('推進・助言', (row) => row.style),
  ...facts.measure<Row>(
    '実務年数',
    () => '年',
    (row) => row.years,
    () => '記載なし',
  ),
  facts.text('要件区分', (row) => joined(row.requirements, ''), 10),
  facts.text('任用形態', (row) => labels(row.wishes), 20),
  ...facts.flag<Row>('全国', (row) => row.everywhere, ['該当', '非該当']),
  ...facts.flag<Row>('リモート可', (row) => row.remote, ['該当', '非該当']),
  ...facts.measure<Row>(
    '稼働',
    () => '日/週',
    (row) => row.days,
    () => '記載なし',
  ),
  ...facts.date<Row>('開始可能時期', (row) => row.availableFrom),
  facts.text('概要', (row) => row.summary, 50),
]

type Of<Value> = { readonly no: string; readonly value: Value }
const each = <Value>(rows: readonly Row[], values: (row: Row) => readonly Value[]): Of<Value>[] =>
  rows.flatMap((row) => values(row).map((value) => ({ no: row.no, value })))

const examColumns: readonly DataColumn<Of<Row['exams'][number]>>[] = [
  facts.code('登録番号', (row) => row.no),
  facts.code('資格コード', (row) => row.value.code),
  facts.text('資格', (row) => row.value.name, 34),
  ...facts.flag<Of<Row['exams'][number]>>('支援士の登録', (row) => row.value.enrolled, ['あり', 'なし']),
]

/** A prefecture with its code, or a block without one. */
const regionsOf = (row: Row) => [
  ...row.regions.map(({ lgCode, name }) => ({ kind: '都道府県', lgCode, name })),
  ...row.blocks.map((name) => ({ kind: '地方ブロック', lgCode: '', name })),
]
const regionColumns: readonly DataColumn<Of<ReturnType<typeof regionsOf>[number]>>[] = [
  facts.code('登録番号', (row) => row.no),
  facts.text('地域の区分', (row) => row.value.kind, 14),
  facts.code('団体コード', (row) => row.value.lgCode || null, 11),
  facts.text('勤務可能地域', (row) => row.value.name, 16),
]
const themeColumns: readonly DataColumn<Of<Row['themes'][number]>>[] = [
  facts.code('登録番号', (row) => row.no),
  facts.code('テーマ記号', (row) => row.value.code),
]

/** R16 協力可能人材一覧(提供用) (books.md R16). */
const provisionBook = <Laid>(book: ProvisionBook, given: ReportHeader, lay: Lay<Laid>): Laid => {
  const header: ReportHeader = {
    ...given,
    label: '機密性2情報',
    handling: '個人情報を含む・提供先限り',
    documentNumber: '',
  }
  const { rows, prefecture, no, purpose } = book
  const day = formatWareki(header.asOf, 'long')
  const sheets = listSheets(header, {
    name: '様式',
    title: `${fiscalYearLabel(header.fiscalYear)} 協力可能人材一覧(${prefecture}提供用) ${rows.length}人`,
    subtitle: `提供先:${prefecture}　提供番号:${no}　目的:${purpose}`,
    unit: '',
    widths: formColumns.map(({ width }) => width),
    lines: [
      ...withNotes(
        table(formColumns, rows, { repeat: true, empty: '提供できる人はいません' }),
        [
          `${day}に登録されていて、${prefecture}への提供の同意が有効な人だけを、登録番号の順に載せた。登録番号は登録の順を表さない。`,
          '人材類型:PR プロデューサー、PM プロジェクトマネージャー、SD サービスデザイナー、EN エンジニア。要件区分:①実務経験 ②高度試験 ③同等以上(確認したもの)。',
          '資格と勤務可能地域の組が同じ人が3人に満たないときは、勤務可能地域を地方ブロックで示した。',
          '氏名・連絡先は、総務省を通じた照会に本人が承諾した後に知らせる。同意が取り下げられた人の記載は、連絡を受けた日に消すこと。',
        ],
        formColumns.length,
      ),
    ],
  })
  return lay('協力可能人材一覧(提供用)', header, [
    ...sheets,
    dataSheet('データ', header, rows, personColumns),
    dataSheet(
      'データ(資格)',
      header,
      each(rows, ({ exams }) => exams),
      examColumns,
    ),
    dataSheet('データ(地域)', header, each(rows, regionsOf), regionColumns),
    dataSheet(
      'データ(テーマ)',
      header,
      each(rows, ({ themes }) => themes),
      themeColumns,
    ),
  ])
}

export const writeProvision = (book: ProvisionBook, header: ReportHeader): Promise<Uint8Array> =>
  provisionBook(book, header, writeWorkbook)
