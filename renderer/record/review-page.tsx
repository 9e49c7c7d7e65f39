import type { ReactNode } from 'react'
import { useAnswer } from '../api/hooks.ts'
import { useApi, useDesk } from '../api/office.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHeader, Screen } from '../ui/pane.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { addressOf, type ReviewTab, reviewTabLabel, tabsFor } from './review-places.ts'

export interface TabPageProps {
  tab: ReviewTab
  sub?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** One tab of 審査・選定 as a screen: its heading and deeds, the way to the others, and the rest of the height. */
export function TabPage({ tab, sub, actions, children }: TabPageProps) {
  const { fy, may } = useDesk()
  const api = useApi()
  const board = useAnswer(api.scores.board, { fy })
  // Each point that is typed would ask for it anew: where points are typed the tab goes without its number.
  const isCounted = tab !== 'scores' && may('scoreEntries.unchecked')
  const unchecked = useAnswer(api.scoreEntries.unchecked, { fy }, { enabled: isCounted })
  const counts: Partial<Record<ReviewTab, number>> = {
    scores: board.data?.reviewers.reduce((sum, { open }) => sum + open, 0) ?? 0,
    looks: isCounted ? (unchecked.data?.length ?? 0) : 0,
  }
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
        tabs={tabsFor(may).map((key) => ({
          key,
          label: reviewTabLabel[key],
          to: addressOf(key),
          count: counts[key] ?? 0,
        }))}
      />
      {children}
    </Screen>
  )
}

/** For an address of 審査・選定 that does not exist, or not for this role. */
export const NotInReview = () => (
  <Screen>
    <PageHeader title="審査・選定" />
    <EmptyState title="この場所は表示できません" action={<ButtonLink to="/review">審査・選定の最初へ</ButtonLink>}>
      リンクが古いか、いまの役割では見られない場所です。
    </EmptyState>
  </Screen>
)
