import { useParams } from 'wouter'
import { useDesk } from '../../api/office.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { PageHeader, Screen } from '../../ui/pane.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { AuditTab } from './audit/audit-tab.tsx'
import { ChecksTab } from './checks/checks-tab.tsx'
import { FormsTab } from './forms/forms-tab.tsx'
import { GuardTab } from './guard/guard-tab.tsx'
import { KeepingTab } from './keeping/keeping-tab.tsx'
import { PersonTab } from './keeping/person-tab.tsx'
import { AboutTab } from './office/about-tab.tsx'
import { OfficeTab } from './office/office-tab.tsx'
import { PcTab } from './office/pc-tab.tsx'
import { PeopleTab } from './people/people-tab.tsx'
import { addressOf, type SettingTab, settingLabel, tabOf, tabsFor } from './place.ts'
import { TemplatesTab } from './templates/templates-tab.tsx'
import { TravelTab } from './travel/travel-tab.tsx'
import { CriteriaTab } from './year/criteria-tab.tsx'
import { DocumentsTab } from './year/documents-tab.tsx'
import { HolidaysTab } from './year/holidays-tab.tsx'
import { YearTab } from './year/year-tab.tsx'

const tabScreens = {
  year: YearTab,
  documents: DocumentsTab,
  forms: FormsTab,
  criteria: CriteriaTab,
  checks: ChecksTab,
  holidays: HolidaysTab,
  people: PeopleTab,
  office: OfficeTab,
  templates: TemplatesTab,
  guard: GuardTab,
  travel: TravelTab,
  audit: AuditTab,
  keeping: KeepingTab,
  person: PersonTab,
  pc: PcTab,
  about: AboutTab,
} as const satisfies Record<SettingTab, () => React.ReactNode>

/** 設定: what changes from year to year, who works here, and what keeps the office file safe. */
export function SettingsScreen() {
  const { may, fy } = useDesk()
  const { tab } = useParams<{ tab?: string }>()
  const shown = tabOf(tab, may)
  if (shown === null) return <NotHere />
  const Shown = tabScreens[shown]
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader title="設定" documentTitle={`${settingLabel[shown]} 設定`} />
      <Tabs
        label="設定"
        current={shown}
        tabs={tabsFor(may).map((key) => ({ key, label: settingLabel[key], to: addressOf(key) }))}
      />
      {/* Another year is another set of records: nothing typed for one may reach the other. */}
      <Shown key={fy} />
    </Screen>
  )
}

const NotHere = () => (
  <Screen>
    <PageHeader title="設定" />
    <EmptyState title="この場所は表示できません" action={<ButtonLink to="/settings">設定の最初へ</ButtonLink>}>
      リンクが古いか、いまの役割では見られない場所です。
    </EmptyState>
  </Screen>
)
