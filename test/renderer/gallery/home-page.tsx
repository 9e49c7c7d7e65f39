import { useState } from 'react'
import { IconlessLink } from '../../../renderer/ui/button.tsx'
import { FortnightCalendar } from '../../../renderer/ui/charts/fortnight-calendar.tsx'
import { Pipeline } from '../../../renderer/ui/charts/pipeline.tsx'
import { TileMap } from '../../../renderer/ui/charts/tile-map.tsx'
import { PageHeader, Pane, Rows, Screen, Split } from '../../../renderer/ui/pane.tsx'
import { Tag } from '../../../renderer/ui/tag.tsx'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { holidayName, isWorkingDay } from '../../../shared/domain/calendar/working-days.ts'

const today = '2026-02-19'
const tasks = [
  ['bad', '今日', '佐賀県　補正の回答を確認する(5項目)', '補正'],
  ['bad', '今日', '島根県　第3回定例の支援記録をまとめる', '記録'],
  ['warn', 'あす 17:00', '公募の締切。未応募で照会のあった2県に連絡する', '公募'],
  ['warn', '2月24日(火)', '採点票を8名に送る', '審査'],
  ['neutral', '2月27日(金)', '長崎県　2月分の進捗報告を確認する', '報告'],
] as const
const groups = new Map([
  ...['01', '32', '42'].map((code) => [code, 'support'] as const),
  ...['05', '09', '17', '19', '20', '24', '29', '39', '41'].map((code) => [code, 'applied'] as const),
])

export function HomePage() {
  const [filter, setFilter] = useState<string | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader title="ホーム" sub="締切まで 1日 2時間 58分(2月20日(金)17:00)" />
      <Pane label="応募から支援までの流れ">
        <Pipeline
          label="応募から支援までの流れ"
          current="applied"
          stages={[
            { key: 'applied', label: '応募', count: 11, to: '/receipt' },
            { key: 'check', label: '要件確認', count: 8, to: '/receipt' },
            { key: 'fix', label: '補正中', count: 2, to: '/receipt' },
            { key: 'score', label: '採点', count: 0, to: '/score' },
            { key: 'meet', label: '審議', count: 0 },
            { key: 'support', label: '支援中', count: 3, to: '/support' },
          ]}
        />
      </Pane>
      <Split columns="minmax(0, 1fr) 440px">
        <Pane title="今日やること" fills>
          <Rows columns="92px minmax(0, 1fr) auto">
            {tasks.map(([tone, when, words, kind]) => (
              <li key={words}>
                <Tag tone={tone} block>
                  {when}
                </Tag>
                <IconlessLink quiet to="/receipt">
                  {words}
                </IconlessLink>
                <span className="sub">{kind}</span>
              </li>
            ))}
          </Rows>
          <h2 style={{ margin: '16px 0 6px' }}>これから2週間</h2>
          <FortnightCalendar
            label="これから2週間"
            today={today}
            days={Array.from({ length: 14 }, (_, index) => {
              const date = addDays(today, index)
              return { date, working: isWorkingDay(date), holiday: holidayName(date) }
            })}
            entries={[
              { label: '締切', tone: 'bad', from: '2026-02-20', to: '2026-02-20', route: '/receipt' },
              { label: '採点(8名)', tone: 'soft', from: '2026-02-24', to: '2026-02-27', route: '/score' },
              { label: '島根県 現地訪問', tone: 'ok', from: '2026-02-26', to: '2026-02-27' },
              { label: '審議', tone: 'accent', from: '2026-03-03', to: '2026-03-03' },
            ]}
          />
        </Pane>
        <Pane title="都道府県" sub="色: 状態" fills>
          <TileMap
            label="都道府県の状態"
            groups={[
              { key: 'support', label: '支援中', look: 'strong' },
              { key: 'applied', label: '応募', look: 'soft' },
              { key: 'none', label: 'なし', look: 'none' },
            ]}
            groupOf={groups}
            filter={filter}
            onFilter={setFilter}
            picked={picked}
            onPick={setPicked}
          />
        </Pane>
      </Split>
    </Screen>
  )
}
