import { useParams } from 'wouter'
import { useDesk } from '../../api/office.tsx'
import { NotInReview } from '../../record/review-page.tsx'
import { type ApartTab, isApart, type ReviewTab, tabOf } from '../../record/review-places.ts'
import { ConflictsTab } from './conflicts/conflicts-tab.tsx'
import { DeclarationsPage } from './declarations/declarations-page.tsx'
import { ExcelTab } from './excel/excel-tab.tsx'
import { LooksTab } from './looks/looks-tab.tsx'
import { ReviewersTab } from './reviewers/reviewers-tab.tsx'
import { RulesTab } from './rules/rules-tab.tsx'
import { ScenariosTab } from './scenarios/scenarios-tab.tsx'
import { ScoresTab } from './scores/scores-tab.tsx'
import { StandingTab } from './standing/standing-tab.tsx'
import { TallyTab } from './tally/tally-tab.tsx'
import { WhyTab } from './why/why-tab.tsx'

/** 審査: who scores what, how it stands, and what came out. */
export function ReviewScreen() {
  const { may, fy } = useDesk()
  const { tab, item } = useParams<{ tab?: string; item?: string }>()
  const shown = tabOf(tab, may)
  if (shown === null || isApart(shown)) return <NotInReview />
  // Another year is another set of sheets: nothing typed for one may reach the other.
  return <Shown key={fy} tab={shown} item={item ?? null} />
}

function Shown({ tab, item }: { tab: Exclude<ReviewTab, ApartTab>; item: string | null }) {
  const { may } = useDesk()
  switch (tab) {
    case 'standing':
      return <StandingTab item={item} />
    case 'reviewers':
      return <ReviewersTab item={item} />
    case 'conflicts':
      return item === null || !may('declarations.board') ? <ConflictsTab /> : <DeclarationsPage item={item} />
    case 'rules':
      return <RulesTab />
    case 'scores':
      return <ScoresTab item={item} />
    case 'looks':
      return <LooksTab item={item} />
    case 'excel':
      return <ExcelTab item={item} />
    case 'tally':
      return <TallyTab />
    case 'why':
      return <WhyTab item={item} />
    case 'scenarios':
      return <ScenariosTab item={item} />
  }
}
