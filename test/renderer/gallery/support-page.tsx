import { useState } from 'react'
import { Button } from '../../../renderer/ui/button.tsx'
import { Gantt } from '../../../renderer/ui/charts/gantt.tsx'
import type { GanttTask } from '../../../renderer/ui/charts/gantt-plan.ts'
import { Sparkline } from '../../../renderer/ui/charts/line-chart.tsx'
import { PageHeader, Pane, Screen } from '../../../renderer/ui/pane.tsx'
import type { Column } from '../../../renderer/ui/table/column.ts'
import { DataTable } from '../../../renderer/ui/table/data-table.tsx'
import { Tag, type Tone } from '../../../renderer/ui/tag.tsx'
import { plan } from './sample-rows.ts'

interface Case {
  id: string
  name: string
  theme: string
  whole: string
  tone: Tone
  talent: string
  topic: string
  sessions: number
  issues: number
  report: string
}

const cases: readonly Case[] = (
  [
    ['島根県', 'F', '順調', 'ok', '順調', '概ね順調', 14, 2, '確認済'],
    ['長崎県', 'D', 'やや遅れ', 'warn', 'やや遅れ', '順調', 12, 5, '下書き'],
    ['北海道', 'B', '概ね順調', 'mid', '順調', '概ね順調', 15, 3, '確認済'],
    ['秋田県', 'A', '遅れ', 'bad', '遅れ', 'やや遅れ', 9, 8, '2日超過'],
    ['高知県', 'C', '順調', 'ok', '順調', '順調', 13, 1, '提出済'],
  ] as const
).map(([name, theme, whole, tone, talent, topic, sessions, issues, report]) => ({
  id: name,
  name,
  theme,
  whole,
  tone,
  talent,
  topic,
  sessions,
  issues,
  report,
}))

const columns: readonly Column<Case>[] = [
  { key: 'name', header: '都道府県', value: (row) => row.name, cell: (row) => <b>{row.name}</b>, width: 96 },
  { key: 'theme', header: 'テーマ', value: (row) => row.theme, width: 76 },
  {
    key: 'whole',
    header: '全体',
    value: (row) => row.whole,
    cell: (row) => (
      <Tag tone={row.tone} shape>
        {row.whole}
      </Tag>
    ),
    width: 130,
  },
  { key: 'talent', header: '人材確保', value: (row) => row.talent, width: 100 },
  { key: 'topic', header: '重点テーマ', value: (row) => row.topic, width: 110 },
  {
    key: 'kpi',
    header: 'KPI',
    value: (row) => row.sessions,
    cell: (row) => (
      <Sparkline label={`${row.name} 人材プール`} values={[3, 4, 4, 6, 7, 8, 9, row.sessions]} target={16} />
    ),
    width: 110,
  },
  { key: 'sessions', header: '支援回数', value: (row) => row.sessions, align: 'right', width: 90 },
  { key: 'issues', header: '課題', value: (row) => row.issues, align: 'right', width: 70 },
  {
    key: 'report',
    header: '11月報告',
    value: (row) => row.report,
    cell: (row) => (row.report.includes('超過') ? <Tag tone="bad">{row.report}</Tag> : row.report),
    grow: 1,
  },
]

export function SupportPage() {
  const [tasks, setTasks] = useState<readonly GanttTask[]>(() =>
    plan.map(([id, name, group, start, end, progress, after]) => ({
      id,
      name,
      group,
      start,
      end,
      progress,
      after,
      baseline: { start, end },
      late: id === 'n3',
    })),
  )
  return (
    <Screen rows="auto 206px minmax(0, 1fr)">
      <PageHeader
        title="伴走支援"
        sub="5団体　先週から 2件悪化・1件改善"
        actions={
          <>
            <Button>年間予定</Button>
            <Button look="primary">今月の報告を全件作る</Button>
          </>
        }
      />
      <Pane flush fills label="支援先の一覧">
        <DataTable
          label="支援先の一覧"
          columns={columns}
          rows={cases}
          rowKey={(row) => row.id}
          current="長崎県"
          empty={null}
        />
      </Pane>
      <Pane title="長崎県　年間支援計画 第2版" sub="県合意 6月12日" fills>
        <Gantt
          title="長崎県の年間支援計画"
          hideTitle
          fy={2026}
          today="2026-11-22"
          groups={[
            { key: 'TALENT', label: '人材確保' },
            { key: 'THEME', label: '重点テーマ D' },
          ]}
          tasks={tasks}
          onChange={(id, span) => setTasks(tasks.map((task) => (task.id === id ? { ...task, ...span } : task)))}
        />
      </Pane>
    </Screen>
  )
}
