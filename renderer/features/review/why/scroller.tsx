import type { ReactNode, Ref } from 'react'
import styles from './why.module.css'

/** What may be longer than its room, and is read by arrows then. `fills`: a drawing that takes the room it has. */
export function Scroller({
  label,
  fills = false,
  ref,
  children,
}: {
  label: string
  fills?: boolean
  ref?: Ref<HTMLElement>
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
    <section ref={ref} className={styles[fills ? 'fill' : 'reading']} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
