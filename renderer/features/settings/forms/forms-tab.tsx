import { useState } from 'react'
import { whyNotUsed } from '../../../../shared/domain/applications/definition/trial.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer, EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { useItem } from '../year/use-year.ts'
import styles from './forms.module.css'
import { ItemPane } from './item-pane.tsx'
import {
  changeWord,
  type Draft,
  type FormsPage,
  type ItemRow,
  placeWord,
  rowsOf,
  trackWord,
  typeWord,
} from './item-words.ts'
import { TrialPane } from './trial-pane.tsx'
import { newItem, useChangeItems } from './use-save-items.ts'

const columns: Column<ItemRow>[] = [
  { key: 'no', header: '№', value: ({ no }) => no, width: 46, align: 'right', always: true },
  {
    key: 'name',
    header: '項目',
    value: ({ name }) => name,
    cell: ({ name, change, retired }) => (
      <>
        {name} {change !== null && <Tag tone={change === 'retired' ? 'neutral' : 'accent'}>{changeWord[change]}</Tag>}
        {change === null && retired && <Tag>使わない</Tag>}
      </>
    ),
    width: 226,
    grow: 1,
    always: true,
  },
  { key: 'headings', header: '見出しの書き方', value: ({ headings }) => headings.join(' | '), width: 90, grow: 1 },
  { key: 'type', header: '型', value: typeWord, width: 92 },
  { key: 'track', header: '区分', value: trackWord, width: 56 },
  { key: 'required', header: '必須', value: ({ required }) => (required ? '必須' : '任意'), width: 56 },
  { key: 'place', header: '探す場所', value: placeWord, width: 112 },
]

/** 応募様式: what a year's form asks for, written down, tried on a file and taken into use by an officer. */
export function FormsTab() {
  const { fy } = useDesk()
  const page = useAnswer(useApi().forms.page, { fy })
  return <Answer of={page}>{(known) => <Definition page={known} />}</Answer>
}

function Definition({ page }: { page: FormsPage }) {
  const { may } = useDesk()
  const { item, open } = useItem('forms')
  const [added, setAdded] = useState<string | null>(null)
  const { draft, inForce } = page
  const mayEdit = may('forms.save')
  const items = draft?.items ?? inForce.items
  const picked = items.find(({ key }) => key === item)
  return (
    <Split columns="minmax(0, 1fr) max(440px, 34%)">
      <Pane
        flush
        fills
        title={draft === null ? inForce.name : `${draft.name} 下書き`}
        sub={draft === null ? <InUse page={page} /> : <Changes draft={draft} />}
        actions={
          mayEdit && (
            <Deeds
              page={page}
              onAdded={(key) => {
                setAdded(key)
                open(key)
              }}
            />
          )
        }
      >
        <DataTable
          label="様式の項目"
          columns={columns}
          rows={rowsOf(items, draft?.changes ?? null)}
          rowKey={({ key }) => key}
          current={item}
          onCurrentChange={({ key }) => open(key)}
          empty={<EmptyState title="項目がありません" />}
        />
      </Pane>
      <div className={styles['side']}>
        {picked === undefined ? (
          <Pane title="選んだ項目">
            <EmptyState title="左の一覧から選んでください">
              {draft === null
                ? '使用中の様式は直せません。コピーして下書きを始めると、項目を直せます。'
                : '選んだ項目の名前、見出しの書き方、型を直します。'}
            </EmptyState>
          </Pane>
        ) : (
          <ItemPane
            key={picked.key}
            page={page}
            item={picked}
            mayEdit={mayEdit && draft !== null}
            isNew={picked.key === added}
          />
        )}
        {draft !== null && <TrialPane fy={page.fy} draft={draft} onPick={open} />}
      </div>
    </Split>
  )
}

const InUse = ({ page: { inForce, others } }: { page: FormsPage }) => (
  <>
    使用中{inForce.ofThisYear ? '' : '(この年度の様式はまだありません)'}・応募{inForce.applications}件
    {inForce.adoptedAt !== null && (
      <>
        {' '}
        {inForce.adoptedBy} <MomentText at={inForce.adoptedAt} /> から
      </>
    )}
    {others.map(({ name, applications }) => `・${name}で読んだ応募${applications}件`)}
  </>
)

const Changes = ({ draft: { base, changes } }: { draft: Draft }) => (
  <>
    {base}から 加えた{changes.added.length}・名前を変えた{changes.renamed.length}・やめた{changes.retired.length}
  </>
)

function Deeds({ page, onAdded }: { page: FormsPage; onAdded: (key: string) => void }) {
  const { draft, fy } = page
  const api = useApi()
  const [id, setId] = useState(() => crypto.randomUUID())
  const begin = useCommand(api.forms.begin, { done: '使用中の様式をコピーしました。項目を直してください' })
  const adopt = useCommand(api.forms.adopt, { done: '様式を使い始めました。これから読む応募に使います' })
  const items = useChangeItems(fy)
  // Two buttons, though one stands where the other stood: the focus goes on to the next step. The next draft is another.
  const copy = async () => {
    if ((await begin.run({ id, fy })) !== null) setId(crypto.randomUUID())
  }
  if (draft === null)
    return (
      <>
        <ErrorNote error={begin.error} />
        <Button key="copy" look="primary" busy={begin.busy} onClick={() => void copy()} {...nextIs(2)}>
          コピーして下書きを始める
        </Button>
      </>
    )
  const add = async () => {
    const key = crypto.randomUUID()
    if (await items.change((all) => [...all, newItem(key, all)])) onAdded(key)
  }
  const why = whyNotUsed(draft.tried, draft.revision)
  return (
    <>
      <ErrorNote error={items.error ?? adopt.error} />
      <Button key="add" busy={items.busy} onClick={() => void add()}>
        項目を加える
      </Button>
      <Button
        look={why === null ? 'primary' : 'quiet'}
        busy={adopt.busy}
        disabled={why !== null}
        title={why ?? ''}
        onClick={() => void adopt.run({ id: draft.id, revision: draft.revision })}
        {...nextIs(2)}
      >
        使い始める
      </Button>
    </>
  )
}
