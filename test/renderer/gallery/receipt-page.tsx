import { useState } from 'react'
import { DocumentView } from '../../../renderer/ui/beside/document-view.tsx'
import { Button } from '../../../renderer/ui/button.tsx'
import { FilterField } from '../../../renderer/ui/fields/text-field.tsx'
import { KeyHint } from '../../../renderer/ui/kbd.tsx'
import { Menu } from '../../../renderer/ui/layers/menu.tsx'
import { Facts, PageHeader, Pane, Screen, Split } from '../../../renderer/ui/pane.tsx'
import { EmptyState } from '../../../renderer/ui/states.tsx'
import type { Column } from '../../../renderer/ui/table/column.ts'
import { ColumnChooser } from '../../../renderer/ui/table/column-chooser.tsx'
import { DataTable } from '../../../renderer/ui/table/data-table.tsx'
import { useStoredView } from '../../../renderer/ui/table/stored-view.ts'
import { Tabs } from '../../../renderer/ui/tabs.tsx'
import { Tag } from '../../../renderer/ui/tag.tsx'
import type { DocumentBlock, FormPlace } from '../../../shared/domain/applications/form.ts'
import { type ReceiptRow, receipts } from './sample-rows.ts'

const columns: readonly Column<ReceiptRow>[] = [
  { key: 'no', header: '受付番号', value: (row) => row.no, width: 80, always: true },
  { key: 'at', header: '受信', value: (row) => row.receivedAt, width: 136 },
  { key: 'pref', header: '都道府県', value: (row) => row.prefecture, sortBy: (row) => row.lgCode, width: 84 },
  { key: 'code', header: '団体コード', value: (row) => row.lgCode, width: 90, hidden: true },
  { key: 'theme', header: 'テーマ', value: (row) => row.theme, width: 66 },
  {
    key: 'state',
    header: '状態',
    value: (row) => row.state,
    cell: (row) => <Tag tone={row.tone}>{row.state}</Tag>,
    width: 96,
    grow: 1,
  },
]

const cell = (text: string, colSpan = 1) => ({ text, colSpan })
const paper: DocumentBlock[] = [
  { kind: 'paragraph', text: '７　支援対象とする市区町村' },
  { kind: 'table', rows: [[cell('団体名'), cell('佐賀市、唐津市、府中市')]] },
  { kind: 'paragraph', text: '８　現状と課題' },
  {
    kind: 'table',
    rows: [
      [
        cell('（１）人材確保'),
        cell('専門人材の公募に対して応募が少なく、15団体の支援希望に対し稼働できる人材が不足している。'),
      ],
      [cell('（２）重点テーマ'), cell('小規模団体では担当者が1人以下であり、仕様の検討に着手できていない。')],
    ],
  },
  { kind: 'paragraph', text: '11　KPI' },
  {
    kind: 'table',
    rows: [
      ['区分', '指標', '単位', '基準値', '目標値'].map((text) => cell(text)),
      ['人材確保', '人材プールの人数', '人', '4', '4'].map((text) => cell(text)),
    ],
  },
]
const place: FormPlace = { document: 'detail', block: 1, row: 0, cell: 1, label: '７　支援対象とする市区町村 / 1行目' }

const facts = [
  ['団体名', '佐賀県', 'ok', '確か'],
  ['重点テーマ', 'B と F が選択されています', 'bad', '要補正'],
  ['常勤・非常勤・委託', '1・3・2 人(計 6)', 'ok', '確か'],
  ['アクセラレータ', '任命済 1・予定 2 人', 'ok', '確か'],
  ['支援対象', '佐賀市、唐津市、府中市', 'bad', '要補正'],
  ['KPI(人材確保)', '人材プールの人数 4→4 人', 'bad', '要補正'],
  ['同意', 'チェックなし', 'bad', '要補正'],
] as const

export function ReceiptPage() {
  const [view, setView] = useStoredView('gallery-receipt', columns)
  const [filter, setFilter] = useState('')
  const [current, setCurrent] = useState('a7')
  return (
    <Screen rows="auto minmax(0, 1fr)">
      <PageHeader
        title="応募受付簿"
        sub="11件(期限内10・期限後1)"
        actions={
          <>
            <FilterField label="応募を絞り込む" value={filter} onChange={setFilter} />
            <ColumnChooser columns={columns} view={view} onViewChange={setView} />
            <Menu
              label="その他"
              entries={[
                { label: 'Excelへ出力', onSelect: () => undefined },
                { separator: 'a' },
                { label: '受付を取り消す', danger: true, onSelect: () => undefined },
              ]}
            />
            <Button look="primary">メールから登録</Button>
          </>
        }
      />
      <Split columns="490px minmax(0, 1fr)">
        <Pane flush fills label="応募の一覧">
          <DataTable
            label="応募受付簿"
            columns={columns}
            rows={receipts}
            rowKey={(row) => row.id}
            view={view}
            onViewChange={setView}
            filter={filter}
            current={current}
            onCurrentChange={(row) => setCurrent(row.id)}
            onSelectionChange={() => undefined}
            counts
            empty={
              <EmptyState title="応募はまだありません">
                届いたメールをここにドロップすると、受付簿に載ります。
              </EmptyState>
            }
          />
        </Pane>
        <Pane
          title="佐賀県"
          sub={<Tag tone="warn">補正中・回答期限 2月25日(水)</Tag>}
          actions={
            <>
              <span className="sub">版 1(初回)</span>
              <KeyHint keys={['J', 'K']}>次の応募へ</KeyHint>
            </>
          }
        >
          <div
            style={{ display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', gap: 8, height: 'calc(100% - 40px)' }}
          >
            <Tabs
              label="佐賀県の応募"
              current="form"
              tabs={[
                { key: 'overview', label: '概要', to: '/receipt' },
                { key: 'form', label: '応募書', to: '/receipt' },
                { key: 'checks', label: '要件確認', to: '/receipt', count: 5 },
                { key: 'fix', label: '補正', to: '/receipt' },
                { key: 'files', label: '書類', to: '/receipt', count: 3 },
                { key: 'history', label: '経緯', to: '/receipt' },
              ]}
            />
            <Split columns="minmax(0, 1fr) minmax(0, 1fr)">
              <div style={{ overflow: 'auto' }}>
                <Facts
                  facts={facts.map(([term, value, tone, note]) => ({
                    term,
                    value,
                    note: <Tag tone={tone}>{note}</Tag>,
                  }))}
                />
              </div>
              <DocumentView label="応募書(詳細)" blocks={paper} place={place} />
            </Split>
          </div>
        </Pane>
      </Split>
    </Screen>
  )
}
