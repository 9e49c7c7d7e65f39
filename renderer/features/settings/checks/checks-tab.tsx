import { useState } from 'react'
import { itemRuleLabel } from '../../../../shared/domain/applications/check-items.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { Tag } from '../../../ui/tag.tsx'
import { ListPane } from '../list-pane.tsx'
import type { CheckItem, ProgrammeYear } from '../records.ts'
import { useItem, useYear } from '../year/use-year.ts'
import { ItemAdding } from './item-adding.tsx'
import { ItemDeeds } from './item-deeds.tsx'
import { ItemForm } from './item-form.tsx'
import { useMoveItem } from './use-move-item.ts'

const columns: Column<CheckItem>[] = [
  {
    key: 'no',
    header: '№',
    value: (row) => row.mark,
    sortBy: (row) => row.no,
    width: 50,
    align: 'right',
    always: true,
  },
  {
    key: 'name',
    header: '項目',
    value: (row) => row.name,
    cell: (row) => (
      <>
        {row.name} {row.givenUp && <Tag>廃止</Tag>}
      </>
    ),
    width: 260,
    grow: 1,
    always: true,
  },
  { key: 'required', header: '必須', value: (row) => (row.required ? '必須' : '任意'), width: 62 },
  { key: 'double', header: '確かめる人', value: (row) => (row.doubleCheck ? '二人' : '一人'), width: 96 },
  {
    key: 'rule',
    header: '結び付く規則',
    value: (row) => (row.rule === '' ? '―' : itemRuleLabel[row.rule]),
    width: 190,
  },
]

/** 要件確認: what an application must show before it is scored, item by item, as this year asks for it. */
export function ChecksTab() {
  const { year, mayEdit } = useYear()
  const { item, open } = useItem('checks')
  const [adding, setAdding] = useState(false)
  const items = year.data?.checkItems
  const picked = items?.find(({ id }) => id === item)
  const move = useMoveItem(year.data, mayEdit ? picked : undefined)
  return (
    <Split columns="minmax(0, 1fr) 400px">
      <ListPane
        title="要件確認の項目"
        sub={items && <Counts items={items} />}
        actions={
          mayEdit && (
            <>
              {picked !== undefined && !picked.givenUp && <KeyHint keys={['Alt', '↑↓']}>動かす</KeyHint>}
              <Button small onClick={() => setAdding(true)}>
                項目を加える
              </Button>
            </>
          )
        }
        columns={columns}
        rows={items}
        error={year.error}
        onRetry={() => void year.refetch()}
        rowKey={(row) => row.id}
        current={item}
        onPick={(row) => {
          move.clear()
          open(row.id)
        }}
        empty={<EmptyState title="この年度に要件確認の項目はありません" />}
      />
      <Pane
        fills
        title={picked === undefined ? '選んだ項目' : `項目 ${picked.mark}`}
        actions={mayEdit && picked !== undefined && !picked.givenUp && <Place move={move} />}
      >
        <ErrorNote error={move.error} />
        {year.data !== undefined && picked !== undefined ? (
          <Picked key={picked.id} year={year.data} item={picked} mayEdit={mayEdit} onGone={() => open(null)} />
        ) : (
          <EmptyState title="左の一覧から選んでください">
            選んだ項目の言い回し、必須かどうか、二人で確かめるかどうかを直します。
          </EmptyState>
        )}
      </Pane>
      {year.data !== undefined && adding && (
        <ItemAdding year={year.data} onClose={() => setAdding(false)} onAdded={open} />
      )}
    </Split>
  )
}

function Counts({ items }: { items: readonly CheckItem[] }) {
  const used = items.filter(({ givenUp }) => !givenUp)
  const gone = items.length - used.length
  const doubled = used.filter(({ doubleCheck }) => doubleCheck).length
  return (
    <>
      {used.length}項目{doubled > 0 && `・ダブルチェック${doubled}`}
      {gone > 0 && `・廃止${gone}`}
    </>
  )
}

function Place({ move }: { move: ReturnType<typeof useMoveItem> }) {
  return (
    <>
      <Button small busy={move.busy} disabled={!move.may('up')} onClick={() => move.run('up')}>
        上へ
      </Button>
      <Button small busy={move.busy} disabled={!move.may('down')} onClick={() => move.run('down')}>
        下へ
      </Button>
    </>
  )
}

interface PickedProps {
  year: ProgrammeYear
  item: CheckItem
  mayEdit: boolean
  onGone: () => void
}

function Picked({ year, item, mayEdit, onGone }: PickedProps) {
  const { fy } = useDesk()
  const use = useAnswer(useApi().programme.itemUse, { fy }).data
  const deeds = mayEdit && use !== undefined && <ItemDeeds year={year} item={item} use={use} onGone={onGone} />
  if (!item.givenUp) return <ItemForm fy={year.fy} item={item} use={use} mayEdit={mayEdit} more={deeds} />
  const known = use?.items.find(({ id }) => id === item.id)
  return (
    <div className="stack">
      <p>{item.name}</p>
      {known?.givenUp != null && (
        <p className="sub">
          <MomentText at={known.givenUp.at} /> {known.givenUp.by}が廃止しました。理由: {known.givenUp.why}
        </p>
      )}
      <p className="sub">
        この項目の結果がある応募は{known?.checked ?? 0}
        件です。応募の「要件確認」と要件確認表(R2)で、廃止する前の結果を読めます。
      </p>
      <div className="row">{deeds}</div>
    </div>
  )
}
