import { useMemo, useState } from 'react'
import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import filters from '../../../record/list-filters.module.css'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { addressOf } from '../place.ts'
import { Enrol } from './participant-form.tsx'
import type { Course, UntrainedPerson } from './records.ts'
import styles from './training.module.css'

/** How many of those appointed today still lack the 研修, and the way to who they are. */
export function UntrainedCount() {
  const { today } = useDesk()
  const mayKnow = useMay('training.untrained')
  const { training } = useApi()
  const number = useAnswer(training.lacking, { day: today }, { enabled: !mayKnow })
  const people = useAnswer(training.untrained, { day: today }, { enabled: mayKnow })
  const data = mayKnow ? people.data : number.data
  const lacking = people.data?.people.length ?? number.data?.lacking ?? null
  return (
    <Pane
      title="研修がまだの人"
      actions={
        mayKnow && (
          <ButtonLink small to={addressOf('training', 'lacking')}>
            一覧を見る
          </ButtonLink>
        )
      }
    >
      {data !== undefined && (
        <p>
          {lacking === null
            ? `任命 ${data.appointed}人。まだの人は、人数が少ないため出しません`
            : `任命 ${data.appointed}人のうち ${lacking}人`}
        </p>
      )}
    </Pane>
  )
}

/** 研修がまだの人: who of those appointed on a day has completed no course, and into which one they are taken. */
export function UntrainedPane({ courses }: { courses: readonly Course[] }) {
  const { today } = useDesk()
  const mayEnrol = useMay('training.enrol')
  const [typed, setTyped] = useState<string | Unread | null>(today)
  const day = typed === null || isUnread(typed) ? today : typed
  const answer = useAnswer(useApi().training.untrained, { day })
  const [courseId, setCourseId] = useState<string | null>(null)
  const course = courses.find(({ id }) => id === courseId) ?? courses.at(-1) ?? null
  const [enrolled, setEnrolled] = useState<UntrainedPerson | null>(null)
  const people = answer.data?.people
  const columns = useMemo(() => columnsOf(mayEnrol ? course : null, setEnrolled), [mayEnrol, course])
  return (
    <Pane flush fills label="研修がまだの人の一覧">
      <div className={filters['filters']}>
        <b>{people === undefined ? '' : `任命 ${answer.data?.appointed}人のうち、まだの人 ${people.length}人`}</b>
        <span className="push" />
        <DateField label="任命の日" value={typed} onChange={setTyped} width={232} />
        {mayEnrol && course !== null && (
          <SelectField
            label="加える研修"
            value={course.id}
            onChange={setCourseId}
            options={courses.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
      </div>
      <DataTable
        label="研修がまだの人の一覧"
        columns={columns}
        rows={people}
        rowKey={({ acceleratorId }) => acceleratorId}
        error={answer.error}
        onRetry={() => void answer.refetch()}
        counts
        empty={
          <EmptyState title="研修がまだの人はいません">
            この日に任命されているアクセラレータは、全員、行政実務研修を修了しています。
          </EmptyState>
        }
      />
      <p className={styles['note']}>
        年度を問わず、この日までに一つも修了していない人です。受講者を「直す」でアクセラレータと結び付けると、修了が数えられます。
      </p>
      {enrolled !== null && course !== null && (
        <Enrol
          course={course}
          of={{ ...enrolled, jis2: enrolled.served[0]?.jis2 ?? '' }}
          onClose={() => setEnrolled(null)}
        />
      )}
    </Pane>
  )
}

const short = (day: string | null): string => (day === null ? '' : formatWareki(day, 'short'))
const sinceOf = ({ served }: UntrainedPerson): string => served.map(({ since }) => since).toSorted()[0] ?? ''

const columnsOf = (
  course: Course | null,
  onEnrol: (person: UntrainedPerson) => void,
): readonly Column<UntrainedPerson>[] => [
  {
    key: 'name',
    header: '氏名',
    value: ({ name }) => name,
    sortBy: ({ kana, name }) => kana || name,
    cell: ({ acceleratorId, name }) => <a href={`#${addressOf('accelerators', acceleratorId)}`}>{name}</a>,
    width: 130,
    always: true,
    frozen: true,
  },
  {
    key: 'prefecture',
    header: '都道府県',
    value: ({ served }) => served.map(({ jis2 }) => prefectureNameOf(jis2)).join('・'),
    sortBy: ({ served }) => served[0]?.jis2 ?? '',
    width: 120,
    grow: 1,
  },
  { key: 'since', header: '任命', value: (row) => `${short(sinceOf(row))}から`, sortBy: sinceOf, width: 110 },
  {
    key: 'term',
    header: '任期',
    value: ({ served }) => served.map(({ fromOn, toOn }) => `${short(fromOn)}～${short(toOn)}`).join('・'),
    sortBy: ({ served }) => served[0]?.toOn ?? null,
    width: 160,
    grow: 1,
  },
  {
    key: 'enrol',
    header: '受講',
    value: ({ courseIds }) => (courseIds.length > 0 ? '受講中' : ''),
    cell: (person) => {
      if (course === null) return person.courseIds.length > 0 ? '受講中' : ''
      if (person.courseIds.includes(course.id)) return 'この研修を受講中'
      return (
        <Button small aria-label={`${person.name}を受講者に加える`} onClick={() => onEnrol(person)}>
          受講者に加える
        </Button>
      )
    },
    width: 150,
  },
]
