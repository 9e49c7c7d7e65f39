import { LineChart } from '../../../renderer/ui/charts/line-chart.tsx'
import { PageHeader, Pane, Screen } from '../../../renderer/ui/pane.tsx'

const months = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]

export const ChartsPage = () => (
  <Screen>
    <PageHeader title="図" />
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
  </Screen>
)
