import { rounded } from '../../../../../shared/domain/review/rules/rounding.ts'
import type { WholePage } from '../records.ts'
import type { Ladder, Place } from './ladder.ts'
import { isUndecided, standingLabel } from './standing.ts'
import styles from './whole.module.css'

/** Heights of the drawing (px): of a rung, and of the words between 選定 and 補欠. */
const rung = 40
const between = 34
const across = 130

const others = ['rejected', 'held', 'carried', 'undecided'] as const

const middle = (at: number): number => at * rung + rung / 2

/** Where each place on the right stands. */
function placesOf({ chosen, reserves }: Ladder): ReadonlyMap<string, number> {
  const below = chosen.length * rung + between
  return new Map([
    ...chosen.map(({ applicationId }, at) => [applicationId, middle(at)] as const),
    ...reserves.map(({ applicationId }, at) => [applicationId, below + middle(at)] as const),
  ])
}

/** 点の順 at the left, what the meeting has chosen at the right, and a line from each to its place. */
export function Ladders({ page, ladder, cut }: { page: WholePage; ladder: Ladder; cut: number }) {
  const { rungs, chosen, reserves } = ladder
  const places = placesOf(ladder)
  const right = (chosen.length + reserves.length) * rung + between
  const height = Math.max(rungs.length * rung, right)
  return (
    <div className={styles['ladders']}>
      <ol className={styles['order']} aria-label="点の順">
        {rungs.map(({ body, isInside, result }, at) => (
          <li
            key={body.applicationId}
            data-chosen={result?.result === 'selected' || undefined}
            data-cut={at + 1 === cut || undefined}
          >
            <span>{body.rank}</span>
            <b>{body.prefecture}</b>
            <span>{body.theme ?? '–'}</span>
            <span>{rounded(body.value, page.rounding)}</span>
            {!isInside && <span className="visually-hidden">圏外</span>}
          </li>
        ))}
      </ol>
      <svg className={styles['lines']} width={across} height={height} aria-hidden="true">
        {rungs.map(({ body, isInside, result }, at) => {
          const to = places.get(body.applicationId)
          if (to === undefined) return null
          const from = middle(at)
          const look = result?.result === 'selected' ? (isInside ? 'kept' : 'in') : isInside ? 'out' : 'reserve'
          return (
            <path
              key={body.applicationId}
              className={styles[look]}
              d={`M2 ${from} C ${across / 2} ${from}, ${across / 2} ${to}, ${across - 2} ${to}`}
            />
          )
        })}
      </svg>
      <div className={styles['places']}>
        <ol aria-label="この会議で選定とした団体">
          {chosen.map((place) => (
            <PlaceLine
              key={place.applicationId}
              place={place}
              word={place.departs ?? '選定'}
              look={place.departs === null ? 'chosen' : 'came'}
            />
          ))}
          {chosen.length === 0 && <li className="sub">まだありません</li>}
        </ol>
        {reserves.length > 0 && (
          <>
            <p className={styles['reserveHead']}>補欠</p>
            <ol aria-label="補欠とした団体">
              {reserves.map((place) => (
                <PlaceLine
                  key={place.applicationId}
                  place={place}
                  word={place.departs ?? `第${place.order ?? ''}位`}
                  look={place.departs === null ? 'reserve' : 'went'}
                />
              ))}
            </ol>
          </>
        )}
        {others.map(
          (standing) =>
            ladder[standing].length > 0 && (
              <p key={standing} className={styles['others']}>
                {isUndecided(standing) && '▲ '}
                {standingLabel[standing]} {ladder[standing].length}　{ladder[standing].join('・')}
              </p>
            ),
        )}
      </div>
    </div>
  )
}

const PlaceLine = ({ place, word, look }: { place: Place; word: string; look: string }) => (
  <li className={styles['place']} data-look={look}>
    <b>{place.prefecture}</b>
    <span>{place.theme ?? '–'}</span>
    <span>{word}</span>
  </li>
)
