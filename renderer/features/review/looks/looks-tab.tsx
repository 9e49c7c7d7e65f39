import { useRef, useState } from 'react'
import { lookStateLabel } from '../../../../shared/domain/review/second-look/look.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useLine } from '../../../api/office.tsx'
import { EmptyTab } from '../../../record/empty-tab.tsx'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { markedIn, nextIs } from '../../../ui/next.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Checked, UncheckedSheet } from '../records.ts'
import { receivedWords } from '../scores/entry-words.ts'
import { lookSign } from '../scores/look-sign.ts'
import { LookPane } from './look-pane.tsx'
import styles from './looks.module.css'

/** 照合: the sheets with points that the secretariat has typed, one after the other, until each was seen twice. */
export function LooksTab({ item }: { item: string | null }) {
  const { fy } = useDesk()
  const sheets = useAnswer(useApi().scoreEntries.unchecked, { fy })
  return (
    <TabPage tab="looks" sub={sheets.data === undefined ? undefined : countWords(sheets.data)}>
      <Answer of={sheets}>{(shown) => <Looks sheets={shown} item={item} />}</Answer>
    </TabPage>
  )
}

const countWords = (sheets: readonly UncheckedSheet[]): string =>
  sheets.length === 0
    ? '照合を待つ採点票はありません'
    : `照合を待つ採点票 ${sheets.length}件・${sheets.reduce((sum, { cells }) => sum + cells.length, 0)}点　照合が済むまで、提出できず、集計に入りません`

function Looks({ sheets, item }: { sheets: readonly UncheckedSheet[]; item: string | null }) {
  const { fy } = useDesk()
  const api = useApi()
  const { changes } = useLine()
  const beside = useRef<HTMLDivElement>(null)
  // Whose sheets were looked at last: to hand them in is what follows.
  const [last, setLast] = useState<Pick<UncheckedSheet, 'reviewerId' | 'code'> | null>(null)
  const current = sheets.find(({ sheetId }) => sheetId === item) ?? sheets[0]
  if (current === undefined)
    return (
      <EmptyTab
        title="照合を待つ採点票はありません"
        action={
          last === null ? (
            <ButtonLink to={addressOf('standing')}>進み具合へ</ButtonLink>
          ) : (
            <ButtonLink look="primary" {...nextIs(2)} to={addressOf('scores', last.reviewerId)}>
              {last.code}の採点へ
            </ButtonLink>
          )
        }
      >
        紙・電話・口頭などで受け取り、事務局が「採点」で入力した点が、ほかの担当による照合か、二度目の入力を待つ所です。
      </EmptyTab>
    )
  /** On to the one after it; what was typed first comes first. Of what is whole the list lets go at once: nobody is led back to it. */
  const goOn = (checked: Checked) => {
    if (checked.left === 0)
      changes.place(api.scoreEntries.unchecked, { fy }, checked, (all) =>
        all.filter(({ sheetId }) => sheetId !== checked.sheetId),
      )
    const next = sheets[(sheets.indexOf(current) + 1) % sheets.length]
    setLast(current)
    if (next !== undefined && next !== current) go(addressOf('looks', next.sheetId), { replace: true })
  }
  return (
    <Split columns="minmax(0, 6fr) minmax(0, 7fr)">
      <Pane flush fills label="照合を待つ採点票">
        <DataTable
          label="照合を待つ採点票"
          columns={columns}
          rows={sheets}
          rowKey={(row) => row.sheetId}
          current={current.sheetId}
          onCurrentChange={(row) => go(addressOf('looks', row.sheetId), { replace: true })}
          onOpen={() => beside.current !== null && markedIn(beside.current)?.focus()}
          empty={null}
        />
      </Pane>
      <div ref={beside} className={styles['beside']}>
        <LookPane key={current.sheetId} sheet={current} onChecked={goOn} />
      </div>
    </Split>
  )
}

const receiptsOf = ({ cells }: UncheckedSheet): string[] => [...new Set(cells.map(({ entry }) => receivedWords(entry)))]
const typistsOf = ({ cells }: UncheckedSheet): string => [...new Set(cells.map(({ typedBy }) => typedBy))].join('、')

const columns: Column<UncheckedSheet>[] = [
  { key: 'code', header: '委員', value: (row) => row.code, width: 64, always: true },
  { key: 'prefecture', header: '都道府県', value: (row) => row.prefecture, width: 82, always: true },
  {
    key: 'state',
    header: '状態',
    value: (row) => stateOf(row).word,
    cell: (row) => <Tag tone={stateOf(row).tone}>{stateOf(row).word}</Tag>,
    width: 104,
  },
  { key: 'cells', header: '待つ点', value: (row) => row.cells.length, align: 'right', width: 58 },
  { key: 'received', header: '受け取り', value: (row) => receiptsOf(row).join('、'), width: 120, grow: 1 },
  { key: 'typedBy', header: '入力した人', value: typistsOf, width: 88 },
]

function stateOf({ cells }: UncheckedSheet): { word: string; tone: 'warn' | 'bad' } {
  const differs = cells.filter(({ state }) => state === 'differs').length
  return differs > 0
    ? { word: `${lookSign.differs} ${lookStateLabel.differs} ${differs}`, tone: 'bad' }
    : { word: `${lookSign.waiting} ${lookStateLabel.waiting}`, tone: 'warn' }
}
