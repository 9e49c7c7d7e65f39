import { useLocation } from 'wouter'
import { useAnswer } from '../api/hooks.ts'
import { useApi, useDesk } from '../api/office.tsx'
import { isPane } from '../ui/keys/panes.ts'
import { useRoving } from '../ui/keys/roving.ts'
import styles from './frame.module.css'
import { places, type RailPlace } from './places.ts'

/** The way to every screen, with what waits there. */
export function Rail() {
  const { office, fy, may } = useDesk()
  const counts = useAnswer(useApi().home.counts, { fy }).data
  const [here] = useLocation()
  const shown = places.filter(({ needs }) => needs === undefined || may(needs))
  const isHere = (place: RailPlace) =>
    [place.to, ...(place.also ?? [])].some((to) => here === to || (to !== '/' && here.startsWith(`${to}/`)))
  const roving = useRoving(
    shown.map(({ to }) => to),
    shown.find(isHere)?.to ?? null,
  )
  return (
    <nav className={styles['rail']} aria-label="画面" {...isPane} {...roving.row}>
      <div className={styles['brand']}>
        伴走台帳<small>{office.name}</small>
      </div>
      {shown.map((place) => {
        const count = place.counted === undefined ? 0 : (counts?.[place.counted] ?? 0)
        return (
          <a
            key={place.to}
            href={`#${place.to}`}
            aria-current={isHere(place) ? 'page' : undefined}
            data-last={place.last}
            {...roving.link(place.to)}
          >
            {place.label}
            {count > 0 && (
              <b>
                {count}
                <span className="visually-hidden">件が待っています</span>
              </b>
            )}
          </a>
        )
      })}
    </nav>
  )
}
