import { BarChart } from '../../../renderer/ui/charts/bar-chart.tsx'
import { LineChart } from '../../../renderer/ui/charts/line-chart.tsx'
import { PageHeader, Pane, Screen, Split } from '../../../renderer/ui/pane.tsx'
import { criteria } from './sample-rows.ts'

const months = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]

export const ChartsPage = () => (
  <Screen>
    <PageHeader title="図" />
    <Split columns="minmax(0, 3fr) minmax(0, 2fr)">
      <Pane title="人材プールの人数">
        <LineChart
          title="人材プールの人数"
          hideTitle
          unit="人"
          ticks={months.map((month) => ({ at: String(month), label: `${month}月` }))}
          points={[4, 4, 5, 7, 7, 9, 10, 12].map((value, index) => ({ at: String(months[index]), value }))}
          baseline={{ value: 4 }}
          target={{ value: 16 }}
        />
      </Pane>
      <Pane title="項目ごとの平均">
        <BarChart
          title="項目ごとの平均"
          hideTitle
          decimals={1}
          most={5}
          bars={criteria.map((name, index) => ({
            key: name,
            label: name,
            value: 2.7 + ((index * 5) % 4) * 0.4,
            compare: 3.2,
          }))}
        />
      </Pane>
    </Split>
  </Screen>
)
