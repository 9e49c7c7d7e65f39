import type { corrections } from '../../../../shared/contract/applications/corrections.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'
import { StopList } from '../../../ui/stop-list.tsx'
import styles from './correction.module.css'

type Stop = OutputOf<(typeof corrections)['letter']>['stops'][number]

/** Where what stops a letter is put right; null where that is here. */
const placeOf = ({ place }: Stop): { to: string; label: string } | null => {
  if (place === 'office') return { to: '/settings/office', label: '設定「課室」へ' }
  return place === 'year' ? { to: '/settings/year', label: '設定「年度」へ' } : null
}

/** Why something does not go out, each with the way to where it is put right. Nothing where it may. */
export function Stops({ title, stops }: { title: string; stops: readonly Stop[] }) {
  if (stops.length === 0) return null
  return (
    <div role="note" aria-label={title} className={styles['stops']}>
      <b>■ {title}</b>
      <StopList stops={stops.map((stop) => ({ message: stop.message, to: placeOf(stop) }))} />
    </div>
  )
}
