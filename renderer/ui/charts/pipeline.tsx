import styles from './charts.module.css'

export interface Stage {
  key: string
  label: string
  count: number
  /** Place of the list behind the number. */
  to?: string
}

/** How far this year's applications have come: one number a stage, the stage at work in the accent colour. */
export const Pipeline = ({
  label,
  stages,
  current,
}: {
  label: string
  stages: readonly Stage[]
  current?: string | null
}) => (
  <nav className={styles['stages']} aria-label={label}>
    {stages.map((stage) => {
      const inside = (
        <>
          <span>{stage.label}</span>
          <b>{stage.count.toLocaleString('ja-JP')}</b>
        </>
      )
      const on = stage.key === current || undefined
      return stage.to === undefined ? (
        <div key={stage.key} className={styles['stage']} data-on={on} aria-current={on && 'step'}>
          {inside}
        </div>
      ) : (
        <a key={stage.key} className={styles['stage']} href={`#${stage.to}`} data-on={on} aria-current={on && 'step'}>
          {inside}
        </a>
      )
    })}
  </nav>
)
