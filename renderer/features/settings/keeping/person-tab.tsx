import { useState } from 'react'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { FilterField, TextArea } from '../../../ui/fields/text-field.tsx'
import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { NamedPerson } from '../records.ts'
import styles from '../settings.module.css'
import { HeldPane } from './held-pane.tsx'

const columns: Column<NamedPerson>[] = [
  {
    key: 'name',
    header: '氏名',
    value: (row) => row.name,
    filterText: (row) => row.words.join(' '),
    width: 130,
    grow: 1,
    always: true,
  },
  { key: 'as', header: 'どこで', value: (row) => row.as.join('・'), width: 150, grow: 1 },
]

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** 人の情報: what the office holds of one person. Whom one looks at stands in no address, and so in no history of a browser. */
export function PersonTab() {
  const people = useAnswer(useApi().keeping.people, {})
  const [filter, setFilter] = useState('')
  const [picked, pick] = useState<string | null>(null)
  const [typed, type] = useState('')
  const [words, ask] = useState<readonly string[]>([])
  const choose = (person: NamedPerson) => {
    pick(person.name)
    type(person.words.join('\n'))
    ask(person.words)
  }
  return (
    <Split columns="330px minmax(0, 1fr)">
      <Pane
        flush
        fills
        title="氏名や連絡先のある人"
        sub={people.data && `${people.data.length}人`}
        actions={<FilterField label="人をさがす" placeholder="氏名・メール" value={filter} onChange={setFilter} />}
      >
        <DataTable
          label="氏名や連絡先のある人"
          columns={columns}
          rows={people.data}
          error={people.error}
          onRetry={() => void people.refetch()}
          rowKey={(row) => row.name}
          current={picked}
          onCurrentChange={choose}
          filter={filter}
          empty={<EmptyState title="氏名や連絡先のある人はいません" />}
        />
      </Pane>
      <div className={styles['column']}>
        <Pane title="さがす言葉" sub="氏名・かな・メール・電話。1行に一つ">
          <OfficeForm label="さがす言葉" onSubmit={() => ask(linesOf(typed))}>
            <TextArea label="さがす言葉" hideLabel rows={3} maxRows={3} value={typed} onChange={type} />
            <div className={styles['bar']}>
              <Button look="primary" type="submit" shortcut="Ctrl Enter">
                持っているものを調べる
              </Button>
              <span className="sub">
                一覧から選ぶか、名簿にない人はここに入力します。字体・全角半角・空白の違いも見つけます。
              </span>
            </div>
          </OfficeForm>
        </Pane>
        <HeldPane key={words.join('\n')} words={words} />
      </div>
    </Split>
  )
}
