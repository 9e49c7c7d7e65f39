import { kpiOutcomeLabel } from '../../../../shared/domain/applications/memory.ts'
import { formatWareki, formatWarekiMonth } from '../../../../shared/domain/calendar/wareki.ts'
import { caseStateLabel } from '../../../../shared/domain/support/case-state.ts'
import { progressLevelLabel } from '../../../../shared/domain/support/progress.ts'
import { trackLabel } from '../../../../shared/domain/support/track.ts'
import { reportStateLabel } from '../../../../shared/domain/support/words.ts'
import plain from '../../../record/plain-table.module.css'
import { IconlessLink } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/pane.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { Memory } from '../records.ts'
import own from './memory.module.css'

type Support = NonNullable<Memory['years'][number]['applications'][number]['support']>
type Kpi = Support['kpis'][number]

/** What the support of an earlier year aimed at and what it reached. */
export function MemorySupport({ support }: { support: Support }) {
  const { report } = support
  return (
    <div>
      <Facts
        termWidth={92}
        facts={[
          {
            term: '支援',
            value: `${caseStateLabel[support.state]}　${formatWareki(support.periodFrom, 'short')}〜${formatWareki(support.periodTo, 'short')}　${support.sessionsHeld}回`,
            note: <IconlessLink to={`/support/${support.id}`}>支援の記録</IconlessLink>,
          },
          {
            term: '最後の報告',
            value:
              report === null
                ? '進捗報告はありません'
                : `${formatWarekiMonth(report.period)}分　${reportStateLabel[report.state]}　全体 ${progressLevelLabel[report.overall]}`,
          },
          {
            term: '成果報告会',
            value: support.finalOn === null ? '記録はありません' : formatWareki(support.finalOn, 'long'),
          },
        ]}
      />
      {support.kpis.length > 0 && <KpiTable kpis={support.kpis} />}
      <Facts
        termWidth={92}
        facts={[
          { term: '目標(人材)', value: <span className={own['prose']}>{support.goalTalent || '―'}</span> },
          { term: '目標(テーマ)', value: <span className={own['prose']}>{support.goalTheme || '―'}</span> },
        ]}
      />
    </div>
  )
}

const tone = { reached: 'ok', short: 'warn', underway: 'mid', unknown: 'neutral' } as const satisfies Record<
  Kpi['outcome'],
  Tone
>

const amount = (value: number | null, unit: string): string =>
  value === null ? '―' : `${value.toLocaleString('ja-JP', { maximumFractionDigits: 4 })}${unit}`

const dayWords = (date: string | null): string => (date === null ? '' : `(${formatWareki(date, 'short')})`)

const KpiTable = ({ kpis }: { kpis: readonly Kpi[] }) => (
  <table className={plain['plain']}>
    <thead>
      <tr>
        <th scope="col">KPI</th>
        <th scope="col">基準値</th>
        <th scope="col">目標値</th>
        <th scope="col">実績値(最新)</th>
        <th scope="col">結果</th>
      </tr>
    </thead>
    <tbody>
      {kpis.map((kpi) => (
        <tr key={`${kpi.track} ${kpi.name}`}>
          <th scope="row">
            {kpi.name} <span className="sub">{trackLabel[kpi.track]}</span>
          </th>
          <td className="num">{amount(kpi.baseline, kpi.unit)}</td>
          <td className="num">
            {amount(kpi.target, kpi.unit)}
            <span className="sub">{dayWords(kpi.targetDate)}</span>
          </td>
          <td className="num">
            {amount(kpi.value, kpi.unit)}
            <span className="sub">{dayWords(kpi.asOf)}</span>
          </td>
          <td>
            <Tag tone={tone[kpi.outcome]} shape>
              {kpiOutcomeLabel[kpi.outcome]}
            </Tag>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
