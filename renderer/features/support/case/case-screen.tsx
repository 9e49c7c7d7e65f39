import { useParams } from 'wouter'
import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { caseStateLabel } from '../../../../shared/domain/support/case-state.ts'
import { isOpenIssue } from '../../../../shared/domain/support/words.ts'
import { useDesk, useMay } from '../../../api/office.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { PageHeader, Screen } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { ActionsTab } from '../actions/actions-tab.tsx'
import { IssuesTab } from '../issues/issues-tab.tsx'
import { KpiTab } from '../kpi/kpi-tab.tsx'
import { LevelTag } from '../level-tag.tsx'
import { type CaseTab, caseAddress, caseTabLabel, caseTabs, type TabProps, tabOf } from '../place.ts'
import { PlanTab } from '../plan/plan-tab.tsx'
import { ReportsTab } from '../progress/reports-tab.tsx'
import type { CasePage } from '../records.ts'
import { useCasePage } from '../rooms.ts'
import { SessionsTab } from '../sessions/sessions-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'

/** One supported prefecture: everything of its year. */
export function CaseScreen() {
  const { id, tab, item } = useParams<{ id: string; tab?: string; item?: string }>()
  const maySee = useMay('support.case')
  const shown = tabOf(tab)
  if (!maySee || shown === null) return <NotHere />
  return <Case key={id} id={id} tab={shown} item={item ?? null} />
}

function Case({ id, tab, item }: { id: string; tab: CaseTab; item: string | null }) {
  const { today } = useDesk()
  const found = useCasePage(id)
  if (found.error?.problem.code === 'missing' || found.error?.problem.code === 'invalid') return <NotHere />
  return (
    <Answer of={found}>
      {(page) => (
        <Screen rows="auto auto minmax(0, 1fr)">
          <Header page={page} tab={tab} />
          <Tabs label={`${page.prefecture}の記録`} current={tab} tabs={tabsOf(page, today)} />
          <Shown page={page} tab={tab} item={item} />
        </Screen>
      )}
    </Answer>
  )
}

const stateTone = {
  planning: 'neutral',
  agreed: 'accent',
  running: 'accent',
  closing: 'mid',
  completed: 'ok',
  paused: 'warn',
  stopped: 'bad',
} as const satisfies Record<CasePage['state'], Tone>

function Header({ page, tab }: { page: CasePage; tab: CaseTab }) {
  return (
    <PageHeader
      title={page.prefecture}
      documentTitle={`${page.prefecture} ${caseTabLabel[tab]} 伴走支援`}
      sub={
        <span className="row">
          {`${page.theme} ${page.themeName}`}
          <Tag tone={stateTone[page.state]}>{caseStateLabel[page.state]}</Tag>
          <LevelTag level={page.overall} title="全体" />
        </span>
      }
      actions={
        <>
          <ButtonLink look="quiet" to={`/applications/${page.applicationId}`}>
            応募書を見る
          </ButtonLink>
          <ButtonLink to={`/support?case=${page.id}`}>一覧へ</ButtonLink>
        </>
      }
    />
  )
}

/** Numbers beside the tabs are what still wants something. */
const waitingOf = {
  overview: () => 0,
  plan: () => 0,
  kpi: () => 0,
  sessions: (page, today) =>
    page.sessions.filter(({ recordState, startAt }) => recordState === 'draft' && jstDate(startAt) <= today).length,
  issues: (page) => page.issues.filter(({ state }) => isOpenIssue(state)).length,
  actions: (page) => page.actions.filter(({ doneOn }) => doneOn === null).length,
  reports: (page) => page.reports.filter(({ state }) => state !== 'confirmed').length,
  history: () => 0,
} as const satisfies Record<CaseTab, (page: CasePage, today: string) => number>

const tabsOf = (page: CasePage, today: string) =>
  caseTabs.map((key) => ({
    key,
    label: caseTabLabel[key],
    to: caseAddress(page.id, key),
    count: waitingOf[key](page, today),
  }))

function Shown({ page, tab, item }: TabProps & { tab: CaseTab }) {
  switch (tab) {
    case 'overview':
      return <OverviewTab page={page} />
    case 'plan':
      return <PlanTab page={page} item={item} />
    case 'kpi':
      return <KpiTab page={page} item={item} />
    case 'sessions':
      return <SessionsTab page={page} item={item} />
    case 'issues':
      return <IssuesTab page={page} item={item} />
    case 'actions':
      return <ActionsTab page={page} item={item} />
    case 'reports':
      return <ReportsTab page={page} item={item} />
    case 'history':
      return <HistoryTab id={page.id} />
  }
}

const NotHere = () => (
  <Screen>
    <PageHeader title="伴走支援" />
    <EmptyState title="この支援案件は表示できません" action={<ButtonLink to="/support">伴走支援の一覧へ</ButtonLink>}>
      リンクが古いか、別の台帳の記録か、いまの役割では見られない場所です。
    </EmptyState>
  </Screen>
)
