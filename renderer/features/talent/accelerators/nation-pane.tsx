import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { headsOf } from '../../../../shared/domain/talent/accelerators/count.ts'
import { LineChart } from '../../../ui/charts/line-chart.tsx'
import { Pane } from '../../../ui/pane.tsx'
import styles from './accelerators.module.css'
import { sayChange } from './count-table.tsx'
import type { Counts, Days, Snapshot } from './records.ts'

/** The newest fixing of each day, in order of the days. */
const newest = (snapshots: readonly Snapshot[]): Snapshot[] => [
  ...new Map(snapshots.map((each) => [each.asOf, each])).values(),
]

/** The nation: each person once, why that is not the sum of the prefectures, and the way to the target by fixed days. */
export function NationPane({ counts, days }: { counts: Counts | undefined; days: Days }) {
  if (counts === undefined) return <Pane label="全国" />
  const heads = headsOf(counts.total)
  const points = [
    ...newest(days.snapshots)
      .filter(({ asOf }) => asOf < counts.day)
      .slice(-4)
      .map(({ asOf, persons }) => ({ at: asOf, value: persons })),
    { at: counts.day, value: counts.persons },
  ]
  // Nobody has reported yet: there is nothing to say, and nothing to compare.
  const silent = counts.lines.every(({ count }) => count === null)
  const left = counts.target - counts.persons
  const change = counts.before === null || silent ? null : counts.persons - counts.before.persons
  return (
    <Pane title="全国" sub="1人は1回だけ">
      <div className={styles['nation']}>
        <div>
          <p>
            <span className={styles['figure']}>{silent ? '…' : counts.persons}</span>人{' '}
            {!silent && <span className="sub">{left > 0 ? `あと${left}` : '目標に達しました'}</span>}
          </p>
          <p className="sub">
            {silent
              ? '報告を待っています'
              : heads === counts.persons
                ? `都道府県の計も${heads}人`
                : `都道府県の計 ${heads} － 兼務 ${heads - counts.persons}`}
          </p>
          <p className="sub">
            {counts.before === null
              ? '前の確定はありません'
              : `${formatWareki(counts.before.asOf, 'short')}から ${sayChange(change)}`}
          </p>
        </div>
        <LineChart
          title={`目標 ${counts.target}人までの推移`}
          hideTitle
          unit="人"
          height={96}
          ticks={points.map(({ at }) => ({ at, label: formatWareki(at, 'short').replace('R', '') }))}
          points={points}
          target={{ value: counts.target, label: '目標' }}
        />
      </div>
    </Pane>
  )
}
