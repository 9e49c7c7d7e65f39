import { unitOf } from '../../../../shared/domain/review/tally-types.ts'
import { addressOf } from '../../../record/review-places.ts'
import { useRoving } from '../../../ui/keys/roving.ts'
import { Pane } from '../../../ui/pane.tsx'
import type { FirmnessPage, Pair, Standing } from '../records.ts'
import styles from './why.module.css'
import { counted, hasFewer, percent, shownBy } from './why-words.ts'

/** The order as a ladder: every rung says how firm the pair is that it joins. */
export function Ladder({ page, current }: { page: FirmnessPage; current: string | null }) {
  const { standings, pairs, cut, sets, seed } = page
  const keys = standings.map(({ applicationId }) => applicationId)
  const roving = useRoving(keys, current)
  const ways = pairs[0]?.kept.ways ?? 0
  return (
    <Pane
      title="順位と間の確かさ"
      sub={`${cut}団体に入る／${counted(sets)}通り`}
      fills
      className={styles['ladderPane'] ?? ''}
    >
      <nav aria-label="順位" className={styles['scroller']}>
        <ol className={styles['ladder']} {...roving.row}>
          {standings.map((standing, place) => (
            <li key={standing.applicationId}>
              <a
                href={`#${addressOf('why', standing.applicationId)}`}
                aria-current={standing.applicationId === current ? 'true' : undefined}
                className={styles['step']}
                data-inside={standing.rank <= cut || undefined}
                {...roving.link(standing.applicationId)}
              >
                <Step page={page} standing={standing} />
              </a>
              <Rung
                page={page}
                pair={pairs[place]}
                isTied={standing.rank === standings[place + 1]?.rank}
                isCut={place + 1 === cut}
              />
            </li>
          ))}
        </ol>
      </nav>
      <p className={styles['foot']}>
        {`${ways}/${ways}の形は、方法・委員・項目を変えた${ways}通りで同じ順だった数、名は採点委員数。重み%は、重み${counted(sets)}通りで同じ順だった割合(種 ${seed})。`}
      </p>
    </Pane>
  )
}

function Step({ page, standing }: { page: FirmnessPage; standing: Standing }) {
  const { rank, isTied, prefecture, value, total, setsInside } = standing
  return (
    <>
      <span className={styles['rank']}>
        {rank}
        <span className="visually-hidden">位</span>
      </span>
      <span className={styles['body']}>
        {prefecture}
        {isTied && <span className="visually-hidden"> 同点</span>}
      </span>
      <b className={styles['value']}>{shownBy(page)(value)}</b>
      <span className={styles['n']} data-fewer={hasFewer(page, standing) || undefined}>
        <span className="visually-hidden">採点委員</span>
        {total.n}名
      </span>
      <span className={styles['track']} aria-hidden="true">
        <span style={{ width: `${(setsInside * 100) / (page.sets || 1)}%` }} />
      </span>
      <span className={styles['sets']}>
        <span className="visually-hidden">{`${page.cut}団体に入る重み`}</span>
        {counted(setsInside)}
      </span>
    </>
  )
}

interface RungProps {
  page: FirmnessPage
  pair: Pair | undefined
  /** Both stand at one rank. */
  isTied: boolean
  isCut: boolean
}

function Rung({ page, pair, isTied, isCut }: RungProps) {
  if (pair === undefined) return null
  const { kept, verdict, lead, common, flips } = pair
  const doubt = flips ? '　▲逆転' : common.n === 0 ? '　▲共通の委員なし' : ''
  const apart = isTied ? '同点' : `差${shownBy(page)(lead)}${unitOf(page.comparison) === '位' ? '位' : ''}`
  return (
    <div className={styles['rung']} data-verdict={verdict} data-cut={isCut || undefined}>
      <span>
        {`${page.verdicts.words[verdict]}　${apart}　${kept.kept}/${kept.ways}　重み${percent(kept.setsKept, kept.sets)}${doubt}`}
      </span>
      {isCut && <span className="visually-hidden">{`おおむね${page.cut}団体の線`}</span>}
    </div>
  )
}
