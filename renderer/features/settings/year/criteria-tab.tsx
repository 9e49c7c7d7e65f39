import { useState } from 'react'
import { maximumTotal, pointsAtMost } from '../../../../shared/domain/review/scoring.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Callout, EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { ListPane } from '../list-pane.tsx'
import type { Criterion, ProgrammeYear } from '../records.ts'
import styles from '../settings.module.css'
import { CriterionAdding } from './criterion-adding.tsx'
import { CriterionForm } from './criterion-form.tsx'
import { useItem, useYear } from './use-year.ts'

const columns: Column<Criterion>[] = [
  { key: 'no', header: '№', value: (row) => row.no, width: 46, align: 'right', always: true },
  { key: 'name', header: '評価項目', value: (row) => row.name, width: 220, grow: 1, always: true },
  { key: 'short', header: '略称', value: (row) => row.shortName, width: 100 },
  { key: 'viewpoint', header: '観点', value: (row) => row.viewpoint, width: 180, grow: 1 },
  { key: 'weight', header: '重み', value: (row) => row.weight, width: 60, align: 'right' },
  {
    key: 'scale',
    header: '段階',
    value: (row) => row.maxRaw,
    cell: (row) => `0–${row.maxRaw}`,
    width: 60,
    align: 'right',
  },
  { key: 'full', header: '配点', value: pointsAtMost, width: 60, align: 'right' },
]

const totalOf = ({ criteria }: ProgrammeYear): number => maximumTotal(criteria)

/** 評価項目: what reviewers score. Its weights stand still once scoring has begun. */
export function CriteriaTab() {
  const { year, mayEdit } = useYear()
  const { item, open } = useItem('criteria')
  const [adding, setAdding] = useState(false)
  const { programme } = useApi()
  const remove = useCommand(programme.removeCriterion, {
    done: '評価項目を削除しました',
    undo: ({ id, fy }, after) => {
      const gone = year.data?.criteria.find((each) => each.id === id)
      if (gone === undefined) return null
      const { no: _no, ...kept } = gone
      return () => programme.addCriterion({ ...kept, fy, revision: after.revision })
    },
    onDone: () => open(null),
  })
  const shown = year.data
  const picked = shown?.criteria.find(({ id }) => id === item)
  const frozen = shown?.criteriaFrozen ?? true
  return (
    <Split columns="minmax(0, 1fr) 400px">
      <ListPane
        title="評価項目"
        sub={shown && `満点 ${totalOf(shown)}点`}
        actions={
          mayEdit &&
          !frozen && (
            <Button small onClick={() => setAdding(true)}>
              評価項目を加える
            </Button>
          )
        }
        columns={columns}
        rows={shown?.criteria}
        error={year.error}
        onRetry={() => void year.refetch()}
        rowKey={(row) => row.id}
        current={item}
        onPick={(row) => {
          remove.clear()
          open(row.id)
        }}
        empty={<EmptyState title="評価項目がまだありません">採点を始める前に、項目と重みを決めます。</EmptyState>}
      >
        {shown?.criteriaFrozen && (
          <div className={styles['inset']}>
            <Callout tone="accent" title="採点が始まっています">
              評価項目の数と段階は、もう変えられません。重み・下限・目安は、理由を付けた新しい版として変えられます。
            </Callout>
          </div>
        )}
      </ListPane>
      <Pane fills title={picked === undefined ? '選んだ項目' : `評価項目 ${picked.no}`}>
        <ErrorNote error={remove.error} takeFocus />
        {shown !== undefined && picked !== undefined ? (
          <CriterionForm
            key={picked.id}
            year={shown}
            criterion={picked}
            mayEdit={mayEdit}
            more={
              !frozen && (
                <Button
                  className="push"
                  busy={remove.busy}
                  onClick={() => remove.run({ fy: shown.fy, id: picked.id, revision: picked.revision })}
                >
                  この項目を削除
                </Button>
              )
            }
          />
        ) : (
          <EmptyState title="左の一覧から選んでください">選んだ評価項目の観点や重みを、ここで直します。</EmptyState>
        )}
      </Pane>
      {shown !== undefined && adding && (
        <CriterionAdding year={shown} onClose={() => setAdding(false)} onAdded={(id) => open(id)} />
      )}
    </Split>
  )
}
