import { useState } from 'react'
import { seatLabel } from '../../../../shared/domain/review/reviewer-fields.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { UnguardedNote } from '../../../record/people/unguarded-note.tsx'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { Button } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { nextIs } from '../../../ui/next.ts'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Reviewer } from '../records.ts'
import styles from '../review.module.css'
import { ReviewerAdding } from './reviewer-adding.tsx'
import { ReviewerEditing } from './reviewer-editing.tsx'

const columns: Column<Reviewer>[] = [
  { key: 'code', header: '記号', value: (row) => row.code, width: 76, always: true },
  {
    key: 'name',
    header: '氏名',
    value: (row) => row.name,
    sortBy: (row) => row.kana,
    filterText: (row) => row.kana,
    width: 140,
    always: true,
  },
  { key: 'kana', header: 'かな', value: (row) => row.kana, width: 150 },
  {
    key: 'seat',
    header: '役',
    value: (row) => seatLabel[row.seat],
    cell: (row) => (row.seat === 'chair' ? <Tag tone="accent">座長</Tag> : '委員'),
    width: 72,
  },
  { key: 'org', header: '所属', value: (row) => row.org, width: 180, grow: 1 },
  { key: 'title', header: '職', value: (row) => row.title, width: 130 },
  { key: 'email', header: 'メール', value: (row) => row.email, width: 190 },
  {
    key: 'profile',
    header: 'サインイン',
    value: (row) => (row.profileId === null ? 'しない' : 'できる'),
    width: 92,
  },
]

/** 委員: who scores. Their letters (委員A …) stand where names are withheld. */
export function ReviewersTab({ item }: { item: string | null }) {
  const { fy, caller } = useDesk()
  const api = useApi()
  const list = useAnswer(api.reviewers.list, { fy })
  const [adding, setAdding] = useState(false)
  const mayEdit = useMay('reviewers.edit')
  const people = useAnswer(api.people.list, {}, { enabled: mayEdit }).data
  const edited = list.data?.find(({ id }) => id === item) ?? null
  const close = () => go(addressOf('reviewers'), { replace: true })
  const remove = useCommand(api.reviewers.remove, {
    done: (_, { id }) => `${list.data?.find((each) => each.id === id)?.code ?? '委員'}を削除しました`,
    undo: (_, output) => () => api.reviewers.restore(output),
  })
  const add = (
    <Button look="primary" {...nextIs(2)} onClick={() => setAdding(true)}>
      委員を加える
    </Button>
  )
  return (
    <TabPage
      tab="reviewers"
      sub={list.data === undefined ? undefined : `${list.data.length}名`}
      actions={
        mayEdit && (
          <>
            {edited !== null && (
              <Button
                busy={remove.busy}
                onClick={async () => {
                  if ((await remove.run({ id: edited.id, revision: edited.revision })) !== null) close()
                }}
              >
                {edited.code}を削除
              </Button>
            )}
            {add}
          </>
        )
      }
    >
      <div className={styles['column']}>
        <ErrorNote error={remove.error} takeFocus />
        {mayEdit && <UnguardedNote people={people} ownId={caller.profileId} />}
        <div className={edited === null || !mayEdit ? styles['one'] : styles['beside']}>
          <Pane flush fills label="委員の一覧">
            <DataTable
              label="委員の一覧"
              columns={columns}
              rows={list.data}
              error={list.error}
              onRetry={() => void list.refetch()}
              rowKey={(row) => row.id}
              current={item}
              onCurrentChange={(row) => {
                remove.clear()
                go(addressOf('reviewers', row.id), { replace: true })
              }}
              counts
              empty={
                <EmptyState title="委員がまだいません" {...(mayEdit ? { action: add } : {})}>
                  採点する外部有識者を登録します。記号(委員A、委員B …)は登録の順に付き、氏名を伏せる帳票に使います。
                </EmptyState>
              }
            />
          </Pane>
          {edited !== null && mayEdit && (
            <Pane fills title={`${edited.code}を直す`}>
              <ReviewerEditing
                key={edited.id}
                reviewer={edited}
                profile={people?.find(({ id }) => id === edited.profileId) ?? null}
              />
            </Pane>
          )}
        </div>
      </div>
      {mayEdit && <ReviewerAdding open={adding} onClose={() => setAdding(false)} />}
    </TabPage>
  )
}
