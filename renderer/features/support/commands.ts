import { formatWarekiMonth } from '../../../shared/domain/calendar/wareki.ts'
import { isAtWork, isOver } from '../../../shared/domain/support/case-state.ts'
import { monthsBegun } from '../../../shared/domain/support/monthly-report.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import type { NamedCommand, UseCommands } from '../../record/commands/named-command.ts'
import { draftMark } from './marks.ts'
import { caseAddress, monthOfToday } from './place.ts'
import type { PortfolioRow } from './records.ts'

/** 伴走支援 in Ctrl+K: what is done for one prefecture, and the month's reports of all. */
export const useSupportCommands: UseCommands = () => {
  const { fy, may, today } = useDesk()
  const month = monthOfToday(fy, today)
  const rows = useAnswer(useApi().support.portfolio, { fy, month }, { enabled: may('support.portfolio') }).data
  if (rows === undefined) return []
  const open = rows.filter(({ state }) => !isOver(state))
  return [ofAll(open, month), ...open.flatMap((row) => ofOne(row, month, today))]
}

const wordOf = (month: string): string => `${Number(month.slice(5))}月分`

function ofAll(rows: readonly PortfolioRow[], month: string): NamedCommand {
  const atWork = rows.filter(({ state }) => isAtWork(state))
  const lacking = atWork.some(({ report }) => report === null)
  const none = atWork.length === 0 ? '実施中の支援案件がありません' : `${wordOf(month)}の報告はすべてできています`
  return {
    label: `${wordOf(month)}の進捗報告を全件作る`,
    reading: 'しんちょく ほうこく 下書き 月次 まとめて',
    needs: 'progress.draft',
    refused: lacking ? null : none,
    to: `/support?month=${month}`,
    at: 'all-reports',
  }
}

function ofOne(row: PortfolioRow, month: string, today: string): NamedCommand[] {
  const { id, prefecture, kpis } = row
  const many = { oneOfMany: true } as const
  return [
    {
      ...many,
      label: `${prefecture}の支援を記録`,
      reading: 'しえん きろく 支援記録 打合せ 訪問 オンライン',
      needs: 'sessions.add',
      to: caseAddress(id, 'sessions', 'new'),
      at: 'next',
    },
    ...(kpis.length === 0
      ? [
          {
            ...many,
            ...kpiDeed,
            label: `${prefecture}のKPIの実績を入れる`,
            refused: 'KPIがまだありません',
            to: caseAddress(id, 'kpi'),
          },
        ]
      : kpis.map((kpi) => ({
          ...many,
          ...kpiDeed,
          label: `${prefecture}のKPI「${kpi.name}」の実績を入れる`,
          to: caseAddress(id, 'kpi', kpi.id),
        }))),
    { ...many, ...reportDeed(row, month, today) },
    {
      ...many,
      label: `${prefecture}の課題・相談を起票`,
      reading: 'かだい そうだん きひょう',
      needs: 'issues.add',
      to: caseAddress(id, 'issues', 'new'),
    },
    {
      ...many,
      label: `${prefecture}の宿題を加える`,
      reading: 'しゅくだい 期限',
      needs: 'actions.add',
      to: caseAddress(id, 'actions', 'new'),
    },
  ]
}

const kpiDeed = { reading: 'じっせき 実績値 指標', needs: 'kpi.record', at: 'kpi-value' } as const

/** The month's report of one prefecture: to be drafted, or there already. */
function reportDeed(row: PortfolioRow, month: string, today: string): NamedCommand {
  const { id, prefecture, report } = row
  const reading = 'しんちょく ほうこく 下書き 月次'
  if (report !== null)
    return {
      label: `${prefecture}の${wordOf(month)}の進捗報告を開く`,
      reading,
      needs: 'progress.get',
      to: caseAddress(id, 'reports', report.id),
    }
  const begun = monthsBegun({ from: row.periodFrom, to: row.periodTo }, today).includes(month)
  return {
    label: `${prefecture}の${wordOf(month)}の進捗報告の下書きを作る`,
    reading,
    needs: 'progress.draft',
    refused: begun ? null : `${formatWarekiMonth(month)}は支援期間ではありません`,
    to: caseAddress(id, 'reports'),
    at: draftMark(month),
  }
}
