import { monthsOfFiscalYear } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { reportTrackLabel } from '../../../../shared/domain/support/words.ts'
import { Sparkline } from '../../../ui/charts/line-chart.tsx'
import { type Fact, Facts } from '../../../ui/pane.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { ReportContent } from '../records.ts'
import styles from '../support.module.css'
import { ContentTable } from './content-table.tsx'

const day = (date: string | null): string => (date === null ? '―' : formatWareki(date, 'short'))
const amount = (value: number | null, unit: string): string =>
  value === null ? '―' : `${value.toLocaleString('ja-JP', { maximumFractionDigits: 4 })}${unit}`
const share = (value: number | null): string => (value === null ? '判定不可' : `${Math.round(value * 100)}%`)

const statusTone: Readonly<Record<string, Tone>> = { late: 'bad', done: 'ok', running: 'accent' }

/** What the report draws from the records of its period. */
export const ReportContentView = ({ content, fy }: { content: ReportContent; fy: number }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
  <section className={styles['content']} aria-label="期間の記録" tabIndex={0}>
    <Facts termWidth={104} facts={headFacts(content)} />
    <ContentTable
      title="KPI"
      heads={['指標', '基準', '直近', '目標', '達成率', '推移']}
      rows={content.kpis.map((kpi) => [
        kpi.name,
        amount(kpi.baseline, kpi.unit),
        amount(kpi.latest, kpi.unit),
        amount(kpi.target, kpi.unit),
        share(kpi.progress),
        <Sparkline
          key="way"
          label={`${kpi.name}(${monthsOfFiscalYear(fy).length}か月)`}
          values={kpi.monthly}
          target={kpi.target}
        />,
      ])}
    />
    <ContentTable
      title="支援"
      heads={['回', '日', '種類', '議題・要旨']}
      rows={content.sessions.map((session) => [
        `第${session.seq}回`,
        day(session.heldOn),
        session.kind.label,
        [session.agenda, session.summary].filter(Boolean).join(':'),
      ])}
    />
    <ContentTable
      title="助言"
      heads={['日', '助言者', '助言', '扱い']}
      rows={content.advice.map((advice) => [
        day(advice.givenOn),
        advice.givenBy,
        advice.body,
        advice.adopted?.label ?? '―',
      ])}
    />
    <ContentTable
      title="計画"
      heads={['区分', '項目', '予定', '実績', '状態']}
      rows={content.milestones.map((item) => [
        reportTrackLabel[item.track],
        item.title,
        day(item.planned),
        day(item.actual),
        <Tag key="status" tone={statusTone[item.status.code] ?? 'neutral'}>
          {item.status.label}
        </Tag>,
      ])}
    />
    <ContentTable
      title="課題"
      heads={['状態', '重要度', '内容', '対応', '期限']}
      rows={content.issues.map((issue) => [
        issue.status.label,
        issue.severity.label,
        issue.body,
        issue.response,
        day(issue.due),
      ])}
    />
    <ContentTable
      title="宿題"
      heads={['宿題', '担当', '期限', '完了']}
      rows={content.actions.map((action) => [action.body, action.owner, day(action.due), day(action.doneOn)])}
    />
  </section>
)

const headFacts = (content: ReportContent): Fact[] => [
  ...content.team.map(({ role, names }) => ({ term: role, value: names })),
  { term: '目標(人材確保)', value: <span className={styles['prose']}>{content.goalTalent || '―'}</span> },
  { term: '目標(重点テーマ)', value: <span className={styles['prose']}>{content.goalTheme || '―'}</span> },
  { term: '次回', value: day(content.nextSessionOn) },
]
