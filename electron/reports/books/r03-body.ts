import type { OverviewBook, ReportHeader } from '../../../shared/contract/reports/rows.ts'
import { type SummaryPart, summaryPartLabel } from '../../../shared/domain/applications/summary.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { trackLabel } from '../../../shared/domain/support/track.ts'
import { type Cell, centre, styled, text } from '../kit/form-cells.ts'
import { type FormColumn, fields, type Line, placed, table } from '../kit/form-lines.ts'
import { formSheet } from '../kit/form-sheet.ts'
import type { SheetPlan } from '../kit/sheet-plan.ts'

/** 様式(団体別) of R3: one page for each application, with room for what the meeting says of it. */

type Row = OverviewBook['rows'][number]
type Figure = Row['pool']['total']
type Kpi = Row['kpis'][number]

/** Every line shares out these columns of an upright A4. */
const grid = 21
const columnWidth = 5
const labelAcross = 3

/** What one page holds of a list and of a text; the データ sheets hold all of it. */
const mostKpis = 4
const mostOfText = 110
const mostOfName = 38
const mostOwn = 3
/** Points: some eight lines by hand. */
const memo = 150

const shortened = (words: string, most: number): string => {
  const letters = [...words.replaceAll('\n', ' ')]
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most).join('')}…`
}

const said = ({ value, missing }: Figure): string =>
  value === null ? (missing?.label ?? '未記入') : value.toLocaleString('ja-JP')

const figures = (pairs: readonly (readonly [label: string, figure: Figure])[]): string =>
  pairs.map(([label, figure]) => `${label} ${said(figure)}`).join('、')

const poolWords = ({ pool: { fulltime, parttime, contract, total, printed } }: Row): string => {
  const differs = total.value !== null && printed.value !== null && printed.value !== total.value
  return `${figures([
    ['常勤', fulltime],
    ['非常勤', parttime],
    ['委託等', contract],
    ['計', total],
  ])}${differs ? `(記載${printed.value})` : ''}`
}

const summaryWords = ({ summaries }: Row, part: SummaryPart): string => {
  const { text: words, missing } = summaries[part]
  return missing === null ? words : `(${missing.label})`
}

const targetWords = ({ targets }: Row): string =>
  targets.length === 0
    ? '未記入'
    : shortened(`${targets.length}件: ${targets.map(({ name }) => name).join('、')}`, mostOfText)

const organisationWords = ({ organisation }: Row): string =>
  organisation.length === 0
    ? '未記入'
    : shortened(organisation.map(({ unit, role }) => (role === '' ? unit : `${unit}(${role})`)).join('、'), mostOfText)

const measured = (value: number | null, unit: string, day: string | null): Cell =>
  centre(
    value === null
      ? '未記入'
      : `${value.toLocaleString('ja-JP')}${unit}${day === null ? '' : `(${formatWareki(day, 'short')})`}`,
  )

const kpiColumns: readonly FormColumn<Kpi>[] = [
  { header: 'KPI', across: labelAcross, cell: ({ track }) => centre(trackLabel[track]) },
  { header: '指標', across: 8, cell: ({ name }) => text(shortened(name, mostOfName)) },
  { header: '基準値', across: 5, cell: (kpi) => measured(kpi.baseline, shortened(kpi.unit, 8), kpi.baselineDate) },
  { header: '目標値', across: 5, cell: (kpi) => measured(kpi.target, shortened(kpi.unit, 8), kpi.targetDate) },
]

const field = (label: string, words: string): Line => fields([[label, labelAcross, text(words), grid - labelAcross]])

const kpiLines = ({ kpis, kpisMissing }: Row): Line[] => {
  if (kpisMissing !== null) return [field('KPI', kpisMissing.label)]
  const rest = kpis.length - mostKpis
  return [
    ...table(kpiColumns, kpis.slice(0, mostKpis), { whole: true, together: true }),
    ...(rest > 0 ? [{ cells: [placed(text(`ほか${rest}件`), 0, grid)] }] : []),
  ]
}

/** What the year's form asks of its own, as far as one page has room; the データ sheet holds all of it. */
const ownLines = ({ own }: Row): Line[] => [
  ...own
    .slice(0, mostOwn)
    .map(({ name, text: words, missing }) =>
      field(shortened(name, 14), words === '' ? (missing?.label ?? '未記入') : shortened(words, mostOfText)),
    ),
  ...(own.length > mostOwn ? [{ cells: [placed(text(`ほか${own.length - mostOwn}項目`), 0, grid)] }] : []),
]

function pageOf(row: Row, place: number, past: readonly string[]): Line[] {
  const theme = [row.themeLetter, row.themeName].filter(Boolean).join(' ')
  const { municipalities, accelerators } = row
  return [
    {
      cells: [placed(styled('heading', `${row.receiptNo}　${row.prefecture}　${shortened(theme, 24)}`), 0, grid)],
      least: 22,
      keep: true,
      newPage: place > 0,
      title: row.prefecture,
    },
    field(
      '市区町村\n(団体)',
      figures([
        ['総数', municipalities.total],
        ['支援中', municipalities.supported],
        ['支援希望', municipalities.wishing],
      ]),
    ),
    field('人材プール\n(人)', poolWords(row)),
    field(
      'アクセラ\nレータ(人)',
      figures([
        ['任命済', accelerators.appointed],
        ['予定', accelerators.planned],
      ]),
    ),
    field('支援対象', targetWords(row)),
    ...(['talent', 'theme', 'goal', 'structure'] as const).map((part) =>
      field(summaryPartLabel[part], summaryWords(row, part)),
    ),
    field('実施体制', organisationWords(row)),
    ...kpiLines(row),
    ...ownLines(row),
    field('過去の\n国の支援', shortened(past.join('、'), mostOfText)),
    { ...field('審議メモ', ''), least: memo },
  ]
}

export const bodySheet = (
  { rows }: OverviewBook,
  header: ReportHeader,
  { title, pastOf }: { readonly title: string; readonly pastOf: (row: Row) => readonly string[] },
): SheetPlan =>
  formSheet(header, {
    name: '様式(団体別)',
    title: `${title} 団体別`,
    subtitle: '受付番号順。「…」で終わる欄の全文は、データのシートと応募書にある',
    unit: '',
    upright: true,
    widths: Array.from({ length: grid }, () => columnWidth),
    lines: rows.flatMap((row, place) => pageOf(row, place, pastOf(row))),
  })
