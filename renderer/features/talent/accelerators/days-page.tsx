import { useMemo } from 'react'
import { formatJstInstant, formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { PageHeader, Pane, Screen } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { TalentTabs } from '../talent-tabs.tsx'
import { sayChange } from './count-table.tsx'
import { addressOf, dayAddress, type Snapshot } from './records.ts'

interface Row extends Snapshot {
  /** Not replaced by a later fixing of the same day. */
  readonly holds: boolean
  /** Against the fixing that holds of the day before. */
  readonly change: number | null
}

function rowsOf(snapshots: readonly Snapshot[]): Row[] {
  const newest = new Map(snapshots.map((each) => [each.asOf, each]))
  const days = [...newest.keys()]
  return snapshots
    .map((each) => {
      const before = newest.get(days[days.indexOf(each.asOf) - 1] ?? '')
      const holds = newest.get(each.asOf) === each
      return { ...each, holds, change: holds && before ? each.persons - before.persons : null }
    })
    .toReversed()
}

/** 基準日を比べる: every fixing of every 基準日, the earlier ones of one day as well. */
export function DaysPage() {
  const { fy } = useDesk()
  const days = useAnswer(useApi().accelerators.days, { fy })
  const rows = useMemo(() => days.data && rowsOf(days.data.snapshots), [days.data])
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader
        title="基準日を比べる"
        documentTitle="基準日を比べる アクセラレータ"
        sub="確定した任命状況(確定し直す前のものを含む)"
        actions={<ButtonLink to={addressOf()}>任命状況へ</ButtonLink>}
      />
      <TalentTabs current="accelerators" />
      <Pane flush fills label="確定した基準日">
        <DataTable
          label="確定した基準日"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          error={days.error}
          onRetry={() => void days.refetch()}
          onOpen={({ asOf }) => go(dayAddress(asOf))}
          empty={
            <EmptyState
              title="確定した基準日はまだありません"
              action={<ButtonLink to={addressOf()}>任命状況へ</ButtonLink>}
            >
              基準日の報告がそろったら、任命状況の画面で確定します。確定した数は、後から記録を直しても変わりません。
            </EmptyState>
          }
        />
      </Pane>
    </Screen>
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'asOf',
    header: '基準日',
    value: ({ asOf }) => formatWareki(asOf, 'long'),
    sortBy: ({ asOf }) => asOf,
    width: 120,
    always: true,
  },
  { key: 'round', header: '回', value: ({ round }) => round, width: 40, align: 'right' },
  { key: 'holds', header: '扱い', value: ({ holds }) => (holds ? '● 今の確定' : '確定し直す前'), width: 104 },
  {
    key: 'persons',
    header: '全国',
    inFull: '全国(1人は1回だけ)',
    value: ({ persons }) => persons,
    width: 56,
    align: 'right',
  },
  { key: 'heads', header: '延べ', value: ({ heads }) => heads, width: 56, align: 'right' },
  {
    key: 'change',
    header: '増減',
    value: ({ change, holds }) => (holds ? sayChange(change) : ''),
    sortBy: ({ change }) => change,
    width: 56,
    align: 'right',
  },
  { key: 'target', header: '目標', value: ({ target }) => target, width: 56, align: 'right' },
  { key: 'reported', header: '報告', value: ({ reported }) => `${reported} / 47`, width: 74, align: 'right' },
  { key: 'rule', header: '算定対象', value: ({ rule }) => rule, width: 240 },
  { key: 'fixedBy', header: '確定した人', value: ({ fixedBy }) => fixedBy, width: 100 },
  {
    key: 'fixedAt',
    header: '確定した日時',
    value: ({ fixedAt }) => fixedAt,
    cell: ({ fixedAt }) => (
      <span title={formatJstInstant(fixedAt, true)}>
        {formatWareki(fixedAt.slice(0, 10), 'short')} {fixedAt.slice(11, 16)}
      </span>
    ),
    width: 120,
  },
  { key: 'reason', header: '確定し直した理由', value: ({ reason }) => reason, width: 124, grow: 1 },
]
