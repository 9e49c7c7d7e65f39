import { type ReactNode, useState } from 'react'
import { type Balance, balanceOf } from '../../../../shared/domain/review/scenarios/balance.ts'
import { addressOf } from '../../../record/review-places.ts'
import { Button, IconlessLink } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import type { Contender, Scenario, ScenarioPage } from '../records.ts'
import { BlockCell, FirstCell, LeavingCell, MunicipalityCell, PoolCell, ThemeCell } from './balance-cells.tsx'
import { BodyList, SetBodies } from './body-list.tsx'
import { bodiesOf, changedWords, shownBy, unitFor } from './scenario-words.ts'
import styles from './scenarios.module.css'
import { ScoreLine } from './score-line.tsx'
import { CostCell, MeetingCell, type Offers, ReasonsCell } from './set-cells.tsx'
import { SetName } from './set-name.tsx'

interface CompareProps extends Offers {
  page: ScenarioPage
  /** The set in work. */
  own: Scenario | undefined
  onToggle: (body: Contender) => void
  onSide: (by: 1 | -1) => void
  onRemove: (set: Scenario) => unknown
}

/** The plain order at the left, always; beside it every set, read across row by row. */
export function CompareTable(props: CompareProps) {
  const { page, own, onToggle, onSide, onRemove, ...offers } = props
  const { may, onOpen } = offers
  const [current, setCurrent] = useState<string | null>(null)
  const columns = page.sets.map((set) => ({ set, balance: balanceOf(bodiesOf(page, set.bodies)) }))
  const plain = balanceOf(bodiesOf(page, page.plain.bodies))
  const shown = shownBy(page)
  const row = (
    head: ReactNode,
    ruler: ReactNode,
    cell: (column: { set: Scenario; balance: Balance }, at: number) => ReactNode,
    kind?: string,
  ) => (
    <tr data-kind={kind}>
      <th scope="row">{head}</th>
      <td data-ruler>{ruler}</td>
      {columns.map((column, at) => (
        <td key={column.set.id} data-own={column.set.id === own?.id || undefined}>
          {cell(column, at)}
        </td>
      ))}
      {columns.length === 0 && kind === 'bodies' && <NoSets may={may} />}
    </tr>
  )
  const balanced = (head: ReactNode, Cell: (props: { of: Balance }) => ReactNode) =>
    row(head, <Cell of={plain} />, ({ balance }) => <Cell of={balance} />)
  const ids = (of: readonly { readonly applicationId: string }[]) => of.map(({ applicationId }) => applicationId)
  return (
    <table
      className={styles['table']}
      aria-label="組合せの比較"
      style={{ minWidth: 118 + 252 * (1 + Math.max(1, columns.length)) }}
    >
      <colgroup>
        <col style={{ width: 118 }} />
        <col />
        {columns.map(({ set }) => (
          <col key={set.id} />
        ))}
        {columns.length === 0 && <col />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">組</th>
          <th scope="col" data-ruler>
            <span className={styles['title']}>点の順</span>
            <span className="sub">{own === undefined ? 'いつも左に置く' : '✓ は選んでいる案に入る団体'}</span>
          </th>
          {columns.map(({ set }, at) => (
            <th key={set.id} scope="col" data-own={set.id === own?.id || undefined}>
              <SetHead set={set} place={at + 1} isOwn={set.id === own?.id} may={may} onRemove={onRemove} />
            </th>
          ))}
          {columns.length === 0 && <td />}
        </tr>
      </thead>
      <tbody>
        {row(
          <>
            団体
            <br />
            ＋入る −外れる
          </>,
          <BodyList
            page={page}
            inside={own?.bodies ?? []}
            mayPlace={may && own !== undefined && own.meeting === null}
            current={current}
            onCurrent={setCurrent}
            onToggle={onToggle}
            onSide={onSide}
          />,
          ({ set }) => (
            <>
              <SetBodies page={page} set={set} current={current} />
              {set.since.length > 0 && <p className={styles['warn']}>{`▲ 作った後の変化　${set.since.join('、')}`}</p>}
            </>
          ),
          'bodies',
        )}
        {row(
          '点の並び',
          <ScoreLine page={page} inside={page.plain.bodies} leaving={[]} />,
          ({ set }) => (
            <ScoreLine page={page} inside={set.bodies} leaving={ids(set.leaving)} />
          ),
          'line',
        )}
        {row(
          unitFor(page) === '点' ? '失う点' : '失う順位',
          <span className={styles['cost']}>
            <b>0</b>
            <span className="sub">
              計 {shown(page.plain.sum)}
              {page.plain.mean !== null && `・平均 ${shown(page.plain.mean)}`}
            </span>
          </span>,
          ({ set }) => (
            <CostCell page={page} set={set} />
          ),
        )}
        {balanced('重点テーマ', ThemeCell)}
        {balanced('地方ブロック', BlockCell)}
        {balanced('初めての団体', FirstCell)}
        {balanced('市区町村', MunicipalityCell)}
        {balanced('人材プール', PoolCell)}
        {balanced('退席になる議題', LeavingCell)}
        {row('順位と違う理由', <span className="sub">要らない</span>, ({ set }) => (
          <ReasonsCell set={set} onOpen={onOpen} />
        ))}
        {row('メモ', `基準。上から${page.plain.bodies.length}団体`, ({ set }) => (
          <Memo set={set} may={may} onOpen={onOpen} />
        ))}
        {row('会議', <span className="sub">比べた紙に必ず載る</span>, ({ set }) => (
          <MeetingCell set={set} {...offers} />
        ))}
      </tbody>
    </table>
  )
}

function SetHead({
  set,
  place,
  isOwn,
  may,
  onRemove,
}: {
  set: Scenario
  place: number
  isOwn: boolean
  may: boolean
} & Pick<CompareProps, 'onRemove'>) {
  const edits = isOwn && may && set.meeting === null
  return (
    <span className={styles['head']}>
      <span className={styles['title']}>
        <Kbd>{place}</Kbd>
        {edits ? (
          <SetName key={set.id} set={set} />
        ) : (
          <IconlessLink quiet to={addressOf('scenarios', set.id)} aria-current={isOwn ? 'true' : undefined}>
            {set.name}
          </IconlessLink>
        )}
      </span>
      <span className={styles['under']}>
        <span className={classNames('sub', styles['changed'])}>{changedWords(set)}</span>
        {edits && (
          <Button small look="quiet" aria-label={`「${set.name}」を削除`} onClick={() => onRemove(set)}>
            削除
          </Button>
        )}
      </span>
    </span>
  )
}

const Memo = ({ set, may, onOpen }: { set: Scenario } & Pick<Offers, 'may' | 'onOpen'>) => (
  <span className={styles['memo']}>
    {set.memo !== '' && <span>{set.memo}</span>}
    {may && set.meeting === null && (
      <button
        type="button"
        className={styles['link']}
        aria-label={`「${set.name}」のメモ・団体数を直す`}
        onClick={() => onOpen(set, 'words')}
      >
        メモ・団体数を直す
      </button>
    )}
  </span>
)

const NoSets = ({ may }: { may: boolean }) => (
  <td>
    <p>案はまだありません。</p>
    <p className="sub">
      {may
        ? '「案を作る」から始めます。手で組む案は、点の順から始まります。左の一覧で Space を押すと、団体を入れる・外すことができます。'
        : '担当が案を作ると、ここに並びます。'}
    </p>
  </td>
)
