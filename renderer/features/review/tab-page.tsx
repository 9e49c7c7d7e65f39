import type { ReactNode } from 'react'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { PageHeader, Screen } from '../../ui/pane.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { addressOf, type ReviewTab, reviewTabLabel, tabsFor } from './place.ts'

export interface TabPageProps {
  tab: ReviewTab
  sub?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** One tab of 審査・選定 as a screen: its heading and deeds, the way to the others, and the rest of the height. */
export function TabPage({ tab, sub, actions, children }: TabPageProps) {
  const { fy, caller } = useDesk()
  const board = useAnswer(useApi().scores.board, { fy })
  const open = board.data?.reviewers.reduce((sum, reviewer) => sum + reviewer.open, 0) ?? 0
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader
        title={reviewTabLabel[tab]}
        documentTitle={`${reviewTabLabel[tab]} 審査・選定`}
        sub={sub}
        actions={actions}
      />
      <Tabs
        label="審査・選定"
        current={tab}
        tabs={tabsFor(caller.role).map((key) => ({
          key,
          label: reviewTabLabel[key],
          to: addressOf(key),
          ...(key === 'scores' ? { count: open } : {}),
        }))}
      />
      {children}
    </Screen>
  )
}
