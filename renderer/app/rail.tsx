import { useLocation } from 'wouter'
import { useAnswer } from '../api/hooks.ts'
import { useApi, useDesk } from '../api/office.tsx'
import styles from './frame.module.css'
import { places } from './places.ts'

/** The way to every screen, with what waits there. */
export function Rail() {
  const { office, fy, may } = useDesk()
  const counts = useAnswer(useApi().home.counts, { fy }).data
  const [here] = useLocation()
  return (
    <nav className={styles['rail']} aria-label="画面">
      <div className={styles['brand']}>
        伴走台帳<small>{office.name}</small>
      </div>
      {places
        .filter(({ needs }) => needs === undefined || may(needs))
        .map((place) => {
          const count = place.counted === undefined ? 0 : (counts?.[place.counted] ?? 0)
          const on = [place.to, ...(place.also ?? [])].some(
            (to) => here === to || (to !== '/' && here.startsWith(`${to}/`)),
          )
          return (
            <a key={place.to} href={`#${place.to}`} aria-current={on ? 'page' : undefined} data-last={place.last}>
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
