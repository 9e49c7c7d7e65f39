import { useRoving } from '../keys/roving.ts'
import styles from './charts.module.css'

export interface Stage {
  key: string
  label: string
  count: number
  /** Place of the list behind the number. */
  to?: string
}

/**
 * How far this year's applications have come: one number a stage, the stage at work in the accent colour. One stop of
 * Tab, ← → walk.
 */
export function Pipeline({
  label,
  stages,
  current,
}: {
  label: string
  stages: readonly Stage[]
  current?: string | null
}) {
  const linked = stages.filter(({ to }) => to !== undefined).map(({ key }) => key)
  const roving = useRoving(linked, current ?? null)
  return (
    <nav className={styles['stages']} aria-label={label} {...roving.row}>
      {stages.map((stage) => {
        const inside = (
          <>
            <span>{stage.label}</span>
            <b>{stage.count.toLocaleString('ja-JP')}</b>
          </>
        )
        const on = stage.key === current || undefined
        const looks = { className: styles['stage'], 'data-on': on, 'aria-current': on && ('step' as const) }
        return stage.to === undefined ? (
          <div key={stage.key} {...looks}>
            {inside}
          </div>
        ) : (
          <a key={stage.key} href={`#${stage.to}`} {...looks} {...roving.link(stage.key)}>
            {inside}
          </a>
        )
      })}
    </nav>
  )
}
