import { weekdayOf } from '../../../../shared/domain/calendar/jst.ts'
import { weekdayName } from '../../../../shared/domain/calendar/wareki.ts'
import { daysOverdue, type HolidayEdit } from '../../../../shared/domain/calendar/working-days.ts'
import { caseStateLabel, isAtWork } from '../../../../shared/domain/support/case-state.ts'
import { monthlyPeriod } from '../../../../shared/domain/support/monthly-report.ts'
import { progressLevelLabel, progressLevels } from '../../../../shared/domain/support/progress.ts'
import { reportStateLabel } from '../../../../shared/domain/support/words.ts'
import { IconlessLink } from '../../../ui/button.tsx'
import { Sparkline } from '../../../ui/charts/line-chart.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { Tag } from '../../../ui/tag.tsx'
import { LevelTag } from '../level-tag.tsx'
import type { PortfolioRow } from '../records.ts'

/** 「11.18」 */
const shortDay = (date: string): string => `${Number(date.slice(5, 7))}.${Number(date.slice(8, 10))}`
const withWeekday = (date: string): string => `${shortDay(date)}(${weekdayName(weekdayOf(date))})`

/** The table for one month of reports. Keep the result: a new list of columns is a new table. */
export function portfolioColumns(month: string, today: string, edits: readonly HolidayEdit[]): Column<PortfolioRow>[] {
  const due = monthlyPeriod(month, edits).dueOn
  return [
    {
      key: 'prefecture',
      header: '都道府県',
      value: (row) => row.prefecture,
      sortBy: (row) => row.jis2,
      cell: (row) => (
        <IconlessLink quiet to={`/support/${row.id}`} tabIndex={-1}>
          <b>{row.prefecture}</b>
        </IconlessLink>
      ),
      width: 84,
      always: true,
    },
    {
      key: 'theme',
      header: 'テーマ',
      value: (row) => `${row.theme} ${row.themeName}`,
      cell: (row) => <span title={row.themeName}>{`${row.theme} ${row.themeName}`}</span>,
      width: 120,
      grow: 1,
    },
    {
      ...level('overall', '全体', 104, (row) => row.overall),
      value: (row) => (isAtWork(row.state) ? progressLevelLabel[row.overall] : caseStateLabel[row.state]),
      cell: (row) => (isAtWork(row.state) ? <LevelTag level={row.overall} /> : <Tag>{caseStateLabel[row.state]}</Tag>),
    },
    level('talent', '人材確保', 104, (row) => row.talent),
    level('themeLevel', '重点テーマ', 104, (row) => row.themeLevel),
    {
      key: 'kpi',
      header: 'KPI',
      value: (row) => row.kpis[0]?.values.at(-1)?.value ?? null,
      cell: (row) => <KpiLines row={row} />,
      width: 102,
    },
    { key: 'held', header: '支援回数', value: (row) => row.sessionsHeld, align: 'right', width: 78 },
    {
      key: 'last',
      header: '前回',
      value: (row) => row.lastSessionOn,
      cell: (row) => (row.lastSessionOn === null ? <span className="sub">なし</span> : shortDay(row.lastSessionOn)),
      copy: (row) => (row.lastSessionOn === null ? null : { at: row.lastSessionOn }),
      width: 58,
    },
    {
      key: 'next',
      header: '次回',
      value: (row) => row.nextSessionOn,
      cell: (row) => (
        <>
          {row.nextSessionOn !== null && withWeekday(row.nextSessionOn)}
          {row.nextSessionOn === null && (isAtWork(row.state) ? <Tag tone="bad">未定</Tag> : '―')}
        </>
      ),
      copy: (row) => (row.nextSessionOn === null ? '未定' : { at: row.nextSessionOn }),
      width: 86,
    },
    { key: 'issues', header: '課題', value: (row) => row.openIssues, align: 'right', width: 52 },
    {
      key: 'actions',
      header: '宿題(超過)',
      value: (row) => row.openActions,
      cell: (row) => (
        <span className="row">
          {row.openActions}
          {row.overdueActions > 0 && <Tag tone="bad">{`${row.overdueActions}件超過`}</Tag>}
        </span>
      ),
      copy: (row) => `${row.openActions}${row.overdueActions > 0 ? `(${row.overdueActions})` : ''}`,
      width: 104,
    },
    {
      key: 'report',
      header: `${Number(month.slice(5))}月の報告`,
      value: (row) => reportWords(row, due, today),
      cell: (row) => <ReportState row={row} due={due} today={today} />,
      width: 132,
    },
    { key: 'state', header: '状態', value: (row) => caseStateLabel[row.state], width: 96, hidden: true },
    { key: 'officer', header: '担当', value: (row) => row.officer, width: 96, hidden: true },
    { key: 'contractor', header: '委託事業者', value: (row) => row.contractor, width: 140, hidden: true },
    { key: 'expert', header: '有識者', value: (row) => row.expert, width: 110, hidden: true },
  ]
}

const level = (
  key: string,
  header: string,
  width: number,
  of: (row: PortfolioRow) => PortfolioRow['overall'],
): Column<PortfolioRow> => ({
  key,
  header,
  // Of a case that rests or is over nobody judges how it goes.
  value: (row) => (isAtWork(row.state) ? progressLevelLabel[of(row)] : '―'),
  sortBy: (row) => (isAtWork(row.state) ? progressLevels.indexOf(of(row)) : progressLevels.length),
  cell: (row) => (isAtWork(row.state) ? <LevelTag level={of(row)} /> : '―'),
  width,
})

/** The way of the first outcome so far; the rest is on the page of the case. */
function KpiLines({ row }: { row: PortfolioRow }) {
  const kpi = row.kpis.find(({ values }) => values.length > 0) ?? row.kpis[0]
  if (kpi === undefined) return <span className="sub">なし</span>
  const values = [...(kpi.baseline === null ? [] : [kpi.baseline]), ...kpi.values.map(({ value }) => value)]
  return <Sparkline label={kpi.name} values={values} target={kpi.target} />
}

export function reportWords(row: PortfolioRow, due: string, today: string): string {
  const { report } = row
  if (report === null) {
    if (!isAtWork(row.state)) return '―'
    const late = daysOverdue(due, today)
    return late > 0 ? `未作成 ${late}日超過` : '未作成'
  }
  const late = report.overdueDays > 0 ? ` ${report.overdueDays}日超過` : ''
  return `${reportStateLabel[report.state]}${late}`
}

function ReportState({ row, due, today }: { row: PortfolioRow; due: string; today: string }) {
  const words = reportWords(row, due, today)
  if (row.report === null && !isAtWork(row.state)) return words
  const tone = words.includes('超過') ? 'bad' : row.report?.state === 'confirmed' ? 'ok' : 'neutral'
  const tag = <Tag tone={tone}>{words}</Tag>
  if (row.report === null) return tag
  return (
    <IconlessLink quiet to={`/support/${row.id}/reports/${row.report.id}`} tabIndex={-1}>
      {tag}
    </IconlessLink>
  )
}
