import { useState } from 'react'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useChosen } from '../../../ui/table/use-chosen.ts'
import styles from '../forum.module.css'
import { Groups } from '../groups.tsx'
import type { ForumPage } from '../records.ts'

interface Comment {
  readonly id: string
  readonly words: string
  readonly group: string
}

const columns: Column<Comment>[] = [
  { key: 'words', header: '自由記述', value: (row) => row.words, width: 240, grow: 1, always: true },
  { key: 'group', header: 'まとまり', value: (row) => row.group, width: 150 },
]

/** 自由記述, put into groups by hand; the groups add up to all of them. */
export function CommentsPane({ page, mayEdit }: { page: ForumPage; mayEdit: boolean }) {
  const { forum } = useApi()
  const list = useAnswer(forum.comments, { id: page.id })
  const { chosen, table } = useChosen<Comment>(list)
  const [name, setName] = useState('')
  const group = useCommand(forum.group, {
    done: (_, { commentIds, group: to }) =>
      to === '' ? `${commentIds.length}件をまとまりから外しました` : `${commentIds.length}件を「${to}」にしました`,
    undo: ({ id, commentIds }, { revision }) => {
      const before = chosen.filter((each) => commentIds.includes(each.id))
      const was = before[0]?.group
      if (was === undefined || before.some((each) => each.group !== was)) return null
      return () => forum.group({ id, revision, commentIds: [...commentIds], group: was })
    },
  })
  const put = (to: string) =>
    group.run({ id: page.id, revision: page.revision, commentIds: chosen.map(({ id }) => id), group: to })
  const known = [...new Set((list.data ?? []).map((each) => each.group))].filter((each) => each !== '')
  return (
    <Pane title="自由記述" sub={`${page.counts.comments}件`} flush fills>
      <DataTable
        label="自由記述"
        columns={columns}
        {...table}
        counts
        empty={<EmptyState title="自由記述はありません" />}
      />
      {mayEdit && (list.data?.length ?? 0) > 0 && (
        <div className={styles['grouping']}>
          <Groups groups={page.groups} />
          <div className="row">
            {known.map((each) => (
              <Button key={each} small disabled={chosen.length === 0} onClick={() => put(each)}>
                {each}へ
              </Button>
            ))}
            <Button small look="quiet" disabled={chosen.length === 0} onClick={() => put('')}>
              まとまりから外す
            </Button>
          </div>
          <div className="row">
            <TextField
              label="新しいまとまり"
              hideLabel
              placeholder="新しいまとまり"
              width={180}
              limit={40}
              value={name}
              onChange={setName}
            />
            <Button
              small
              disabled={chosen.length === 0 || name.trim() === ''}
              onClick={async ({ currentTarget }) => {
                if ((await put(name.trim())) === null) return
                // The button has nothing more to do: the next comment is chosen in the list.
                currentTarget.closest('section')?.querySelector<HTMLElement>('[role="grid"]')?.focus()
                setName('')
              }}
            >
              選んだ{chosen.length}件を分ける
            </Button>
          </div>
          <ErrorNote error={group.error} />
        </div>
      )}
    </Pane>
  )
}
