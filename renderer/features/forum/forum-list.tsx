import { useState } from 'react'
import { forumStateLabel } from '../../../shared/domain/forum/state.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../api/office.tsx'
import { heldColumn } from '../../record/held/held-column.tsx'
import { Button } from '../../ui/button.tsx'
import { landsHere } from '../../ui/focus/landing.ts'
import { go } from '../../ui/go.ts'
import { nextIs } from '../../ui/next.ts'
import { PageHeader, Pane, Screen } from '../../ui/pane.tsx'
import { Answer, EmptyState } from '../../ui/states.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { MakingDialog } from './making-dialog.tsx'
import { addressOf } from './place.ts'
import type { ListedForum } from './records.ts'
import { stateTone, whereWords } from './words.ts'

const columns: Column<ListedForum>[] = [
  { ...heldColumn<ListedForum>(), width: 240 },
  { key: 'name', header: '名前', value: (row) => row.name, width: 280, grow: 2, always: true },
  { key: 'place', header: '会場', value: whereWords, width: 190, grow: 1 },
  {
    key: 'state',
    header: '状態',
    value: (row) => forumStateLabel[row.state],
    cell: (row) => (
      <Tag shape tone={stateTone[row.state]}>
        {forumStateLabel[row.state]}
      </Tag>
    ),
    width: 104,
  },
  { key: 'registered', header: '申込', value: (row) => row.counts.registered, width: 62, align: 'right' },
  { key: 'came', header: '出席', value: (row) => row.counts.came, width: 62, align: 'right' },
  { key: 'waiting', header: '許諾未了', value: (row) => row.counts.waiting, width: 84, align: 'right' },
  { key: 'replies', header: '回答', value: (row) => row.counts.replies, width: 62, align: 'right' },
]

/** The forums of the year. */
export function ForumList() {
  const { fy } = useDesk()
  const { forum } = useApi()
  const list = useAnswer(forum.list, { fy })
  const [making, setMaking] = useState(false)
  const mayMake = useMay('forum.make')
  const restore = useCommand(forum.restore, { done: 'フォーラムを戻しました' })
  const make = mayMake && (
    <Button look="primary" {...nextIs(2)} {...landsHere('make')} onClick={() => setMaking(true)}>
      フォーラムを作る
    </Button>
  )
  const isEmpty = list.data?.forums.length === 0
  return (
    <Screen rows="auto minmax(0, 1fr)">
      <PageHeader
        title="フォーラム"
        sub={list.data === undefined || isEmpty ? undefined : `${list.data.forums.length}回`}
        actions={!isEmpty && make}
      />
      <Answer of={list}>
        {({ forums, removed }) => (
          <div className="fill">
            {forums.length === 0 ? (
              <EmptyState
                title="この年度のフォーラムはまだありません"
                action={
                  <span className="row">
                    {make}
                    {mayMake &&
                      removed.map(({ id, name, revision }) => (
                        <Button key={id} busy={restore.busy} onClick={() => restore.run({ id, revision })}>
                          削除した「{name}」を戻す
                        </Button>
                      ))}
                  </span>
                }
              >
                日時と会場を入れると、次第・案内・申込・資料・アンケートを一つの場所で扱えます。
              </EmptyState>
            ) : (
              <Pane flush fills label="フォーラムの一覧">
                <DataTable
                  label="フォーラムの一覧"
                  columns={columns}
                  rows={forums}
                  rowKey={(row) => row.id}
                  onOpen={(row) => go(addressOf(row.id, 'day'))}
                  counts
                  empty={null}
                />
              </Pane>
            )}
            {making && <MakingDialog from={forums.at(-1) ?? null} onClose={() => setMaking(false)} />}
          </div>
        )}
      </Answer>
    </Screen>
  )
}
