import { measureLabel, retentionLabel } from '../../../../shared/domain/keeping/kinds.ts'
import { type Standing, standingLabel } from '../../../../shared/domain/keeping/retention.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { ListPane } from '../list-pane.tsx'
import type { RecordFile } from '../records.ts'
import { useItem } from '../year/use-year.ts'
import { FilePane } from './file-pane.tsx'

const tones = {
  open: 'neutral',
  kept: 'ok',
  due: 'warn',
  expired: 'bad',
  discarded: 'neutral',
  transferred: 'neutral',
} as const satisfies Record<Standing, Tone>

const columns: Column<RecordFile>[] = [
  { key: 'name', header: '行政文書ファイル名', value: (row) => row.name, width: 216, grow: 1, always: true },
  { key: 'class', header: '分類', value: (row) => row.middle, width: 92, grow: 1 },
  { key: 'years', header: '保存期間', value: (row) => retentionLabel[row.years], width: 74 },
  {
    key: 'until',
    header: '満了日',
    value: (row) => row.until,
    cell: (row) => <DateText date={row.until} style="short" />,
    width: 84,
  },
  { key: 'measure', header: '措置', value: (row) => measureLabel[row.measure], width: 52 },
  {
    key: 'standing',
    header: '状態',
    value: (row) => standingLabel[row.standing],
    cell: (row) => (
      <Tag tone={tones[row.standing]} shape>
        {standingLabel[row.standing]}
      </Tag>
    ),
    width: 118,
  },
  { key: 'records', header: '記録', value: (row) => row.records, width: 58, align: 'right' },
  { key: 'files', header: '書類', value: (row) => row.files, width: 54, align: 'right' },
]

const order: readonly Standing[] = ['expired', 'due', 'kept', 'open', 'transferred', 'discarded']
/** What presses stands first; of what is alike the one that ends first. */
const byUrgency = (a: RecordFile, b: RecordFile) =>
  order.indexOf(a.standing) - order.indexOf(b.standing) || (a.until < b.until ? -1 : a.until > b.until ? 1 : 0)

const keyOf = ({ fy, code }: RecordFile) => `${fy}-${code}`

/** 記録の保存: what is kept for how long, what expires when, and what became of it. */
export function KeepingTab() {
  const answer = useAnswer(useApi().keeping.files, {})
  const { item, open } = useItem('keeping')
  const rows = answer.data?.files.toSorted(byUrgency)
  const picked = rows?.find((row) => keyOf(row) === item) ?? rows?.[0]
  const expired = rows?.filter(({ standing }) => standing === 'expired').length ?? 0
  return (
    <Split columns="minmax(0, 1fr) 390px">
      <ListPane
        title="行政文書ファイル"
        sub={rows && `${rows.length}件　満了 ${expired}件`}
        columns={columns}
        rows={rows}
        error={answer.error}
        onRetry={() => void answer.refetch()}
        rowKey={keyOf}
        current={picked === undefined ? null : keyOf(picked)}
        onPick={(row) => open(keyOf(row))}
        empty={<EmptyState title="行政文書ファイルはまだありません" />}
      />
      <Pane fills title={picked?.name ?? '行政文書ファイル'}>
        {picked !== undefined && (
          <FilePane key={keyOf(picked)} file={picked} scouring={answer.data?.scouring ?? false} />
        )}
      </Pane>
    </Split>
  )
}
