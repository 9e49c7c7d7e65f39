import type { ReactNode } from 'react'
import styles from './tabs.module.css'

export interface Tab {
  key: string
  label: ReactNode
  /** A place in the program: `/applications/123/checks`. */
  to: string
  /** What waits there. Zero is not shown. */
  count?: number
}

/** Tabs with addresses of their own: links, so that back, forward and copying the address work. */
export const Tabs = ({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) => (
  <nav className={styles['tabs']} aria-label={label}>
    {tabs.map((tab) => (
      <a key={tab.key} href={`#${tab.to}`} aria-current={tab.key === current ? 'page' : undefined}>
        {tab.label}
        {tab.count !== undefined && tab.count > 0 && (
          <b>
            {tab.count}
            <span className="visually-hidden">件</span>
          </b>
        )}
      </a>
    ))}
  </nav>
)
