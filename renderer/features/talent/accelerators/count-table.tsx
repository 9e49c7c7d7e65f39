import { useMemo } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { type AcceleratorCount, headsOf } from '../../../../shared/domain/talent/accelerators/count.ts'
import { talentRoleLabel, talentRoles } from '../../../../shared/domain/talent/accelerators/fields.ts'
import { IconlessLink } from '../../../ui/button.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useStoredView } from '../../../ui/table/stored-view.ts'
import styles from './accelerators.module.css'
import { addressOf, type Counts, type Line } from './records.ts'

interface CountTableProps {
  counts: Counts | undefined
  picked: string | null
  onPick: (jis2: string) => void
}

/** The nation first, 延べ, then the 47; map and table are one selection. */
export function CountTable({ counts, picked, onPick }: CountTableProps) {
  const before = counts?.before?.asOf ?? null
  const columns = useMemo(() => columnsOf(before), [before])
  const [view, setView] = useStoredView('accelerator-counts', columns)
  const rows = useMemo(() => counts && [nationOf(counts), ...counts.lines], [counts])
  return (
    <Pane flush fills label="都道府県ごとの任命状況">
      <DataTable
        label="都道府県ごとの任命状況"
        columns={columns}
        rows={rows}
        rowKey={({ jis2 }) => jis2}
        current={picked}
        onCurrentChange={({ jis2 }) => onPick(jis2)}
        view={view}
        onViewChange={setView}
        empty={<EmptyState title="都道府県がありません" />}
      />
      <p className={styles['foot']}>
        <span>算定対象は「{counts?.rule ?? ''}」。金額は計算しません</span>
        <span className="row">
          <IconlessLink to={addressOf('rule')}>年度の決まり</IconlessLink>
          <IconlessLink to={addressOf('days')}>基準日を比べる</IconlessLink>
        </span>
      </p>
    </Pane>
  )
}

const nation = '00'

const nationOf = ({ total, before, lines }: Counts): Line => ({
  jis2: nation,
  prefecture: '全国(延べ)',
  count: total,
  before: null,
  change: before === null || lines.every(({ count }) => count === null) ? null : headsOf(total) - before.heads,
  ending: lines.reduce((sum, { ending }) => sum + ending, 0),
  endsOn: null,
})

/** 「＋2」「▲1」「0」; 「－」 where either day has no report. */
export const sayChange = (change: number | null): string => {
  if (change === null) return '－'
  return change > 0 ? `＋${change}` : change < 0 ? `▲${-change}` : '0'
}

const short = (day: string): string => formatWareki(day, 'short')

function columnsOf(before: string | null): Column<Line>[] {
  const number = (key: string, header: string, of: (count: AcceleratorCount) => number, width = 74): Column<Line> => ({
    key,
    header,
    align: 'right',
    width,
    value: ({ count }) => (count === null ? '…' : of(count)),
    sortBy: ({ count }) => (count === null ? -1 : of(count)),
    cell: ({ count, jis2 }) =>
      count === null ? '…' : key === 'heads' || jis2 === nation ? <b>{of(count)}</b> : of(count),
  })
  return [
    {
      key: 'jis2',
      header: 'コード',
      value: ({ jis2 }) => (jis2 === nation ? '' : jis2),
      sortBy: ({ jis2 }) => jis2,
      width: 62,
      frozen: true,
    },
    {
      key: 'prefecture',
      header: '都道府県',
      value: ({ prefecture }) => prefecture,
      sortBy: ({ jis2 }) => jis2,
      cell: ({ prefecture, jis2 }) => (jis2 === nation ? <b>{prefecture}</b> : prefecture),
      width: 84,
      grow: 1,
      always: true,
      frozen: true,
    },
    number('fulltime', '常勤', ({ fulltime }) => fulltime, 54),
    number('parttime', '非常勤', ({ parttime }) => parttime, 60),
    number('heads', '計', headsOf, 46),
    number('counted', '算定対象', ({ counted }) => counted, 72),
    ...talentRoles.map((role) => ({
      ...number(role, talentRoleLabel[role], (count) => count[role], 52),
      hidden: true,
    })),
    number('municipalities', '支援市町村', ({ municipalities }) => municipalities, 80),
    {
      key: 'before',
      header: before === null ? '前回' : short(before),
      align: 'right',
      width: 62,
      value: ({ before: was, jis2 }) => (was === null ? (jis2 === nation ? '' : '…') : headsOf(was)),
    },
    {
      key: 'change',
      header: '増減',
      align: 'right',
      width: 52,
      value: ({ change }) => sayChange(change),
      sortBy: ({ change }) => change,
      copy: ({ change }) => change,
    },
    {
      key: 'ending',
      header: '任期',
      inFull: '任期が近く終わる人と、その最初の日',
      width: 106,
      value: ({ ending, endsOn, count }) =>
        ending > 0 ? `▲ ${ending}人${endsOn === null ? '' : ` ${short(endsOn)}`}` : count === null ? '報告待ち' : '',
    },
  ]
}
