import { useParams } from 'wouter'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { PageHeader, Screen } from '../../ui/pane.tsx'
import { Answer, EmptyState } from '../../ui/states.tsx'
import { ForumList } from './forum-list.tsx'
import { ForumBody } from './forum-page.tsx'
import { type ForumTab, tabOf } from './place.ts'

/** フォーラム: those of the year, or one of them. */
export function ForumScreen() {
  const { may, fy } = useDesk()
  const { id, tab } = useParams<{ id?: string; tab?: string }>()
  const shown = tabOf(tab)
  if (!may('forum.list') || shown === null) return <NotHere />
  return id === undefined ? <ForumList key={fy} /> : <One key={id} id={id} tab={shown} />
}

function One({ id, tab }: { id: string; tab: ForumTab }) {
  const found = useAnswer(useApi().forum.page, { id })
  if (found.error?.problem.code === 'missing' || found.error?.problem.code === 'invalid') return <NotHere />
  return <Answer of={found}>{(page) => <ForumBody page={page} tab={tab} />}</Answer>
}

const NotHere = () => (
  <Screen>
    <PageHeader title="フォーラム" />
    <EmptyState title="この場所は表示できません" action={<ButtonLink to="/forum">フォーラムの一覧へ</ButtonLink>}>
      リンクが古いか、いまの役割では見られない場所です。
    </EmptyState>
  </Screen>
)
