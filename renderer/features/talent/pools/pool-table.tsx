import { useMemo } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { changeOf, doubtsOf, type PoolMeasure, totalOf } from '../../../../shared/domain/talent/pools/count.ts'
import { agreementLabel, poolSourceLabel } from '../../../../shared/domain/talent/pools/fields.ts'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useStoredView } from '../../../ui/table/stored-view.ts'
import { type Line, pairOf } from './records.ts'
import { measureLabel, sayChange, saySource, sayTotal } from './words.ts'

const nation = '00'

interface PoolTableProps {
  lines: readonly Line[]
  measure: PoolMeasure
  /** The day it is compared with; null where there is none. */
  against: string | null
  picked: string | null
  onPick: (jis2: string) => void
  onOpen: (jis2: string) => void
}

/** The nation first, then the 47; map and table are one selection. */
export function PoolTable({ lines, measure, against, picked, onPick, onOpen }: PoolTableProps) {
  const columns = useMemo(() => columnsOf(lines, measure, against), [lines, measure, against])
  const [view, setView] = useStoredView('pools', columns)
  const rows = useMemo(() => [{ jis2: nation, prefecture: '全国', now: null, before: null }, ...lines], [lines])
  return (
    <Pane flush fills label="都道府県ごとの推進体制・人材プール">
      <DataTable
        label="都道府県ごとの推進体制・人材プール"
        columns={columns}
        rows={rows}
        rowKey={({ jis2 }) => jis2}
        current={picked}
        onCurrentChange={({ jis2 }) => onPick(jis2)}
        onOpen={({ jis2 }) => jis2 !== nation && onOpen(jis2)}
        view={view}
        onViewChange={setView}
        empty={<EmptyState title="都道府県がありません" />}
      />
    </Pane>
  )
}

function columnsOf(lines: readonly Line[], chosen: PoolMeasure, against: string | null): Column<Line>[] {
  const totals = (measure: PoolMeasure) => totalOf(lines.map((line) => pairOf(line, measure)))
  const number = (measure: PoolMeasure, width: number): Column<Line> => {
    const total = totals(measure)
    const say = (line: Line) => (line.jis2 === nation ? sayTotal(total) : String(pairOf(line, measure).now ?? '…'))
    return {
      key: measure,
      header: measureLabel[measure],
      align: 'right',
      width,
      value: say,
      sortBy: (line) => (line.jis2 === nation ? total.sum : (pairOf(line, measure).now ?? -1)),
      cell: (line) => (line.jis2 === nation ? <b title={`記入のある${total.known}県の計`}>{say(line)}</b> : say(line)),
    }
  }
  const total = totals(chosen)
  const was = totalOf(lines.map((line) => ({ now: pairOf(line, chosen).before, before: null })))
  const change = (line: Line) => {
    if (line.jis2 === nation) return total.change
    const { now, before } = pairOf(line, chosen)
    return changeOf(now, before)
  }
  return [
    {
      key: 'prefecture',
      header: '都道府県',
      value: ({ prefecture }) => prefecture,
      sortBy: ({ jis2 }) => jis2,
      cell: ({ prefecture, jis2 }) => (jis2 === nation ? <b>{prefecture}</b> : prefecture),
      width: 80,
      grow: 1,
      always: true,
      frozen: true,
    },
    number('bodies', 72),
    {
      key: 'agreement',
      header: '協定・規約',
      width: 96,
      grow: 1,
      value: ({ now, jis2 }) => {
        if (jis2 === nation) return `あり ${lines.filter((line) => line.now?.agreement === 'yes').length}`
        if (now === null || now.agreement === 'unsaid') return '…'
        const day = now.agreedOn === null ? '' : ` ${formatWareki(now.agreedOn, 'short')}`
        return `${agreementLabel[now.agreement]}${day}`
      },
    },
    number('fulltime', 52),
    number('parttime', 60),
    number('contract', 60),
    number('heads', 46),
    ...(['pr', 'pm', 'sd', 'en'] as const).map((role) => ({ ...number(role, 46), hidden: true })),
    number('supported', 60),
    number('wishing', 72),
    ...(against === null
      ? []
      : [
          {
            key: 'before',
            header: formatWareki(against, 'short'),
            inFull: `${formatWareki(against, 'long')}の${measureLabel[chosen]}`,
            align: 'right',
            width: 64,
            value: (line: Line) => (line.jis2 === nation ? sayTotal(was) : String(pairOf(line, chosen).before ?? '…')),
            sortBy: (line: Line) => (line.jis2 === nation ? was.sum : (pairOf(line, chosen).before ?? -1)),
          } satisfies Column<Line>,
          {
            key: 'change',
            header: '増減',
            inFull: `${measureLabel[chosen]}の増減(両方の日に記入のある県だけ)`,
            align: 'right',
            width: 54,
            value: (line: Line) => sayChange(change(line)),
            sortBy: (line: Line) => change(line) ?? Number.NEGATIVE_INFINITY,
            copy: change,
          } satisfies Column<Line>,
        ]),
    {
      key: 'source',
      header: '出所',
      width: 96,
      hidden: true,
      value: ({ now }) => (now === null ? '' : saySource(now, poolSourceLabel)),
    },
    {
      key: 'doubts',
      header: '確かめること',
      width: 110,
      hidden: true,
      value: ({ now, jis2 }) => (now === null ? '' : doubtsOf(jis2, now).join('')),
    },
  ]
}
