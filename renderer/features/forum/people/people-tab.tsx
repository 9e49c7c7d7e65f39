import { useState } from 'react'
import { type Attendance, attendanceLabel } from '../../../../shared/domain/forum/fields.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/layers/dialog.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useChosen } from '../../../ui/table/use-chosen.ts'
import { Tag } from '../../../ui/tag.tsx'
import styles from '../forum.module.css'
import type { ForumPage, Participant } from '../records.ts'
import type { TabProps } from '../tab-props.ts'
import { AttendanceMap } from './attendance-map.tsx'
import { InvitePane } from './invite-pane.tsx'
import { ParticipantsImport } from './participants-import.tsx'

const attendanceTone = { unknown: 'neutral', came: 'ok', absent: 'bad' } as const satisfies Record<Attendance, string>

const columns: Column<Participant>[] = [
  { key: 'prefecture', header: '都道府県', value: (row) => row.prefecture, sortBy: (row) => row.jis2, width: 96 },
  { key: 'name', header: '氏名', value: (row) => row.name, width: 120, always: true },
  { key: 'org', header: '所属', value: (row) => row.org, width: 150, grow: 1 },
  { key: 'email', header: 'メールアドレス', value: (row) => row.email, width: 180, grow: 1 },
  {
    key: 'attendance',
    header: '当日',
    value: (row) => attendanceLabel[row.attendance],
    cell: (row) => (
      <Tag shape tone={attendanceTone[row.attendance]}>
        {attendanceLabel[row.attendance]}
      </Tag>
    ),
    width: 100,
  },
]

/** 招待・申込・出席: from where they are asked and come; by name for whoever may see people. */
export function PeopleTab({ page, mayEdit }: TabProps) {
  const maySee = useMay('forum.participants')
  return (
    <Split columns="minmax(0, 1.3fr) minmax(0, 1fr)">
      {maySee ? (
        <ParticipantsPane page={page} mayEdit={mayEdit} />
      ) : (
        <Pane title="申込" fills>
          <EmptyState title={`申込 ${page.counts.registered}人`}>
            申し込んだ人の氏名は、担当と承認者だけが見られます。都道府県ごとの人数は右にあります。
          </EmptyState>
        </Pane>
      )}
      <div className={styles['frame']}>
        <AttendanceMap page={page} />
        <InvitePane page={page} mayEdit={mayEdit} />
      </div>
    </Split>
  )
}

function ParticipantsPane({ page, mayEdit }: { page: ForumPage; mayEdit: boolean }) {
  const { forum } = useApi()
  const list = useAnswer(forum.participants, { id: page.id })
  const { chosen, table } = useChosen<Participant>(list)
  const [dialog, setDialog] = useState<'import' | 'drop' | null>(null)
  const known = { id: page.id, revision: page.revision }
  const attend = useCommand(forum.attend, {
    done: (_, { participantIds, attendance }) =>
      `${participantIds.length}人を「${attendanceLabel[attendance]}」にしました`,
    undo: ({ id, participantIds }, { revision }) => {
      const before = chosen.filter((each) => participantIds.includes(each.id))
      const was = before[0]?.attendance
      if (was === undefined || before.some(({ attendance }) => attendance !== was)) return null
      return () => forum.attend({ id, revision, participantIds: [...participantIds], attendance: was })
    },
  })
  const drop = useCommand(forum.dropParticipant, {
    done: '申込を一人消しました',
    onDone: () => setDialog(null),
  })
  const [one] = chosen
  const set = (attendance: Attendance) =>
    attend.run({ ...known, participantIds: chosen.map(({ id }) => id), attendance })
  const bring = (
    <Button small={page.counts.registered > 0} look="primary" {...nextIs(2)} onClick={() => setDialog('import')}>
      Excelから取り込む
    </Button>
  )
  return (
    <Pane
      title="申込"
      sub={`${page.counts.registeredBodies}団体 ${page.counts.registered}人`}
      flush
      fills
      actions={
        mayEdit &&
        page.counts.registered > 0 && (
          <>
            <Button small disabled={one === undefined} onClick={() => set('came')}>
              出席
            </Button>
            <Button small disabled={one === undefined} onClick={() => set('absent')}>
              欠席
            </Button>
            <Button small look="quiet" disabled={chosen.length !== 1} onClick={() => setDialog('drop')}>
              申込を消す
            </Button>
            {bring}
          </>
        )
      }
    >
      <ErrorNote error={attend.error} />
      <DataTable
        label="申し込んだ人"
        columns={columns}
        {...table}
        counts
        empty={
          <EmptyState title="申込はまだありません" action={mayEdit && bring}>
            申込フォームや出席簿のExcelを入れると、都道府県ごとに数えます。
          </EmptyState>
        }
      />
      {dialog === 'import' && <ParticipantsImport page={page} onClose={() => setDialog(null)} />}
      {one !== undefined && (
        <ConfirmDialog
          open={dialog === 'drop'}
          onClose={() => setDialog(null)}
          title={`${one.prefecture} ${one.name} さんの申込を消します`}
          confirmLabel="消す"
          danger
          busy={drop.busy}
          error={drop.error}
          onConfirm={() => drop.run({ ...known, participantId: one.id })}
        >
          氏名・所属・メールアドレスを台帳から消します。元に戻せません。
        </ConfirmDialog>
      )}
    </Pane>
  )
}
