import { useState } from 'react'
import { useParams } from 'wouter'
import {
  approvalKindLabel,
  approvalStateLabel,
  isOpenApproval,
} from '../../../../shared/domain/selection/approvals/states.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { EmptyTab } from '../../../record/empty-tab.tsx'
import { NotInReview, TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { go } from '../../../ui/go.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer, Callout, EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import styles from './approvals.module.css'
import { DraftEditing, DraftForm } from './draft-form.tsx'
import { CloseForm, DecideForm, IssueForm, StepForm, TakeUpForm } from './forms.tsx'
import { RecordPane } from './record-pane.tsx'
import type { ApprovalList, ApprovalRecord, Opened } from './records.ts'

/** 起案・決裁: what is done in the ministry's own system, on record here. */
export function ApprovalsScreen() {
  const { may, fy } = useDesk()
  const { item } = useParams<{ item?: string }>()
  if (!may('approvals.list')) return <NotInReview />
  return <Approvals key={fy} item={item ?? null} />
}

function Approvals({ item }: { item: string | null }) {
  const { fy, may } = useDesk()
  const list = useAnswer(useApi().approvals.list, { fy })
  const [opened, setOpened] = useState<Opened | null>(null)
  const mayDraft = may('approvals.draft')
  const revocable = list.data?.free.revocation.length ?? 0
  return (
    <TabPage
      tab="approvals"
      sub={list.data === undefined ? undefined : countWords(list.data)}
      actions={
        mayDraft &&
        revocable > 0 && (
          <Button onClick={() => setOpened({ form: 'draft', kind: 'revocation' })}>決定取消を起案</Button>
        )
      }
    >
      <Answer of={list}>
        {(shown) => {
          const record = shown.records.find(({ id }) => id === item) ?? shown.records[0]
          return (
            <>
              {shown.records.length + shown.free.decision.length + shown.free.promotion.length === 0 ? (
                <Nothing />
              ) : (
                <Split columns="minmax(330px, 32%) minmax(0, 1fr)">
                  <div className={styles['list']}>
                    <Waiting list={shown} mayDraft={mayDraft} onOpen={setOpened} />
                    {shown.records.length > 0 && <Records records={shown.records} current={record?.id ?? null} />}
                  </div>
                  {record === undefined ? (
                    <Unchosen />
                  ) : (
                    <RecordPane key={record.id} record={record} onOpen={setOpened} />
                  )}
                </Split>
              )}
              <Forms list={shown} record={record} opened={opened} onClose={() => setOpened(null)} />
            </>
          )
        }}
      </Answer>
    </TabPage>
  )
}

const countWords = ({ records }: ApprovalList): string =>
  `${records.length}件(決裁の前 ${records.filter(({ state }) => isOpenApproval(state)).length}件)`

const Nothing = () => (
  <EmptyTab title="起案・決裁はまだありません" action={<ButtonLink to={addressOf('selection')}>選定へ</ButtonLink>}>
    「選定」で案を記録すると、ここで起案・回議・決裁・施行を記録できます。「選定」で決裁の番号と日付だけを記録したときも、ここに残ります。
  </EmptyTab>
)

const Unchosen = () => (
  <Pane fills label="起案">
    <EmptyState title="起案はまだありません">起案を記録すると、回議・決裁・施行の日付がここに並びます。</EmptyState>
  </Pane>
)

/** 案 that stand under no 起案 yet. */
function Waiting({
  list,
  mayDraft,
  onOpen,
}: {
  list: ApprovalList
  mayDraft: boolean
  onOpen: (opened: Opened) => void
}) {
  const kinds = (['decision', 'promotion'] as const).filter((kind) => list.free[kind].length > 0)
  if (kinds.length === 0) return null
  return (
    <div className="stack">
      {kinds.map((kind) => (
        <Callout
          key={kind}
          tone="accent"
          title={`起案に入っていない${kind === 'promotion' ? '繰上げの' : ''}案 ${list.free[kind].length}件`}
          action={
            mayDraft && (
              <Button
                small
                look={list.records.some(({ state }) => isOpenApproval(state)) ? 'plain' : 'primary'}
                {...nextIs(2)}
                onClick={() => onOpen({ form: 'draft', kind })}
              >
                起案を記録
              </Button>
            )
          }
        >
          {list.free[kind].map(({ prefecture }) => prefecture).join('、')}
        </Callout>
      ))}
    </div>
  )
}

const tone = {
  drafted: 'neutral',
  circulating: 'accent',
  returned: 'warn',
  decided: 'ok',
  issued: 'ok',
  closed: 'ok',
} as const satisfies Record<ApprovalRecord['state'], Tone>

const columns: Column<ApprovalRecord>[] = [
  {
    key: 'state',
    header: '状態',
    value: (row) => approvalStateLabel[row.state],
    cell: (row) => (
      <Tag tone={row.keptBack === null ? tone[row.state] : 'warn'} shape>
        {approvalStateLabel[row.state]}
      </Tag>
    ),
    width: 92,
    always: true,
  },
  { key: 'kind', header: '種類', value: (row) => approvalKindLabel[row.kind], width: 78 },
  { key: 'ref', header: '決裁の番号', value: (row) => row.approvalRef, width: 110, grow: 1 },
  {
    key: 'day',
    header: '決裁日',
    value: (row) => row.decidedOn,
    cell: (row) => (row.decidedOn === null ? '–' : <DateText date={row.decidedOn} style="short" />),
    width: 78,
  },
]

const Records = ({ records, current }: { records: readonly ApprovalRecord[]; current: string | null }) => (
  <Pane flush fills label="起案の一覧">
    <DataTable
      label="起案の一覧"
      columns={columns}
      rows={records}
      rowKey={(row) => row.id}
      current={current}
      onCurrentChange={(row) => go(addressOf('approvals', row.id), { replace: true })}
      empty={<EmptyState title="起案はまだありません" />}
    />
  </Pane>
)

interface FormsProps {
  list: ApprovalList
  record: ApprovalRecord | undefined
  opened: Opened | null
  onClose: () => void
}

function Forms({ list, record, opened, onClose }: FormsProps) {
  const panel = opened?.form === 'draft' || opened?.form === 'edit'
  const drafting = opened?.form === 'draft' ? opened.kind : null
  return (
    <>
      <SidePanel
        open={panel}
        onClose={onClose}
        title={drafting === null ? '起案を直す' : `${approvalKindLabel[drafting]}の起案`}
        width={560}
      >
        {drafting !== null && (
          <DraftForm
            kind={drafting}
            free={list.free[drafting]}
            onDrafted={(id) => {
              onClose()
              go(addressOf('approvals', id), { replace: true })
            }}
          />
        )}
        {opened?.form === 'edit' && record !== undefined && <DraftEditing record={record} onDone={onClose} />}
      </SidePanel>
      {record !== undefined && opened !== null && <Dialogs record={record} opened={opened} onClose={onClose} />}
    </>
  )
}

function Dialogs({ record, opened, onClose }: { record: ApprovalRecord; opened: Opened; onClose: () => void }) {
  switch (opened.form) {
    case 'step':
      return <StepForm record={record} onClose={onClose} />
    case 'takeUp':
      return <TakeUpForm record={record} onClose={onClose} />
    case 'decide':
      return <DecideForm record={record} onClose={onClose} />
    case 'issue':
      return <IssueForm record={record} onClose={onClose} />
    case 'close':
      return <CloseForm record={record} onClose={onClose} />
    case 'draft':
    case 'edit':
      return null
  }
}
