import { useParams } from 'wouter'
import { spanOf } from '../../../../shared/domain/talent/training/certificate.ts'
import { completionRuleLabel, courseModeLabel } from '../../../../shared/domain/talent/training/course.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { Facts, Pane, Screen, Split } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { FormPanel } from '../form-panel.tsx'
import { addressOf } from '../place.ts'
import { RoomHeader, useAdding, useWriting } from '../room-header.tsx'
import { TalentTabs } from '../talent-tabs.tsx'
import { CourseForm } from './course-form.tsx'
import { ParticipantsPane, unitNo } from './participants-pane.tsx'
import type { Course } from './records.ts'
import styles from './training.module.css'
import { UntrainedCount, UntrainedPane } from './untrained-pane.tsx'

const columns: Column<Course>[] = [
  { key: 'title', header: '研修名', value: (row) => row.title, width: 150, grow: 1, always: true },
  { key: 'people', header: '受講', value: (row) => row.participants, width: 62, align: 'right' },
  { key: 'done', header: '修了', value: (row) => row.completed, width: 62, align: 'right' },
]

/** 行政実務研修: courses, who took part, and who has 修了. */
export function TrainingRoom() {
  const { fy, may } = useDesk()
  const { item } = useParams<{ item?: string }>()
  const answer = useAnswer(useApi().training.list, { fy })
  const rows = answer.data
  const mayAdd = may('training.add')
  const mayKnow = may('training.untrained')
  const shown = rows?.find(({ id }) => id === item) ?? rows?.[0] ?? null
  const { edit, panel } = useWriting('training', mayAdd)
  const adding = useAdding('training', '研修を加える', mayAdd)
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <RoomHeader
        title="行政実務研修"
        sub={rows && subOf(rows)}
        adds="研修"
        adding={adding}
        isEmpty={rows?.length === 0}
      />
      <TalentTabs current="training" />
      <Split columns="minmax(280px, 320px) minmax(0, 1fr)">
        <div className={styles['left']}>
          <Pane flush fills label="研修の一覧">
            <DataTable
              label="研修の一覧"
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              current={item === 'lacking' ? null : (shown?.id ?? null)}
              onCurrentChange={(row) => go(addressOf('training', row.id), { replace: true })}
              error={answer.error}
              onRetry={() => void answer.refetch()}
              empty={
                <EmptyState title="研修はまだありません" action={adding}>
                  研修の日程と単位、修了の決め方を、ここに残します。
                </EmptyState>
              }
            />
          </Pane>
          <UntrainedCount />
        </div>
        {item === 'lacking' && mayKnow ? (
          <UntrainedPane courses={rows ?? []} />
        ) : shown === null ? (
          <Pane fills label="研修">
            <EmptyState title="研修を選んでください" />
          </Pane>
        ) : (
          <CourseRoom key={shown.id} course={shown} onEdit={mayAdd ? () => edit(shown.id) : null} />
        )}
      </Split>
      <FormPanel rows={rows} {...panel} addLabel="研修を加える" titleOf={({ title }) => title} width={640}>
        {(own, deeds) => <CourseForm course={own} {...deeds} />}
      </FormPanel>
    </Screen>
  )
}

const subOf = (rows: readonly Course[]): string =>
  `${rows.length}件・受講 ${rows.reduce((sum, row) => sum + row.participants, 0)}人・修了 ${rows.reduce((sum, row) => sum + row.completed, 0)}人`

function CourseRoom({ course, onEdit }: { course: Course; onEdit: (() => void) | null }) {
  const mayKnow = useMay('training.page')
  return (
    <div className="stack" style={{ gridTemplateRows: 'auto minmax(0, 1fr)', minHeight: 0, height: '100%' }}>
      <Pane
        title={course.title}
        sub={spanOf(course.units)}
        actions={
          onEdit && (
            <Button small onClick={onEdit}>
              直す
            </Button>
          )
        }
      >
        <Facts
          termWidth={92}
          facts={[
            { term: '方法・場所', value: [courseModeLabel[course.mode], course.place].filter(Boolean).join(' ') },
            {
              term: '単位',
              value: course.units.map(({ title, needed }, at) => `${unitNo(at, needed)} ${title}`).join('、'),
            },
            {
              term: '修了',
              value: `${completionRuleLabel[course.rule]}${course.least === null ? '' : `(${course.least}単位以上)`}`,
            },
          ]}
        />
      </Pane>
      {mayKnow ? (
        <Known id={course.id} />
      ) : (
        <Pane fills label="受講者">
          <EmptyState title={`受講 ${course.participants}人・修了 ${course.completed}人`}>
            受講者の氏名は、「人材の個人情報」を見る権限のある人だけに見えます。
          </EmptyState>
        </Pane>
      )}
    </div>
  )
}

function Known({ id }: { id: string }) {
  const page = useAnswer(useApi().training.page, { id })
  return <Answer of={page}>{(shown) => <ParticipantsPane course={shown} />}</Answer>
}
