import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import type { TileKind } from '../../../../shared/domain/forum/attendance.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Pane } from '../../../ui/pane.tsx'
import styles from '../forum.module.css'
import type { ForumPage } from '../records.ts'

const kindWords = {
  many: '4人以上',
  few: '2〜3人',
  one: '1人',
  absent: '申し込んで欠席',
  none: '申込なし',
} as const satisfies Record<TileKind, string>
const kinds = ['many', 'few', 'one', 'absent', 'none'] as const

/** From where they came: two letters and the number of people there; the whole name for a screen reader and on hover. */
export function AttendanceMap({ page }: { page: ForumPage }) {
  const { counts, prefectures: counted } = page
  const held = page.state === 'held' || page.state === 'reported' || counts.came > 0
  const of = new Map(counted.map((each) => [each.jis2, each]))
  const numberOf = (kind: TileKind) => counted.filter(({ tile }) => tile === kind).length
  return (
    <Pane title={held ? '都道府県の出席' : '都道府県の申込'} fills>
      <div className={styles['country']}>
        <div className={styles['map']}>
          <div className={styles['side']}>
            <p className={styles['totals']}>
              <b>{held ? counts.cameBodies : counts.registeredBodies}</b> / 47団体{'　'}
              <b>{held ? counts.came : counts.registered}</b> {held ? `/ 申込 ${counts.registered}人` : '人が申込'}
            </p>
            <ul className={styles['legend']}>
              {kinds.map((kind) => (
                <li key={kind}>
                  <span className={classNames(styles['swatch'], styles[kind])} aria-hidden="true" />
                  {kindWords[kind]} {numberOf(kind)}
                </li>
              ))}
            </ul>
          </div>
          <ul className={styles['tiles']} aria-label="都道府県ごとの人数">
            {prefectures.map(({ jis2, name, short, x, y }) => {
              const own = of.get(jis2)
              const kind = own === undefined ? 'none' : tileBefore(held, own.tile, own.registered)
              const number = held ? (own?.came ?? 0) : (own?.registered ?? 0)
              const words = `${name} ${kind === 'none' ? '申込なし' : held ? `出席${number}人(申込${own?.registered ?? 0}人)` : `申込${number}人`}`
              return (
                <li
                  key={jis2}
                  className={classNames(styles['tile'], styles[kind])}
                  style={{ gridColumn: x + 1, gridRow: y + 1 }}
                  title={words}
                >
                  <span aria-hidden="true">{short.slice(0, 2)}</span>
                  <b aria-hidden="true">{kind === 'none' ? '–' : number}</b>
                  <span className="visually-hidden">{words}</span>
                </li>
              )
            })}
          </ul>
        </div>
      </div>
    </Pane>
  )
}

/** Before the day nobody is absent: the tiles tell of who is registered. */
const tileBefore = (held: boolean, tile: TileKind, registered: number): TileKind => {
  if (held || tile === 'none') return tile
  return registered === 1 ? 'one' : registered <= 3 ? 'few' : 'many'
}
