import { useParams } from 'wouter'
import { useDesk } from '../../api/office.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { PageHeader, Screen } from '../../ui/pane.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { ConflictsTab } from './conflicts/conflicts-tab.tsx'
import { type ReviewTab, tabOf } from './place.ts'
import { ReviewersTab } from './reviewers/reviewers-tab.tsx'
import { ScoresTab } from './scores/scores-tab.tsx'
import { DecisionsTab } from './selection/decisions-tab.tsx'
import { ProgressTab } from './standing/progress-tab.tsx'
import { TallyTab } from './tally/tally-tab.tsx'

/** 審査・選定: who scores what, how it stands, what came out, and what was decided. */
export function ReviewScreen() {
  const { caller, fy } = useDesk()
  const { tab, item } = useParams<{ tab?: string; item?: string }>()
  const shown = tabOf(tab, caller.role)
  if (shown === null) return <NotHere />
  // Another year is another set of sheets: nothing typed for one may reach the other.
  return <Shown key={fy} tab={shown} item={item ?? null} />
}

function Shown({ tab, item }: { tab: ReviewTab; item: string | null }) {
  switch (tab) {
    case 'progress':
      return <ProgressTab item={item} />
    case 'reviewers':
      return <ReviewersTab item={item} />
    case 'conflicts':
      return <ConflictsTab />
    case 'scores':
      return <ScoresTab item={item} />
    case 'tally':
      return <TallyTab />
    case 'decisions':
      return <DecisionsTab item={item} />
  }
}

const NotHere = () => (
  <Screen>
    <PageHeader title="審査・選定" />
    <EmptyState title="この場所は表示できません" action={<ButtonLink to="/reviews">審査・選定の最初へ</ButtonLink>}>
      リンクが古いか、いまの役割では見られない場所です。
    </EmptyState>
  </Screen>
)
