import { useMemo } from 'react'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { FilterField } from '../../../ui/fields/text-field.tsx'
import { go } from '../../../ui/go.ts'
import { useRoving } from '../../../ui/keys/roving.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import styles from '../application.module.css'
import { addressOf, type MatrixShow, matrixShowLabel, matrixShows, type Place } from '../place.ts'
import type { ApplicationRow, Requirement, RequirementItem, RequirementsBook } from '../records.ts'
import matrix from './matrix.module.css'
import { checkOf, isAwaited, type MatrixRow, matrixColumns, openedAt } from './matrix-columns.tsx'

interface CheckMatrixProps {
  place: Place
  /** Of the receipt book, which knows the application behind a number. */
  rows: readonly ApplicationRow[]
}

const isFailing = ({ checks }: Requirement): boolean =>
  checks.some(({ result, givenUp }) => !givenUp && result.code === 'ng')
const isWaiting = ({ checks }: Requirement): boolean => checks.some(isAwaited)

const isShown = { all: () => true, failing: isFailing, waiting: isWaiting } as const satisfies Record<
  MatrixShow,
  (row: Requirement) => boolean
>

/** 要件確認表: every item of whatever was received. Arrows walk, Enter opens the item of the application. */
export function CheckMatrix({ place, rows }: CheckMatrixProps) {
  const { fy, today } = useDesk()
  const book = useAnswer(useApi().reports.requirements, { fy, asOf: today })
  return (
    <Pane flush fills label="要件確認表">
      <Answer of={book}>{(data) => <Matrix place={place} book={data} known={rows} />}</Answer>
    </Pane>
  )
}

interface MatrixProps {
  place: Place
  book: RequirementsBook
  known: readonly ApplicationRow[]
}

function Matrix({ place, book, known }: MatrixProps) {
  const { items } = book
  const columns = useMemo(() => matrixColumns(items, place), [items, place])
  const all = useMemo(() => withIds(book.rows, known), [book.rows, known])
  const shown = all.filter(isShown[place.matrix])
  return (
    <>
      <Head place={place} all={all} items={items} />
      <DataTable
        label="要件確認表"
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        filter={place.find}
        onOpen={(row, { key }) => go(addressOf(place, { id: row.id, tab: 'checks', item: openedAt(row, key) }))}
        counts
        empty={<Nothing place={place} received={all.length > 0} />}
      />
      {shown.length > 0 && <Names items={items} rows={all} />}
    </>
  )
}

const Nothing = ({ place, received }: { place: Place; received: boolean }) =>
  received ? (
    <EmptyState
      title={place.matrix === 'waiting' ? 'ダブルチェックを待つ応募はありません' : '×がある応募はありません'}
      action={
        <Button onClick={() => go(addressOf(place, { matrix: 'all' }), { replace: true })}>すべての応募を見る</Button>
      }
    />
  ) : (
    <EmptyState title="受付した応募はまだありません">応募を受付すると、要件確認の○×がここに並びます。</EmptyState>
  )

/** A number belongs to one application of the year; what the list has not heard of yet waits for it. */
function withIds(book: readonly Requirement[], rows: readonly ApplicationRow[]): MatrixRow[] {
  const ids = new Map(rows.map(({ receiptNo, id }) => [receiptNo, id]))
  return book.flatMap((row) => {
    const id = ids.get(row.receiptNo)
    return id === undefined ? [] : [{ ...row, id }]
  })
}

interface HeadProps {
  place: Place
  all: readonly MatrixRow[]
  items: readonly RequirementItem[]
}

function Head({ place, all, items }: HeadProps) {
  const isAsked = items.some(({ doubleCheck }) => doubleCheck) || place.matrix === 'waiting'
  const offered = matrixShows.filter((key) => key !== 'waiting' || isAsked)
  const roving = useRoving(offered, place.matrix)
  return (
    <div className={styles['listHead']}>
      <nav className={styles['shows']} aria-label="要件確認表の範囲" {...roving.row}>
        {offered.map((key) => (
          <a
            key={key}
            href={`#${addressOf(place, { matrix: key })}`}
            aria-current={key === place.matrix ? 'true' : undefined}
            {...roving.link(key)}
          >
            {matrixShowLabel[key]} <b>{all.filter(isShown[key]).length}</b>
          </a>
        ))}
      </nav>
      <span className="sub">
        ○ 適　× 不備　△ 確認中　－ 対象外　* 規則と異なる　受 期限後・受理　再 要再確認
        {isAsked && '　待 二人目'}
      </span>
      <span className="push">
        <FilterField
          label="要件確認表をさがす"
          placeholder="都道府県で絞り込み"
          value={place.find}
          onChange={(find) => go(addressOf(place, { find }), { replace: true })}
          width={190}
        />
      </span>
      <ButtonLink to={addressOf(place, { view: 'list', matrix: 'all' })}>応募受付簿へ</ButtonLink>
    </div>
  )
}

/** What the numbers of the columns stand for, and how often each is ×. */
const Names = ({ items, rows }: { items: readonly RequirementItem[]; rows: readonly Requirement[] }) => (
  <ul className={matrix['names']} aria-label="要件確認の項目">
    {items.map((item) => {
      const { no, mark, name, givenUp } = item
      const failing = givenUp === null ? rows.filter((row) => checkOf(row, no)?.result.code === 'ng').length : 0
      return (
        <li key={no} title={`${mark} ${name}`}>
          <span className="num">{mark}</span> {name}
          <span className="sub">{apartWords(item)}</span>
          {failing > 0 && <b> ×{failing}</b>}
        </li>
      )
    })}
  </ul>
)

/** 「(任意・二人)」 */
function apartWords({ required, doubleCheck, givenUp }: RequirementItem): string {
  const words = [...(required ? [] : ['任意']), ...(doubleCheck ? ['二人'] : []), ...(givenUp === null ? [] : ['廃止'])]
  return words.length === 0 ? '' : `(${words.join('・')})`
}
