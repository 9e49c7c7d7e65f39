import { useMemo, useState } from 'react'
import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { type Attendance, attendanceLabel } from '../../../../shared/domain/talent/training/participant.ts'
import { useCommand, useJob } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import filters from '../../../record/list-filters.module.css'
import { Button } from '../../../ui/button.tsx'
import { today } from '../../../ui/fields/now.ts'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { addressOf } from '../place.ts'
import { CertificateFiles, type MadeCertificates } from './certificate-files.tsx'
import { type Asked, ParticipantDialog } from './participant-dialogs.tsx'
import type { CoursePage, Participant } from './records.ts'

const marks = { present: '○', partial: '△', absent: '×' } as const satisfies Record<Attendance, string>
/** One press goes on to the next of these. */
const after = { none: 'present', present: 'partial', partial: 'absent', absent: null } as const

/** Who takes part, how each unit was attended, and who has 修了. */
export function ParticipantsPane({ course }: { course: CoursePage }) {
  const { training } = useApi()
  const { fy } = useDesk()
  const mayEnrol = useMay('training.enrol')
  const [dialog, setDialog] = useState<'enrol' | Asked | null>(null)
  const [made, setMade] = useState<MadeCertificates | null>(null)
  const attend = useCommand(training.attend, { done: ({ name }) => `${name}の出席を記録しました` })
  const certificates = useJob(training.certificate, { onDone: setMade })
  const columns = useMemo(
    () => columnsOf(course, mayEnrol ? attend.run : null, setDialog),
    [course, mayEnrol, attend.run],
  )
  const numbered = course.participants.filter(({ certificate }) => certificate !== null)
  const complete = course.participants.filter((each) => each.complete)
  return (
    <Pane flush fills label="受講者">
      <div className={filters['filters']}>
        <b>{`受講者 ${course.participants.length}人`}</b>
        <span>{`修了 ${complete.length}人・修了証書 ${numbered.length}人`}</span>
        <span className="push" />
        {mayEnrol && (
          <>
            <Button small onClick={() => setDialog('enrol')}>
              受講者を加える
            </Button>
            {numbered.length > 0 && (
              <Button
                small
                look="primary"
                busy={certificates.running}
                onClick={() =>
                  void certificates.start({ fy, courseId: course.id, participantIds: numbered.map(({ id }) => id) })
                }
              >
                {`修了証書を作る(${numbered.length}枚)`}
              </Button>
            )}
          </>
        )}
      </div>
      <ErrorNote error={attend.error ?? certificates.error} />
      {made !== null && <CertificateFiles made={made} />}
      <DataTable
        label="受講者の一覧"
        columns={columns}
        rows={course.participants}
        rowKey={(row) => row.id}
        counts
        empty={
          <EmptyState title="受講者はまだいません">受講者を加えると、単位ごとの出席をここで記録できます。</EmptyState>
        }
      />
      {dialog !== null && <ParticipantDialog course={course} dialog={dialog} onClose={() => setDialog(null)} />}
    </Pane>
  )
}

type Attend = (input: { id: string; unitId: string; attendance: Attendance | null; revision: number }) => unknown

function columnsOf(course: CoursePage, attend: Attend | null, ask: (of: Asked) => void): Column<Participant>[] {
  const stateOf = (row: Participant, unitId: string) => row.attended.find((each) => each.unitId === unitId)?.attendance
  return [
    {
      key: 'name',
      header: '氏名',
      value: (row) => row.name,
      cell: (row) => <NameCell row={row} />,
      width: 112,
      always: true,
      frozen: true,
    },
    {
      key: 'prefecture',
      header: '都道府県',
      value: (row) => prefectureNameOf(row.jis2),
      sortBy: (row) => row.jis2,
      width: 76,
    },
    { key: 'post', header: '所属・職', value: (row) => row.post, width: 90, grow: 1 },
    ...course.units.map(
      ({ id, title, on, needed }, at): Column<Participant> => ({
        key: id,
        header: unitNo(at, needed),
        inFull: title,
        value: (row) => (stateOf(row, id) === undefined ? '' : attendanceLabel[stateOf(row, id) ?? 'absent']),
        cell: (row) => {
          const state = stateOf(row, id)
          const words = state === undefined ? '記録なし' : attendanceLabel[state]
          if (attend === null || row.certificate !== null || on > today())
            return <span title={words}>{state === undefined ? '' : marks[state]}</span>
          return (
            <Button
              small
              look="quiet"
              aria-label={`${row.name} ${title} ${words}`}
              onClick={() =>
                void attend({ id: row.id, unitId: id, attendance: after[state ?? 'none'], revision: row.revision })
              }
            >
              {state === undefined ? '－' : marks[state]}
            </Button>
          )
        },
        width: needed ? 62 : 96,
        align: 'center',
      }),
    ),
    {
      key: 'complete',
      header: '修了・足りない単位',
      value: (row) => (row.complete ? '修了' : row.lacking),
      cell: (row) =>
        row.complete ? (
          <Tag tone="ok" shape>
            修了
          </Tag>
        ) : (
          <span title={row.lacking}>{row.lacking.replace('足りない単位: ', '')}</span>
        ),
      width: 136,
      grow: 2,
    },
    {
      key: 'certificate',
      header: '修了証書',
      value: (row) => (row.certificate === null ? '' : `第${row.certificate.no}号`),
      cell: (row) => <CertificateCell row={row} mayAsk={attend !== null} ask={ask} />,
      width: 144,
    },
    ...(attend === null
      ? []
      : [
          {
            key: 'edit',
            header: '直す',
            value: () => '',
            cell: (row: Participant) => (
              <Button small look="quiet" aria-label={`${row.name}の記録を直す…`} onClick={() => ask({ edit: row })}>
                直す…
              </Button>
            ),
            width: 70,
          },
        ]),
  ]
}

/** As the course calls it above the table: a long name would not fit over a single sign. */
export const unitNo = (at: number, needed: boolean): string => `単位${at + 1}${needed ? '' : '(選択)'}`

/** The name leads to the アクセラレータ that it is. */
const NameCell = ({ row }: { row: Participant }) =>
  row.acceleratorId === null ? row.name : <a href={`#${addressOf('accelerators', row.acceleratorId)}`}>{row.name}</a>

function CertificateCell({ row, mayAsk, ask }: { row: Participant; mayAsk: boolean; ask: (of: Asked) => void }) {
  if (row.certificate !== null)
    return (
      <>
        {`第${row.certificate.no}号 `}
        {mayAsk && (
          <Button small look="quiet" aria-label={`${row.name}の修了証書を取り消す`} onClick={() => ask({ back: row })}>
            取り消す…
          </Button>
        )}
      </>
    )
  if (!row.complete || !mayAsk) return null
  return (
    <Button small aria-label={`${row.name}に修了証書の番号を付ける`} onClick={() => ask({ issue: row })}>
      番号を付ける
    </Button>
  )
}
