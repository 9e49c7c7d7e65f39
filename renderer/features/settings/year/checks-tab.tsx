import { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { useApi } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { ListPane } from '../list-pane.tsx'
import type { CheckItem } from '../records.ts'
import { useItem, useYear } from './use-year.ts'

const columns: Column<CheckItem>[] = [
  { key: 'no', header: '№', value: (row) => row.no, width: 50, align: 'right', always: true },
  { key: 'name', header: '項目', value: (row) => row.name, width: 300, grow: 1, always: true },
  { key: 'required', header: '必須', value: (row) => (row.required ? '必須' : '任意'), width: 70 },
  {
    key: 'who',
    header: '確かめる人',
    value: (row) => (row.automatic ? 'プログラムが先に見る' : '人が見る'),
    width: 160,
  },
]

/** 要件確認: what an application must show before it is scored. */
export function ChecksTab() {
  const { year, mayEdit } = useYear()
  const { item, open } = useItem('checks')
  const picked = year.data?.checkItems.find(({ id }) => id === item)
  return (
    <Split columns="minmax(0, 1fr) 400px">
      <ListPane
        title="要件確認の項目"
        columns={columns}
        rows={year.data?.checkItems}
        error={year.error}
        onRetry={() => void year.refetch()}
        rowKey={(row) => row.id}
        current={item}
        onPick={(row) => open(row.id)}
        empty={<EmptyState title="この年度に要件確認の項目はありません" />}
      />
      <Pane fills title={picked === undefined ? '選んだ項目' : `項目 ${picked.no}`}>
        {year.data !== undefined && picked !== undefined ? (
          <CheckItemForm key={picked.id} fy={year.data.fy} item={picked} mayEdit={mayEdit} />
        ) : (
          <EmptyState title="左の一覧から選んでください">選んだ項目の言い回しと、必須かどうかを直します。</EmptyState>
        )}
      </Pane>
    </Split>
  )
}

function CheckItemForm({ fy, item, mayEdit }: { fy: number; item: CheckItem; mayEdit: boolean }) {
  const { programme } = useApi()
  const { id } = item
  const edit = useRecordEdit({
    fields: programmeFields.checkItem,
    key: `check-item/${id}`,
    record: item,
    command: programme.editCheckItem,
    inputOf: (values, revision) => ({ ...values, fy, id, revision }),
    read: ({ checkItems }) => checkItems.find((each) => each.id === id),
    newest: () => programme.year({ fy }),
    done: `要件確認の項目${item.no}を直しました`,
  })
  return (
    <RecordForm {...edit} label={`項目 ${item.no}`} mayEdit={mayEdit}>
      <RecordField of={edit.of} name="name" />
      <RecordField of={edit.of} name="required" label="必須(○でなければ要件適合にできない)" />
      <p className="sub">
        {item.automatic
          ? 'プログラムが応募書を読んで先に○×の案を付けます。決めるのは人です。'
          : 'プログラムには判断できない項目です。人が書類を見て○×を付けます。'}
      </p>
    </RecordForm>
  )
}
