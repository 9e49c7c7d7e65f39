import type { ReactNode } from 'react'
import { TalentTabs } from '../talent-tabs.tsx'
import styles from './pools.module.css'

/** The rooms of 人材, with the days that this one shows at their right. */
export const DayBar = ({ children }: { children: ReactNode }) => (
  <div className={styles['tabs']}>
    <TalentTabs current="pools" />
    <div className={styles['days']}>{children}</div>
  </div>
)
