import { useApi } from '../../../api/office.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { ListPane } from '../list-pane.tsx'
import { RecordForm } from '../record-form.tsx'
import type { CheckItem, ProgrammeYear } from '../records.ts'
import { useRecordForm } from '../use-record-form.ts'
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

const inputOf = (fy: number, { id, name, required, revision }: CheckItem) => ({ fy, id, name, required, revision })

function CheckItemForm({ fy, item, mayEdit }: { fy: number; item: CheckItem; mayEdit: boolean }) {
  const { programme } = useApi()
  const given = useRecordForm({
    command: programme.editCheckItem,
    draftKey: `check-item/${item.id}`,
    record: inputOf(fy, item),
    read: ({ checkItems }: ProgrammeYear) => {
      const stored = checkItems.find(({ id }) => id === item.id)
      return stored === undefined ? undefined : inputOf(fy, stored)
    },
    newest: () => programme.year({ fy }),
    done: `要件確認の項目${item.no}を直しました`,
  })
  const { control } = given.form
  return (
    <RecordForm of={given} label={`項目 ${item.no}`} mayEdit={mayEdit}>
      <Bound control={control} name="name">
        {(field) => <TextField label="項目名" required limit={200} readOnly={!mayEdit} {...field} />}
      </Bound>
      <Bound control={control} name="required">
        {(field) => <CheckField label="必須(○でなければ要件適合にできない)" readOnly={!mayEdit} {...field} />}
      </Bound>
      <p className="sub">
        {item.automatic
          ? 'プログラムが応募書を読んで先に○×の案を付けます。決めるのは人です。'
          : 'プログラムには判断できない項目です。人が書類を見て○×を付けます。'}
      </p>
    </RecordForm>
  )
}
