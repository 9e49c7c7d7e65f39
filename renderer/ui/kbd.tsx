import type { ReactNode } from 'react'
import styles from './button.module.css'

export const Kbd = ({ children }: { children: ReactNode }) => <kbd className={styles['kbd']}>{children}</kbd>

/** Keys beside what they do: 「J K 次の応募へ」. */
export const KeyHint = ({ keys, children }: { keys: readonly string[]; children: ReactNode }) => (
  <span className={styles['hint']}>
    {keys.map((key) => (
      <Kbd key={key}>{key}</Kbd>
    ))}
    {children}
  </span>
)
