import { useMemo } from 'react'
import { actionFields } from '../../../../shared/domain/support/fields/action.ts'
import { useDesk, useMay } from '../../../api/office.tsx'
import { RecordFacts } from '../../../record/record-facts.tsx'
import { Button, ButtonLink, IconlessLink } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { go } from '../../../ui/go.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useStoredView } from '../../../ui/table/stored-view.ts'
import { Tag } from '../../../ui/tag.tsx'
import { DueText } from '../due-tag.tsx'
import { caseAddress, type TabProps } from '../place.ts'
import type { Action, CasePage } from '../records.ts'
import { ActionForm } from './action-form.tsx'
import { useActionEdit } from './use-action-edit.ts'

const columnsOf = (page: CasePage, finish: ((action: Action) => unknown) | null): Column<Action>[] => [
  {
    key: 'state',
    header: '状態',
    value: (row) => (row.doneOn === null ? '未了' : '完了'),
    cell: (row) => <Tag tone={row.doneOn === null ? 'warn' : 'ok'}>{row.doneOn === null ? '未了' : '完了'}</Tag>,
    width: 68,
  },
  { key: 'body', header: '宿題', value: (row) => row.body, width: 240, grow: 3, always: true },
  { key: 'owner', header: '担当', value: (row) => row.owner, width: 110 },
  {
    key: 'due',
    header: '期限',
    value: (row) => row.due,
    cell: (row) => <DueText due={row.due} open={row.doneOn === null} />,
    width: 110,
  },
  {
    key: 'done',
    header: '完了日',
    value: (row) => row.doneOn,
    cell: (row) => (row.doneOn === null ? '' : <DateText date={row.doneOn} style="short" />),
    width: 90,
  },
  {
    key: 'session',
    header: '出た支援',
    value: (row) => page.sessions.find(({ id }) => id === row.sessionId)?.seq ?? null,
    cell: (row) => {
      const session = page.sessions.find(({ id }) => id === row.sessionId)
      return session === undefined ? (
        '―'
      ) : (
        <IconlessLink
          to={caseAddress(page.id, 'sessions', session.id)}
          tabIndex={-1}
        >{`第${session.seq}回`}</IconlessLink>
      )
    },
    width: 90,
  },
  ...(finish === null
    ? []
    : [
        {
          key: 'finish',
          header: '操作',
          value: () => '',
          cell: (row: Action) =>
            row.doneOn === null && (
              <Button small aria-label={`「${row.body}」を今日終える`} onClick={() => finish(row)}>
                終える
              </Button>
            ),
          width: 92,
        },
      ]),
]

/** 宿題: who brings what, and until when. Those that are not done come first, the oldest due date on top. */
export function ActionsTab({ page, item }: TabProps) {
  const { today } = useDesk()
  const mayEdit = useMay('actions.edit')
  const edit = useActionEdit(page)
  const { run } = edit
  // biome-ignore lint/correctness/useExhaustiveDependencies: the deed is the same at every drawing
  const columns = useMemo(
    () =>
      columnsOf(
        page,
        mayEdit ? ({ id, revision, body, owner, due }) => run({ id, revision, body, owner, due, doneOn: today }) : null,
      ),
    [page, mayEdit, today],
  )
  const [view, setView] = useStoredView('actions', columns)
  const shown = page.actions.find(({ id }) => id === item) ?? null
  const close = () => go(caseAddress(page.id, 'actions'), { replace: true })
  const adding = mayEdit && (
    <ButtonLink look="primary" small to={caseAddress(page.id, 'actions', 'new')}>
      宿題を加える
    </ButtonLink>
  )
  const open = page.actions.filter(({ doneOn }) => doneOn === null)
  const late = open.filter(({ overdueDays }) => overdueDays > 0).length
  return (
    <>
      <Pane
        flush
        fills
        title="宿題"
        sub={`未了${open.length}件${late > 0 ? `(うち${late}件超過)` : ''}・全${page.actions.length}件`}
        actions={adding}
      >
        <ErrorNote error={edit.error} takeFocus />
        <DataTable
          label="宿題"
          columns={columns}
          rows={page.actions.toSorted(byUrgency)}
          rowKey={(row) => row.id}
          view={view}
          onViewChange={setView}
          current={item}
          onOpen={(row) => go(caseAddress(page.id, 'actions', row.id))}
          empty={
            <EmptyState title="宿題はまだありません" action={adding}>
              支援記録に書いた宿題も、ここに並びます。
            </EmptyState>
          }
        />
      </Pane>
      <SidePanel
        open={item !== null && (item !== 'new' || mayEdit)}
        onClose={close}
        title={shown === null ? '宿題を加える' : '宿題'}
        width={460}
      >
        {item === 'new' || shown !== null ? (
          mayEdit ? (
            <ActionForm key={item} page={page} action={shown} onDone={close} />
          ) : (
            shown !== null && <RecordFacts fields={actionFields} record={shown} />
          )
        ) : (
          <p>この宿題は見つかりません。支援記録とともに消されたか、リンクが古いものです。</p>
        )}
      </SidePanel>
    </>
  )
}

const never = '9999'
const byUrgency = (a: Action, b: Action): number =>
  Number(a.doneOn !== null) - Number(b.doneOn !== null) ||
  (a.doneOn === null ? (a.due ?? never).localeCompare(b.due ?? never) : (b.doneOn ?? '').localeCompare(a.doneOn))
