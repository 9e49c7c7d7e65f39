import { useState } from 'react'
import { nextStepOf } from '../../../../shared/domain/meeting/readiness.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { useSending } from '../../../record/lines/use-list-edit.ts'
import { CollectPane } from '../../../record/meeting/collect-pane.tsx'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { nextIs } from '../../../ui/next.ts'
import { Answer, ErrorNote } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ProjectorDialog } from '../projector/projector-dialog.tsx'
import { AgendaPane } from './agenda-pane.tsx'
import { focusPane, Lacks, useLacks } from './lacks.tsx'
import { MakingDialog } from './making-dialog.tsx'
import { MaterialsPane } from './materials-pane.tsx'
import { MembersPane } from './members-pane.tsx'
import { PapersDialog } from './papers-dialog.tsx'
import styles from './plan.module.css'
import { PlanFacts } from './plan-form.tsx'
import { stageLabel, stageTone, whenWords } from './plan-words.ts'
import type { MeetingPage } from './records.ts'

/** One 審議会議 before it: when and where, what is deliberated, who comes, and what is handed out. */
export function PlanPage({ id }: { id: string }) {
  const page = useAnswer(useApi().meeting.page, { id })
  if (page.data !== undefined) return <Plan page={page.data} />
  return (
    <TabPage tab="meeting">
      <Answer of={page}>{() => null}</Answer>
    </TabPage>
  )
}

function Plan({ page }: { page: MeetingPage }) {
  const mayEdit = useMay('meeting.edit')
  const lacks = useLacks(page)
  const { meeting } = useApi()
  const sending = useSending(page, () => meeting.page({ id: page.id }))
  const isClosed = page.stage === 'closed'
  const collects = isClosed && page.materials.some(({ toCollect }) => toCollect)
  return (
    <TabPage
      tab="meeting"
      sub={
        <span className="row">
          {`第${page.no}回 ${whenWords(page)}`}
          <Tag shape tone={stageTone[page.stage]}>
            {stageLabel[page.stage]}
          </Tag>
        </span>
      }
      actions={<Deeds page={page} mayEdit={mayEdit} />}
    >
      <div className={styles['page']}>
        {page.stage === 'planned' && <Lacks lacks={lacks} />}
        <div className={styles['panes']}>
          <div className={styles['frame']} data-collects={collects || undefined}>
            <PlanFacts page={page} mayEdit={mayEdit && !isClosed} />
            <MaterialsPane sending={sending} mayEdit={mayEdit && !isClosed} />
            {collects && <CollectPane of={page} fills />}
          </div>
          <AgendaPane sending={sending} mayEdit={mayEdit && !isClosed} />
          <MembersPane sending={sending} mayEdit={mayEdit && !isClosed} />
        </div>
      </div>
    </TabPage>
  )
}

/** The next step stands out; what comes later is there too. */
function Deeds({ page, mayEdit }: { page: MeetingPage; mayEdit: boolean }) {
  const { fy, today } = useDesk()
  const { meeting } = useApi()
  const [making, setMaking] = useState(false)
  const [printing, setPrinting] = useState(false)
  const [showing, setShowing] = useState(false)
  const meetings = useAnswer(meeting.list, { fy }).data?.meetings ?? []
  const remove = useCommand(meeting.remove, {
    done: `第${page.no}回の会議を削除しました`,
    undo: (_, gone) => () => meeting.restore(gone),
    onDone: () => go(addressOf('meeting')),
  })
  const { id, revision, stage } = page
  const room = `${addressOf('meeting', id)}/room`
  const step = nextStepOf(page, today)
  const next = (own: typeof step) => (own === step ? ({ look: 'primary', ...nextIs(2) } as const) : {})
  const isCarried = stage === 'closed' && page.items.some(({ state }) => state === 'carried')
  return (
    <>
      <ErrorNote error={remove.error} />
      <ButtonLink to={addressOf('meeting')}>会議の一覧へ</ButtonLink>
      {mayEdit && stage !== 'closed' && <Button onClick={() => setShowing(true)}>投影</Button>}
      {mayEdit && stage === 'planned' && (
        <>
          <Button busy={remove.busy} onClick={() => remove.run({ id, revision })}>
            削除
          </Button>
          {step === 'expect' && (
            <Button {...next('expect')} onClick={() => focusPane('出席者')}>
              出欠を入れる
            </Button>
          )}
          <Button {...next('papers')} onClick={() => setPrinting(true)}>
            資料を作る
          </Button>
          <ButtonLink to={room} {...next('open')}>
            会議を始める
          </ButtonLink>
        </>
      )}
      {(stage === 'open' || stage === 'paused') && (
        <ButtonLink look="primary" to={room} {...nextIs(2)}>
          会議モードへ
        </ButtonLink>
      )}
      {stage === 'closed' && (
        <>
          {mayEdit && isCarried && <Button onClick={() => setMaking(true)}>続きの会議を作る</Button>}
          <ButtonLink look="primary" to={`${addressOf('meeting', id)}/minutes`} {...nextIs(2)}>
            議事概要
          </ButtonLink>
        </>
      )}
      {showing && <ProjectorDialog meetingId={id} projection={page.projection} onClose={() => setShowing(false)} />}
      {printing && <PapersDialog page={page} onClose={() => setPrinting(false)} />}
      {making && <MakingDialog meetings={meetings} continues={page} onClose={() => setMaking(false)} />}
    </>
  )
}
