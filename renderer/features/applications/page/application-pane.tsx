import { type ReactNode, type Ref, useState } from 'react'
import type { FormPath } from '../../../../shared/domain/applications/form.ts'
import type { ProblemError } from '../../../api/client.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState, ErrorNote, Skeleton } from '../../../ui/states.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from '../application.module.css'
import { ChecksTab } from '../checks/checks-tab.tsx'
import { CorrectionsTab } from '../correction/corrections-tab.tsx'
import { ReceiptMailPanel } from '../correction/receipt-mail-panel.tsx'
import { FormTab } from '../form/form-tab.tsx'
import { useSureFields } from '../form/use-sure-fields.ts'
import { NamesTab } from '../names/names-tab.tsx'
import { addressOf, firstTab, nowhere, type Place, type Tab, tabLabel, tabs } from '../place.ts'
import { type ApplicationPage, bodyName, type Memory } from '../records.ts'
import { SummaryTab } from '../summary/summary-tab.tsx'
import { FilesTab } from '../versions/files-tab.tsx'
import { VersionsTab } from '../versions/versions-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { MemoryTab } from './memory-tab.tsx'
import type { Onward } from './next-deed.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { ReceiptPanel } from './receipt-form.tsx'
import { LateTag, StateTag } from './state-tag.tsx'
import { StepButtons, StepTroubles, useStepDialogs } from './step-bar.tsx'
import { type Steps, useSteps } from './use-steps.ts'

interface ApplicationPaneProps {
  id: string
  place: Place
  /** Shown beside the list, or alone on a narrow window. */
  alone: boolean
  /** Takes the focus when the officer goes in from the list. */
  heading: Ref<HTMLHeadingElement>
  onward: Onward | null
  onDiscarded: () => void
}

/** One application: what it says, whether it is in order, and what is done with it next. */
export function ApplicationPane({ id, ...rest }: ApplicationPaneProps) {
  const page = useAnswer(useApi().applications.get, { id })
  return (
    <Pane fills label="応募" className={styles['page'] ?? ''}>
      {page.data !== undefined ? (
        <Page key={id} page={page.data} {...rest} />
      ) : page.error === null ? (
        <Skeleton rows={8} label="応募を読み込んでいます" />
      ) : (
        <Missing error={page.error} place={rest.place} onRetry={() => void page.refetch()} />
      )}
    </Pane>
  )
}

function Missing({ error, place, onRetry }: { error: ProblemError; place: Place; onRetry: () => void }) {
  const back = <ButtonLink to={addressOf(place, { id: null, tab: null })}>応募受付簿へ</ButtonLink>
  if (error.problem.code === 'missing')
    return (
      <EmptyState title="この応募はありません" action={back}>
        {error.message}
      </EmptyState>
    )
  if (error.problem.code === 'forbidden')
    return (
      <EmptyState title="この応募は表示できません" action={back}>
        {error.message}
      </EmptyState>
    )
  return <ErrorNote error={error} onRetry={onRetry} action={back} />
}

function Page(props: Omit<ApplicationPaneProps, 'id'> & { page: ApplicationPage }) {
  const { page, place, alone, heading, onward, onDiscarded } = props
  const maySee = useMay('applications.history')
  const mayMove = useMay('applications.move')
  const mayConfirm = useMay('applications.confirmFields')
  const mayCorrect = useMay('corrections.list')
  const mayRemember = useMay('applications.memory')
  const memory = useAnswer(useApi().applications.memory, { id: page.id }, { enabled: mayRemember }).data
  const mayTalk = useMay('correspondence.list')
  const [receipt, setReceipt] = useState(false)
  const [receiptMail, setReceiptMail] = useState(false)
  const steps = useSteps(page, onDiscarded)
  const { dialogs, openStep, openLate } = useStepDialogs(page, steps)
  const sure = useSureFields(page)
  const tab: Tab = place.tab ?? firstTab(page.state, mayMove)
  const at = (next: Tab, field: FormPath | null = null) => addressOf(place, { id: page.id, tab: next, field })
  const openReceipt = () => setReceipt(true)
  return (
    <>
      <header className={styles['pageHead']}>
        <h2 tabIndex={-1} ref={heading}>
          {bodyName(page)}
        </h2>
        <span className="sub">{page.receiptNo}</span>
        <StateTag state={page.state} />
        <LateTag row={page} />
        {page.defects > 0 && <Tag tone="bad">不備 {page.defects}</Tag>}
        <span className={styles['pageActions']}>
          <ButtonLink small look="quiet" to={addressOf(place, { id: null, tab: null })}>
            {place.view === 'matrix' ? '要件確認表へ' : alone ? '一覧へ' : '一覧を広げる'}
          </ButtonLink>
          {mayTalk && page.jis2 !== null && (
            <ButtonLink small look="quiet" to={`/correspondence/${page.jis2}`}>
              やりとり
            </ButtonLink>
          )}
          {mayMove && (
            <StepButtons
              page={page}
              tab={tab}
              steps={steps}
              sure={sure}
              checksPlace={at('checks')}
              correctionsPlace={at('corrections')}
              onward={onward}
              onReceipt={openReceipt}
              onReceiptMail={() => setReceiptMail(true)}
              onStep={openStep}
              onLate={openLate}
            />
          )}
        </span>
      </header>
      {mayMove && <ErrorNote takeFocus error={sure.command.stale.clashes.length > 0 ? null : sure.command.error} />}
      {mayMove && (
        <StepTroubles
          page={page}
          steps={steps}
          comparePlace={tab === 'versions' ? null : at('versions')}
          onReceipt={openReceipt}
        />
      )}
      <div className={styles['tabLine']}>
        <Tabs
          label="応募の内容"
          current={tab}
          tabs={tabs
            .filter((each) => each !== 'history' || maySee)
            .filter((each) => each !== 'corrections' || (mayCorrect && page.receiptNo !== null))
            .filter((each) => each !== 'memory' || mayRemember)
            // The office's own words: there are none for who is not shown them.
            .filter((each) => each !== 'summary' || page.summaries.length > 0)
            .filter((each) => each !== 'names' || (page.people && page.paperNames === 'hidden'))
            .map((each) => ({
              key: each,
              label: tabLabel[each],
              to: at(each),
              holds: addressOf(nowhere, { id: page.id, tab: each }),
              ...countOf(each, { page, memory, mayConfirm }),
            }))}
        />
        <span className={styles['hints']}>
          <KeyHint keys={['J', 'K']}>次・前の応募</KeyHint>
        </span>
      </div>
      <div className={styles['tabBody']}>
        {bodyOf({ tab, page, place, at, steps, onReceipt: openReceipt, onReceiptMail: () => setReceiptMail(true) })}
      </div>
      {mayMove && <ReceiptPanel page={page} open={receipt} onClose={() => setReceipt(false)} />}
      {mayMove && receiptMail && <ReceiptMailPanel page={page} onClose={() => setReceiptMail(false)} />}
      {mayMove && dialogs}
    </>
  )
}

interface Counted {
  page: ApplicationPage
  memory: Memory | undefined
  mayConfirm: boolean
}

const countOf = (tab: Tab, { page, memory, mayConfirm }: Counted): { count?: number } => {
  if (tab === 'form') return mayConfirm ? { count: page.toConfirm } : {}
  if (tab === 'checks') return { count: page.defects }
  if (tab === 'memory') return { count: memory?.years.flatMap(({ applications }) => applications).length ?? 0 }
  if (tab === 'corrections') return { count: page.corrections }
  if (tab === 'summary' && mayConfirm)
    return { count: page.summaries.filter(({ state }) => state !== 'confirmed').length }
  return tab === 'files' ? { count: page.files.length } : {}
}

interface TabBody {
  tab: Tab
  page: ApplicationPage
  place: Place
  at: (tab: Tab, field?: FormPath) => string
  steps: Steps
  onReceipt: () => void
  onReceiptMail: () => void
}

function bodyOf({ tab, page, place, at, steps, onReceipt, onReceiptMail }: TabBody): ReactNode {
  switch (tab) {
    case 'overview':
      return <OverviewTab page={page} memoryPlace={at('memory')} onReceipt={onReceipt} onReceiptMail={onReceiptMail} />
    case 'form':
      return <FormTab page={page} field={place.field} />
    case 'checks':
      return <ChecksTab page={page} item={place.item} fieldPlace={(path) => at('form', path)} />
    case 'corrections':
      return <CorrectionsTab page={page} move={steps.move} fieldPlace={(path) => at('form', path)} />
    case 'memory':
      return <MemoryTab page={page} />
    case 'summary':
      return <SummaryTab page={page} />
    case 'names':
      return <NamesTab page={page} />
    case 'versions':
      return <VersionsTab page={page} />
    case 'files':
      return <FilesTab page={page} />
    case 'history':
      return <HistoryTab id={page.id} />
  }
}
