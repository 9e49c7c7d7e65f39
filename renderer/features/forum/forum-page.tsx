import { useState } from 'react'
import { forumStateLabel } from '../../../shared/domain/forum/state.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../api/office.tsx'
import { useSending } from '../../record/lines/use-list-edit.ts'
import { Button, IconlessLink } from '../../ui/button.tsx'
import { PageHeader, Screen } from '../../ui/pane.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Tag } from '../../ui/tag.tsx'
import { BoardTab } from './board/board-tab.tsx'
import { DayTab } from './day/day-tab.tsx'
import styles from './forum.module.css'
import { HistoryTab } from './history-tab.tsx'
import { MakingDialog } from './making-dialog.tsx'
import { MaterialsTab } from './materials/materials-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { PeopleTab } from './people/people-tab.tsx'
import { addressOf, type ForumTab, forumTabLabel, forumTabsFor } from './place.ts'
import { QuestionnaireTab } from './questionnaire/questionnaire-tab.tsx'
import type { ForumPage } from './records.ts'
import { ListDialog, ReportDialog } from './report/report-dialog.tsx'
import type { TabProps } from './tab-props.ts'
import { stateTone, whenWords, whereWords } from './words.ts'

/** One forum: its heading with the next steps, its tabs, and the one that is open. */
export function ForumBody({ page, tab }: { page: ForumPage; tab: ForumTab }) {
  const { may } = useDesk()
  const { forum } = useApi()
  const mayEdit = useMay('forum.edit')
  const sending = useSending(page, () => forum.page({ id: page.id }))
  const { counts } = page
  const when = `${whenWords(page)}　${whereWords(page)}`
  const countOf: Partial<Record<ForumTab, number>> = {
    people: counts.registered,
    board: counts.board,
    materials: counts.materials,
    questionnaire: counts.replies,
  }
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader
        title={page.name}
        documentTitle={`${page.name} ${forumTabLabel[tab]} フォーラム`}
        oneLine
        sub={
          <span className={styles['heading']}>
            <span className={styles['when']} title={when}>
              {when}
            </span>
            <Tag shape tone={stateTone[page.state]}>
              {forumStateLabel[page.state]}
            </Tag>
          </span>
        }
        actions={<Deeds page={page} mayEdit={mayEdit} />}
      />
      <div className={styles['tabs']}>
        <Tabs
          label="フォーラムの記録"
          current={tab}
          tabs={forumTabsFor(may).map((key) => ({
            key,
            label: forumTabLabel[key],
            to: addressOf(page.id, key),
            count: countOf[key] ?? 0,
          }))}
        />
        <IconlessLink to="/forum">フォーラムの一覧へ</IconlessLink>
      </div>
      <Shown tab={tab} page={page} sending={sending} mayEdit={mayEdit} />
    </Screen>
  )
}

function Shown({ tab, ...props }: TabProps & { tab: ForumTab }) {
  switch (tab) {
    case 'overview':
      return <OverviewTab {...props} />
    case 'day':
      return <DayTab {...props} />
    case 'people':
      return <PeopleTab {...props} />
    case 'board':
      return <BoardTab {...props} />
    case 'materials':
      return <MaterialsTab {...props} />
    case 'questionnaire':
      return <QuestionnaireTab {...props} />
    case 'history':
      return <HistoryTab id={props.page.id} />
  }
}

/** The next step first: what a report needs stands behind it. */
function Deeds({ page, mayEdit }: { page: ForumPage; mayEdit: boolean }) {
  const { today } = useDesk()
  const { forum } = useApi()
  const [open, setOpen] = useState<'report' | 'list' | 'next' | null>(null)
  const mark = useCommand(forum.markReported, {
    done: (_, { on }) => (on === null ? '報告の記録を取り消しました' : '報告した日を記録しました'),
    undo: ({ id, on }, { revision }) => (on === null ? null : () => forum.markReported({ id, revision, on: null })),
  })
  const isHeld = page.state === 'held' || page.state === 'reported'
  const close = () => setOpen(null)
  return (
    <>
      {mayEdit && <Button onClick={() => setOpen('next')}>この回から次回を作る</Button>}
      <Button onClick={() => setOpen('list')}>公表の一覧</Button>
      {isHeld && (
        <Button look={page.state === 'held' ? 'primary' : 'plain'} onClick={() => setOpen('report')}>
          報告のページを作る
        </Button>
      )}
      {open === 'report' && (
        <ReportDialog
          page={page}
          onClose={close}
          onMark={
            mayEdit
              ? () =>
                  mark.run({
                    ...{ id: page.id, revision: page.revision },
                    on: page.state === 'reported' ? null : today,
                  })
              : null
          }
          error={mark.error}
        />
      )}
      {open === 'list' && <ListDialog id={page.id} onClose={close} />}
      {open === 'next' && <MakingDialog from={page} onClose={close} />}
    </>
  )
}
