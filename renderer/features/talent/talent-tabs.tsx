import { useDesk } from '../../api/office.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { addressOf, talentTabsFor } from './place.ts'

/** The rooms of 人材, below the title line that each of them writes itself. */
export function TalentTabs({ current }: { current: string }) {
  const { may } = useDesk()
  return (
    <Tabs
      label="人材"
      current={current}
      tabs={talentTabsFor(may).map(({ key, label }) => ({ key, label, to: addressOf(key) }))}
    />
  )
}
