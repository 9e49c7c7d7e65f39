import type { ProgressBook } from '../../../../shared/contract/reports/rows.ts'
import { reportTrackLabel } from '../../../../shared/domain/support/words.ts'
import {
  type Cell,
  centre,
  figures,
  figuresFit,
  levelCell,
  orDash,
  percent,
  shortDate,
  text,
} from '../../kit/form-cells.ts'
import { type FormColumn, type Line, space, table } from '../../kit/form-lines.ts'
import { monthLabels } from './r10-progress-data.ts'

/** The KPI of R10: what each aims at and where it is, and what was measured of it month by month. */

type Kpi = ProgressBook['kpis'][number]

const figuresOf = (kpi: Kpi): readonly (number | null)[] => [kpi.baseline, kpi.target, kpi.latest, ...kpi.monthly]

/** All figures of a KPI, on whichever table, have one number of decimals. */
const figureOf = (kpi: Kpi, value: number | null): Cell => orDash(figures(figuresOf(kpi)))(value)

const dateOrDash = orDash(shortDate)

/** Figures in 千円 or 円 are long: the columns of all get broader then, and the name narrower. */
const kpiColumns = (isBroad: boolean): readonly FormColumn<Kpi>[] => {
  const [name, value] = isBroad ? [5, 4] : [8, 3]
  return [
    { header: '区分', across: 3, cell: (row) => centre(reportTrackLabel[row.track]) },
    { header: '指標', across: name, cell: (row) => text(`${row.name}${row.direction === 'down' ? '(↓)' : '(↑)'}`) },
    { header: '種別', across: 2, cell: (row) => centre(row.kind.label) },
    { header: '単位', across: 2, cell: (row) => centre(row.unit) },
    { header: '値', group: '基準', across: value, cell: (row) => figureOf(row, row.baseline) },
    { header: '時点', group: '基準', across: 3, cell: (row) => dateOrDash(row.baselineDate) },
    { header: '値', group: '目標', across: value, cell: (row) => figureOf(row, row.target) },
    { header: '時点', group: '目標', across: 3, cell: (row) => dateOrDash(row.targetDate) },
    { header: '値', group: '最新', across: value, cell: (row) => figureOf(row, row.latest) },
    { header: '進捗率', across: 3, cell: (row) => orDash(percent)(row.progress) },
    { header: '判定', across: 3, cell: (row) => levelCell(row.level, { none: '判定不可' }) },
  ]
}

/** The months from one on, as many as share the columns that the name and the unit leave. */
const monthColumns = (from: number, months: number): readonly FormColumn<Kpi>[] => [
  { header: '指標', across: 10, cell: (row) => text(row.name) },
  { header: '単位', across: 2, cell: (row) => centre(row.unit) },
  ...monthLabels.slice(from, from + months).map((label, i) => ({
    header: label,
    across: 24 / months,
    cell: (row: Kpi) => figureOf(row, row.monthly[from + i] ?? null),
  })),
]

/** So many rows surely fit on one page; a longer table goes on with its header on the next. */
const fewKpis = 10

/** The year in one table, or in its two halves where a month's column would print its figures too small. */
export const kpiTables = (kpis: readonly Kpi[], columnWidth: number): Line[] => {
  const all = kpis.map(figuresOf)
  const allFit = (across: number) => all.every((each) => figuresFit(each, Array<number>(across).fill(columnWidth)))
  const halves = allFit(2) ? [[0, 12] as const] : [[0, 6] as const, [6, 6] as const]
  const options = { together: kpis.length <= fewKpis }
  return [
    ...table(kpiColumns(!allFit(3)), kpis, options),
    ...halves.flatMap(([from, months]) => [space(8), ...table(monthColumns(from, months), kpis, options)]),
  ]
}
