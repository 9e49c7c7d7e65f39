import { issueFields } from '../../../../shared/domain/support/fields/issue.ts'
import {
  isOpenIssue,
  issueStateLabel,
  reportTrackLabel,
  severityLabel,
} from '../../../../shared/domain/support/words.ts'
import { useMay } from '../../../api/office.tsx'
import { RecordFacts } from '../../../record/record-facts.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { go } from '../../../ui/go.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useStoredView } from '../../../ui/table/stored-view.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { DueText } from '../due-tag.tsx'
import { caseAddress, type TabProps } from '../place.ts'
import type { Issue } from '../records.ts'
import { SeverityTag } from '../severity-tag.tsx'
import { IssueForm } from './issue-form.tsx'

const stateTone = {
  raised: 'warn',
  working: 'accent',
  answered: 'mid',
  closed: 'ok',
  onHold: 'neutral',
  outOfScope: 'neutral',
} as const satisfies Record<Issue['state'], Tone>

const columns: Column<Issue>[] = [
  { key: 'no', header: '番号', value: (row) => row.no, width: 58, align: 'right', always: true },
  {
    key: 'state',
    header: '状態',
    value: (row) => issueStateLabel[row.state],
    cell: (row) => <Tag tone={stateTone[row.state]}>{issueStateLabel[row.state]}</Tag>,
    width: 86,
  },
  {
    key: 'severity',
    header: '重要度',
    value: (row) => severityLabel[row.severity],
    sortBy: (row) => ['high', 'middle', 'low'].indexOf(row.severity),
    cell: (row) => <SeverityTag severity={row.severity} />,
    width: 84,
  },
  { key: 'track', header: '区分', value: (row) => reportTrackLabel[row.track], width: 92 },
  { key: 'category', header: '分類', value: (row) => row.category, width: 84 },
  { key: 'body', header: '内容', value: (row) => row.body, width: 220, grow: 3 },
  { key: 'response', header: '対応', value: (row) => row.response, width: 160, grow: 2 },
  { key: 'owner', header: '担当', value: (row) => row.owner, width: 84 },
  {
    key: 'raised',
    header: '起票',
    value: (row) => row.raisedOn,
    cell: (row) => <DateText date={row.raisedOn} style="short" />,
    width: 84,
  },
  {
    key: 'due',
    header: '期限',
    value: (row) => row.due,
    cell: (row) => <DueText due={row.due} open={isOpenIssue(row.state)} />,
    width: 100,
  },
]

/** 課題・相談: what stands in the way, who answers, and until when. Open ones first. */
export function IssuesTab({ page, item }: TabProps) {
  const mayEdit = useMay('issues.edit')
  const [view, setView] = useStoredView('issues', columns)
  const rows = page.issues.toSorted(
    (a, b) => Number(isOpenIssue(b.state)) - Number(isOpenIssue(a.state)) || b.no - a.no,
  )
  const shown = page.issues.find(({ id }) => id === item) ?? null
  const close = () => go(caseAddress(page.id, 'issues'), { replace: true })
  const adding = mayEdit && (
    <ButtonLink look="primary" small to={caseAddress(page.id, 'issues', 'new')}>
      課題・相談を起票
    </ButtonLink>
  )
  const open = page.issues.filter(({ state }) => isOpenIssue(state)).length
  return (
    <>
      <Pane flush fills title="課題・相談" sub={`${page.issues.length}件(開いているもの${open}件)`} actions={adding}>
        <DataTable
          label="課題・相談"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          view={view}
          onViewChange={setView}
          current={item}
          onOpen={(row) => go(caseAddress(page.id, 'issues', row.id))}
          empty={
            <EmptyState title="課題・相談はまだありません" action={adding}>
              県からの相談や、支援の中で見えた課題を起票すると、番号が付き、終わるまで残ります。
            </EmptyState>
          }
        />
      </Pane>
      <SidePanel
        open={item !== null && (item !== 'new' || mayEdit)}
        onClose={close}
        title={shown === null ? '課題・相談を起票' : `課題${shown.no}`}
        width={520}
      >
        {item === 'new' || shown !== null ? (
          mayEdit ? (
            <IssueForm key={item} page={page} issue={shown} onDone={close} />
          ) : (
            shown !== null && <RecordFacts fields={issueFields} record={shown} />
          )
        ) : (
          <p>この課題は見つかりません。リンクが古いものです。</p>
        )}
      </SidePanel>
    </>
  )
}
