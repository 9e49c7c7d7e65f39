import { type ReactNode, useContext } from 'react'
import { landsHere } from './focus/landing.ts'
import { isPane } from './keys/panes.ts'
import { useRoving } from './keys/roving.ts'
import styles from './tabs.module.css'
import { holdsUnsaved, UnsavedPlaces } from './unsaved.ts'

export interface Tab {
  key: string
  label: ReactNode
  /** A place in the program: `/applications/123/checks`. */
  to: string
  /** Where its unsaved words lie, if not at `to`: an address that also says what else is on the screen. */
  holds?: string
  /** What waits there. Zero is not shown. */
  count?: number
}

/** Tabs with addresses of their own: links, so that back, forward and copying the address work. One stop of Tab, ← → walk. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  const roving = useRoving(
    tabs.map(({ key }) => key),
    current,
  )
  return (
    <nav className={styles['tabs']} aria-label={label} {...isPane} {...roving.row}>
      {tabs.map((tab) => (
        <a
          key={tab.key}
          href={`#${tab.to}`}
          aria-current={tab.key === current ? 'page' : undefined}
          {...roving.link(tab.key)}
          {...(tab.key === current ? landsHere('tab') : {})}
        >
          {tab.label}
          <Unsaved to={tab.holds ?? tab.to} />
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
}

/** What is typed there and not saved is seen from outside. */
function Unsaved({ to }: { to: string }) {
  const unsaved = holdsUnsaved(useContext(UnsavedPlaces), to)
  return unsaved ? <small className={styles['unsaved']}>未保存</small> : null
}
