import { useState } from 'react'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { EmptyTab } from '../../../record/empty-tab.tsx'
import { heldColumn } from '../../../record/held/held-column.tsx'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { nextIs } from '../../../ui/next.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { MakingDialog } from './making-dialog.tsx'
import { stageLabel, stageTone, whereWords } from './plan-words.ts'
import type { ListedMeeting } from './records.ts'

const columns: Column<ListedMeeting>[] = [
  { key: 'no', header: '回', value: (row) => `第${row.no}回`, sortBy: (row) => row.no, width: 72, always: true },
  heldColumn(),
  { key: 'place', header: '場所', value: whereWords, width: 260, grow: 1 },
  {
    key: 'stage',
    header: '状態',
    value: (row) => stageLabel[row.stage],
    cell: (row) => (
      <Tag shape tone={stageTone[row.stage]}>
        {stageLabel[row.stage]}
      </Tag>
    ),
    width: 110,
  },
  { key: 'items', header: '議題', value: (row) => row.items, width: 80 },
  { key: 'decided', header: '決定', value: (row) => row.decided, width: 80 },
  { key: 'members', header: '出席者', value: (row) => row.members, width: 90 },
]

/** The 審議会議 of the year. */
export function MeetingList() {
  const { fy } = useDesk()
  const { meeting } = useApi()
  const list = useAnswer(meeting.list, { fy })
  const [making, setMaking] = useState(false)
  const mayMake = useMay('meeting.make')
  const restore = useCommand(meeting.restore, { done: '会議を戻しました' })
  const make = mayMake ? (
    <Button look="primary" {...nextIs(2)} onClick={() => setMaking(true)}>
      会議を作る
    </Button>
  ) : undefined
  const isEmpty = list.data?.meetings.length === 0
  return (
    <TabPage
      tab="meeting"
      sub={isEmpty || list.data === undefined ? undefined : `${list.data.meetings.length}回`}
      actions={!isEmpty && make}
    >
      <Answer of={list}>
        {({ meetings, removed }) => (
          <div className="fill">
            {meetings.length === 0 ? (
              <EmptyTab
                title="審議会議はまだありません"
                action={
                  <span className="row">
                    {make}
                    {mayMake &&
                      removed.map(({ id, no, revision }) => (
                        <Button key={id} busy={restore.busy} onClick={() => restore.run({ id, revision })}>
                          削除した第{no}回を戻す
                        </Button>
                      ))}
                    <ButtonLink to={addressOf('standing')}>進み具合へ</ButtonLink>
                  </span>
                }
              >
                日時と場所を入れると、採点の済んだ団体・年度の委員・審査の資料が入った会議ができます。
              </EmptyTab>
            ) : (
              <Pane flush fills label="審議会議の一覧">
                <DataTable
                  label="審議会議の一覧"
                  columns={columns}
                  rows={meetings}
                  rowKey={(row) => row.id}
                  onOpen={(row) => go(addressOf('meeting', row.id))}
                  counts
                  empty={null}
                />
              </Pane>
            )}
            {making && <MakingDialog meetings={meetings} continues={null} onClose={() => setMaking(false)} />}
          </div>
        )}
      </Answer>
    </TabPage>
  )
}
