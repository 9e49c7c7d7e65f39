import { useState } from 'react'
import { formatJstInstant } from '../../../../shared/domain/calendar/wareki.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { Travel } from '../records.ts'
import { BundlePane } from './bundle-pane.tsx'
import { ComparePane } from './compare-pane.tsx'
import styles from './travel.module.css'
import { TravelPane } from './travel-pane.tsx'

const endedWords = { returned: '戻した', cancelled: '取り消した' } as const satisfies Record<
  NonNullable<Travel['ended']>,
  string
>
const endedOf = ({ ended, endedBy, endedAt }: Travel): string =>
  ended === null ? '持ち出し中' : `${endedWords[ended]} ${endedBy ?? ''} ${formatJstInstant(endedAt ?? '', true)}`

const columns: Column<Travel>[] = [
  {
    key: 'at',
    header: '持ち出した日時',
    value: (row) => row.takenAt,
    cell: (row) => <MomentText at={row.takenAt} />,
    width: 190,
  },
  { key: 'who', header: '操作者', value: (row) => row.takenBy, width: 100 },
  { key: 'destination', header: '持ち出し先', value: (row) => row.destination, width: 150, grow: 1, always: true },
  { key: 'remark', header: '用務', value: (row) => row.remark, width: 110, grow: 1 },
  { key: 'ended', header: '結果', value: endedOf, width: 230 },
  { key: 'reason', header: '取り消した理由', value: (row) => row.reason, width: 120, grow: 1 },
]

/** 持ち出しと統合: the office goes along to a meeting and comes back; a case goes to another office file, and is merged. */
export function TravelTab() {
  const { travel } = useApi()
  const { may } = useDesk()
  const now = useAnswer(travel.standing, {})
  const [brought, setBrought] = useState<string | null>(null)
  return (
    <Split columns="minmax(0, 1fr) 420px">
      {brought === null ? <Past /> : <ComparePane fileId={brought} onClose={() => setBrought(null)} />}
      <div className={styles['column']}>
        <Answer of={now}>{(standing) => <TravelPane now={standing} />}</Answer>
        {may('merge.give') && <BundlePane onBrought={setBrought} />}
      </div>
    </Split>
  )
}

function Past() {
  const past = useAnswer(useApi().travel.past, {})
  return (
    <Pane flush fills title="これまでの持ち出し" sub="新しい順">
      <Answer of={past}>
        {(rows) => (
          <DataTable
            label="これまでの持ち出し"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            empty={
              <EmptyState title="持ち出したことはありません">
                会議室のノートPCなどへ台帳を持ち出すときは、右で行き先を書き、コピーを作ります。戻すまで、この台帳は読むだけになります。
              </EmptyState>
            }
          />
        )}
      </Answer>
    </Pane>
  )
}
