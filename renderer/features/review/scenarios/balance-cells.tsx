import type { Block } from '../../../../shared/domain/bodies/prefectures.ts'
import type { Balance } from '../../../../shared/domain/review/scenarios/balance.ts'
import styles from './scenarios.module.css'

/** Eight names in one line of a column. */
const blockShort = {
  北海道: '北海道',
  東北: '東北',
  関東: '関東',
  中部: '中部',
  近畿: '近畿',
  中国: '中国',
  四国: '四国',
  '九州・沖縄': '九沖',
} as const satisfies Record<Block, string>

export const ThemeCell = ({ of }: { of: Balance }) => (
  <span className={styles['themes']}>
    {of.themes.map(({ letter, count }) => (
      <span key={letter} data-none={count === 0 || undefined}>
        {letter}
        {count > 1 ? `×${count}` : ''}
        {count === 0 && <span className="visually-hidden">なし</span>}
      </span>
    ))}
  </span>
)

export const BlockCell = ({ of }: { of: Balance }) => (
  <span className={styles['blocks']}>
    {of.blocks.map(({ block, count }) => (
      <span key={block} data-none={count === 0 || undefined} data-many={count > 1 || undefined} title={block}>
        <b>{count === 0 ? '・' : count}</b>
        <span>{blockShort[block]}</span>
      </span>
    ))}
  </span>
)

/** Round for round, and said as a number; whoever cannot be told is named. */
export const FirstCell = ({ of: { first, size, pastUnknown } }: { of: Balance }) => (
  <span className="row">
    <span className={styles['dots']} aria-hidden="true">
      {'●'.repeat(first)}
      <span>{'○'.repeat(size - first)}</span>
    </span>
    <span>
      <b>{first}</b> / {size}
    </span>
    {pastUnknown.length > 0 && <span className="sub">不明 {pastUnknown.join('、')}</span>}
  </span>
)

export const MunicipalityCell = ({ of: { municipalities, wishing, wishingUnknown, small } }: { of: Balance }) => (
  <span className={styles['figures']}>
    <span>
      <b>{municipalities}</b> 市区町村
    </span>
    <span className="sub">
      支援を希望 {wishing}
      {wishingUnknown.length > 0 && `(未記入 ${wishingUnknown.join('、')})`}
      {small > 0 && `　小さい団体 ${small}`}
    </span>
  </span>
)

export const PoolCell = ({ of: { pool, leastPool, poolUnknown } }: { of: Balance }) => (
  <span className={styles['figures']}>
    <span>
      <b>{pool}</b> 人
    </span>
    <span className="sub">
      {leastPool !== null && `最少 ${leastPool.prefecture} ${leastPool.pool}人`}
      {poolUnknown.length > 0 && `　未記入 ${poolUnknown.join('、')}`}
    </span>
  </span>
)

export const LeavingCell = ({ of: { leaving } }: { of: Balance }) =>
  leaving.length === 0 ? <span className="sub">なし</span> : <span>{leaving.join('、')}</span>
