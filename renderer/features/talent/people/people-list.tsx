import { useMemo, useState } from 'react'
import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { consentOn, endsSoon, latest } from '../../../../shared/domain/talent/people/consent.ts'
import { keptBackWords } from '../../../../shared/domain/talent/people/provision.ts'
import { registrantStateLabel } from '../../../../shared/domain/talent/people/state.ts'
import { useDesk } from '../../../api/office.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { FilterField } from '../../../ui/fields/text-field.tsx'
import { go } from '../../../ui/go.ts'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { type Facets, provisionFoot } from './filter.ts'
import styles from './people.module.css'
import { personAddress, type RegistrantRow } from './records.ts'
import { toldBy } from './told.ts'

interface PeopleListProps {
  /** All of whom something is held: a home is told no finer than three alike of them allow. */
  all: readonly RegistrantRow[] | undefined
  rows: readonly RegistrantRow[] | undefined
  facets: Facets
  warnDays: number
  current: string | null
  error: React.ComponentProps<typeof DataTable>['error']
  onRetry: () => void
  empty: React.ReactNode
}

/** The registrants without a name; the order is the 登録番号, which is none of time. */
export function PeopleList({ all, rows, facets, warnDays, current, error, onRetry, empty }: PeopleListProps) {
  const { today } = useDesk()
  const [words, setWords] = useState('')
  const told = useMemo(() => toldBy(all ?? []), [all])
  const columns = useMemo(() => columnsOf(told, today, warnDays), [told, today, warnDays])
  return (
    <Pane flush fills label="協力可能人材の一覧">
      <div className={styles['listHead']}>
        <strong>{rows?.length ?? ''}人</strong>
        <FilterField
          label="一覧の中をさがす"
          placeholder="番号・資格・地域"
          value={words}
          onChange={setWords}
          width={150}
        />
        <span className="sub push">並び: 登録番号(登録順ではありません)</span>
      </div>
      <DataTable
        label="協力可能人材の一覧"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        filter={words}
        current={current}
        onCurrentChange={(row) => go(personAddress(row.id), { replace: current !== null })}
        onOpen={(row) => go(personAddress(row.id), { replace: current !== null })}
        error={error}
        onRetry={onRetry}
        empty={empty}
      />
      {facets.region !== '' && rows !== undefined && rows.length > 0 && (
        <Foot rows={rows} jis2={facets.region} today={today} />
      )}
    </Pane>
  )
}

function Foot({ rows, jis2, today }: { rows: readonly RegistrantRow[]; jis2: string; today: string }) {
  const name = prefectureNameOf(jis2)
  const { provided, left } = provisionFoot(rows, jis2, today)
  return (
    <p className={styles['foot']}>
      <span>
        {name}へ提供できる人 <strong>{provided}</strong> / {rows.length}
      </span>
      {left.length > 0 && (
        <span className="sub">
          除く{rows.length - provided}人:{' '}
          {left.map(({ reason, count }) => `${keptBackWords(reason, name)} ${count}`).join('、')}
        </span>
      )}
    </p>
  )
}

type Told = ReturnType<typeof toldBy>

const columnsOf = (told: Told, today: string, warnDays: number): Column<RegistrantRow>[] => [
  {
    ...{ key: 'no', header: '登録番号', width: 76, always: true, ...told.no },
    cell: (row) => <strong>{row.no}</strong>,
  },
  {
    ...{ key: 'home', header: '居住地', width: 130, grow: 1, ...told.home },
    cell: (row) => <Home words={told.home.value(row)} />,
  },
  { key: 'style', header: '型', width: 60, ...told.style },
  { key: 'roles', header: '役割', width: 68, ...told.roles },
  { key: 'themes', header: 'テーマ', width: 52, ...told.themes },
  { key: 'claims', header: '要件', width: 44, ...told.claims },
  {
    ...{ key: 'days', header: '週', width: 40, align: 'right', ...told.days },
    cell: (row) => (row.days === null ? '' : `${row.days}日`),
  },
  {
    ...{ key: 'consent', header: '同意の期限', width: 92, ...told.consent },
    cell: (row) => <ConsentEnd row={row} today={today} warnDays={warnDays} />,
  },
]

/** A block in the place of a prefecture: why it is one stands small beside it. */
function Home({ words }: { words: string }) {
  const [home, why] = words.split('(')
  return why === undefined ? (
    words
  ) : (
    <>
      {home}
      <span className={styles['why']}>({why}</span>
    </>
  )
}

function ConsentEnd({ row, today, warnDays }: { row: RegistrantRow; today: string; warnDays: number }) {
  if (row.state !== 'registered')
    return <Tag tone={row.state === 'renewing' ? 'warn' : 'neutral'}>{registrantStateLabel[row.state]}</Tag>
  const last = latest(row.consents)
  if (last === null) return <Tag tone="bad">なし</Tag>
  const words = <DateText date={last.validTo} style="short" />
  if (consentOn(row.consents, today) === null)
    return (
      <Tag tone="bad" shape>
        切れた {words}
      </Tag>
    )
  return endsSoon(row.consents, today, warnDays) ? (
    <Tag tone="warn" shape>
      {words}
    </Tag>
  ) : (
    words
  )
}

/** Nobody in the list: because of the filter, or because nobody has come yet. */
export const NoPeople = ({ any, action }: { any: boolean; action: React.ReactNode }) => (
  <EmptyState
    title={any ? '条件に合う人はいません' : '協力可能人材はまだ登録されていません'}
    action={any ? undefined : action}
  >
    {any
      ? '左の条件を外すと、ほかの人も出ます。'
      : '申請フォームの名簿を「名簿の取込」で読むか、一人ずつ受け付けます。'}
  </EmptyState>
)
