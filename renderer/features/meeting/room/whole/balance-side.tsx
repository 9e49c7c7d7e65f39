import { rounded } from '../../../../../shared/domain/review/rules/rounding.ts'
import { balanceOf } from '../../../../../shared/domain/review/scenarios/balance.ts'
import { unitOf } from '../../../../../shared/domain/review/tally-types.ts'
import { Kbd } from '../../../../ui/kbd.tsx'
import type { MeetingPage, WholePage } from '../records.ts'
import roomStyles from '../room.module.css'
import { timeOf } from '../room-words.ts'
import { departuresOf, differenceOf, ladderOf } from './ladder.ts'
import styles from './whole.module.css'

interface BalanceSideProps {
  page: MeetingPage
  whole: WholePage
  /** The set that is laid beside what was chosen. */
  compared: string | null
  onCompare: (id: string | null) => void
}

/** 順位と違うところ, 構成, and the sets that were put before the meeting. */
export function BalanceSide({ page, whole, compared, onCompare }: BalanceSideProps) {
  const ladder = ladderOf(whole)
  const chosen = ladder.chosen.map(({ applicationId }) => applicationId)
  const departures = departuresOf(ladder)
  const itemNo = (itemId: string | null) => page.items.findIndex(({ id }) => id === itemId) + 1
  const nameOf = (id: string) => whole.results.find(({ applicationId }) => applicationId === id)?.prefecture ?? ''
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard
    <section className={roomStyles['scrolls']} tabIndex={0} aria-label="構成">
      <h2>順位と異なるところ　{departures.length}</h2>
      {departures.length === 0 && <p className="sub">点の順のとおりです。</p>}
      <ul className={styles['departures']}>
        {departures.map(({ body, isIn, result }) => (
          <li key={body.applicationId} data-out={!isIn || undefined}>
            <b>
              {isIn ? '＋' : '−'} {body.prefecture}({body.rank}位)
            </b>
            <p>{result.reason === '' ? '▲ 理由が記録されていません。' : result.reason}</p>
            <p className="sub">
              議題{itemNo(result.itemId)}
              {result.at !== null && `　${timeOf(result.at)} 決定`}
            </p>
          </li>
        ))}
      </ul>
      <h2>構成</h2>
      <Balance whole={whole} chosen={chosen} />
      <h2>出された案との違い</h2>
      {whole.sets.length === 0 && <p className="sub">会議に出された案はありません。</p>}
      <ul className={styles['sets']}>
        {whole.sets.map((set) => {
          const { isSame, words } = differenceOf(set, chosen, nameOf)
          return (
            <li key={set.id}>
              <button
                type="button"
                aria-pressed={set.id === compared}
                onClick={() => onCompare(set.id === compared ? null : set.id)}
              >
                <span>{set.meeting}</span> {set.name}
              </button>
              <span data-same={isSame || undefined}>
                {isSame && <span aria-hidden="true">● </span>}
                {words}
              </span>
              {set.id === compared && (
                <p className={styles['compared']}>
                  案{set.meeting}: {set.bodies.map(nameOf).join('、')}
                </p>
              )}
            </li>
          )
        })}
      </ul>
      {whole.sets.length > 0 && (
        <p className="sub">
          <Kbd>F7</Kbd> で案を順に開きます。
        </p>
      )}
    </section>
  )
}

function Balance({ whole, chosen }: { whole: WholePage; chosen: readonly string[] }) {
  const of = balanceOf(whole.contenders.filter(({ applicationId }) => chosen.includes(applicationId)))
  const blocks = of.blocks.filter(({ count }) => count > 0)
  const none = of.blocks.filter(({ count }) => count === 0)
  return (
    <dl className={styles['balance']}>
      <dt>テーマ</dt>
      <dd className={styles['themes']}>
        {of.themes.map(({ letter, count }) => (
          <span key={letter} data-none={count === 0 || undefined}>
            {letter}
            {count > 1 && `×${count}`}
            {count === 0 && <span className="visually-hidden">なし</span>}
          </span>
        ))}
      </dd>
      <dt>ブロック</dt>
      <dd>
        {blocks.map(({ block, count }) => (
          <span key={block} className={styles['pair']}>
            {block} <b>{count}</b>
          </span>
        ))}
        {none.length > 0 && <span className="sub">なし {none.map(({ block }) => block).join('・')}</span>}
      </dd>
      <dt>初めて</dt>
      <dd>
        <b>{of.first}</b> / {of.size}
        {of.pastUnknown.length > 0 && <span className="sub">不明 {of.pastUnknown.join('、')}</span>}
      </dd>
      <dt>大きさ</dt>
      <dd>
        <b>{of.municipalities}</b> 市区町村
        <span className="sub">支援を希望 {of.wishing}</span>
      </dd>
      <dt>プール</dt>
      <dd>
        <b>{of.pool}</b> 人
        {of.leastPool !== null && (
          <span className="sub">
            最少 {of.leastPool.prefecture} {of.leastPool.pool}人
          </span>
        )}
      </dd>
      <dt>{unitOf(whole.method) === '点' ? '失う点' : '失う順位'}</dt>
      <dd>
        {whole.given === null ? (
          <span className="sub">{whole.size}団体を選ぶと計算します。</span>
        ) : (
          <>
            <b>{rounded(whole.given, whole.rounding)}</b>
            <span className="sub">{of.size}団体計</span>
          </>
        )}
      </dd>
    </dl>
  )
}
