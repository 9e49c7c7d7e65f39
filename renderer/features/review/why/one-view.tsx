import { unitOf } from '../../../../shared/domain/review/tally-types.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { FirmnessPage, Standing } from '../records.ts'
import { ApartFigure, neighboursOf } from './apart-figure.tsx'
import { FirmFigure } from './firm-figure.tsx'
import styles from './why.module.css'
import { codeOf, counted, shownBy, wholeBy } from './why-words.ts'

/** One application: why it stands here and not one higher, and how firm that is. */
export function OneView({ page, own }: { page: FirmnessPage; own: Standing }) {
  return (
    <>
      <WhyHere page={page} own={own} />
      <HowFirm page={page} own={own} />
    </>
  )
}

function WhyHere({ page, own }: { page: FirmnessPage; own: Standing }) {
  const against = neighboursOf(page, own)
  const [above, below] = (['above', 'below'] as const).map((side) => against.find((each) => each.side === side))
  return (
    <Pane
      title={`${own.rank}位 ${own.prefecture}　${shownBy(page)(own.value)}${unitOf(page.comparison)}`}
      sub={own.theme === null ? 'なぜここか' : `テーマ${own.theme}　なぜここか`}
      fills
      className={styles['tall'] ?? ''}
    >
      <div className={styles['said']}>
        {below !== undefined && <p>{below.pair.why.ahead}</p>}
        {above !== undefined && (
          <p className={below === undefined ? undefined : styles['quiet']}>{above.pair.why.behind}</p>
        )}
        <Missing against={against} />
        {against.length === 0 && <p>ほかに採点された応募がありません。</p>}
        <Far page={page} own={own} />
      </div>
      {against.length > 0 && <ApartFigure page={page} own={own} against={against} />}
    </Pane>
  )
}

/** What those who have no sheet of one of the two would have to give to turn their order. */
function Missing({ against }: { against: ReturnType<typeof neighboursOf> }) {
  const said = against.flatMap(({ side, other, pair }) =>
    pair.missingWords.length === 0
      ? []
      : [
          {
            side,
            head: `${side === 'above' ? '一つ上' : '一つ下'}の${other.prefecture}との間`,
            words: pair.missingWords,
          },
        ],
  )
  return said.map(({ side, head, words }) => (
    <p key={side}>
      <Tag tone="neutral">欠けた採点</Tag> {`${head}: ${words.join('')}`}
    </p>
  ))
}

/** Who is far from the others here: |z| ≥ 2. */
function Far({ page, own }: { page: FirmnessPage; own: Standing }) {
  if (own.far.length === 0) return null
  const said = own.far.map(
    ({ reviewerId, total, z }) =>
      `${codeOf(page, reviewerId)}の${wholeBy(page)(total)}点(${z > 0 ? '高い' : '低い'}、z ${z > 0 ? '+' : '−'}${Math.abs(z).toFixed(1)})`,
  )
  return (
    <p>
      <Tag tone="warn" shape>
        離れた点
      </Tag>{' '}
      {`${said.join('、')}が、ほかの委員の点から母標準偏差の2倍以上離れている。`}
    </p>
  )
}

function HowFirm({ page, own }: { page: FirmnessPage; own: Standing }) {
  const { cut, sets, pairs } = page
  const ways = pairs[0]?.kept.ways ?? page.ways.filter(({ refused }) => refused === null).length
  const isIn = own.rank <= cut
  const rest = ways - own.waysInside
  return (
    <Pane title="この順位はどれだけ確かか" fills className={styles['tall'] ?? ''}>
      <p className={styles['said']}>
        {`変えた${ways}通りのうち`}
        <b>{`${own.waysInside}通りで${cut}位以内`}</b>
        {isIn ? (rest === 0 ? '、外れるものはない。' : `、${rest}通りで外れる。`) : '。'}
        {`重み${counted(sets)}通りでは`}
        <b>{`${counted(own.setsInside)}通り`}</b>
        {`で${cut}団体に入る。`}
        {`採点の甘い・辛いをならすと${own.normalised.rank}位(参考)。`}
      </p>
      <FirmFigure page={page} own={own} />
      {page.setBreakEvens === null && (
        <p className="sub">入れ替わる重みは、平均か合計で順位を付ける年だけ計算できます。</p>
      )}
    </Pane>
  )
}
