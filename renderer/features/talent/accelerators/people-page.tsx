import { useMemo, useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { employmentLabel } from '../../../../shared/domain/talent/accelerators/fields.ts'
import { standingLabel } from '../../../../shared/domain/talent/accelerators/standing.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { FilterField } from '../../../ui/fields/text-field.tsx'
import { landsHere } from '../../../ui/focus/landing.ts'
import { go, usePlaceQuery } from '../../../ui/go.ts'
import { KeyHint } from '../../../ui/kbd.tsx'
import { useAddKey } from '../../../ui/keys/add-key.ts'
import { PageHeader, Pane, Screen } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { TalentTabs } from '../talent-tabs.tsx'
import styles from './accelerators.module.css'
import { AddPanel } from './add-panel.tsx'
import { type Asked, addressOf, type PersonLine, peopleAddress } from './records.ts'

type Served = PersonLine['appointments'][number]
interface Row extends Served {
  readonly person: PersonLine
}

const asks: Readonly<Record<Asked, { label: string; shows: (row: Row) => boolean }>> = {
  ending: { label: '任期が近く終わる人', shows: ({ endsOn }) => endsOn !== null },
  procedure: { label: '任命手続中', shows: ({ state }) => state === 'procedure' },
}
const isAsked = (word: string | null): word is Asked => word === 'ending' || word === 'procedure'

/** The people, one line an appointment: who serves two prefectures stands twice. */
export function PeoplePage({ adding }: { adding: boolean }) {
  const { fy } = useDesk()
  const mayAdd = useMay('accelerators.add')
  const show = usePlaceQuery().get('show')
  const asked = isAsked(show) ? show : null
  const list = useAnswer(useApi().accelerators.list, { fy })
  const [filter, setFilter] = useState('')
  // One list as long as nothing changes: it is read once for all that is typed.
  const rows = useMemo(() => {
    const all = list.data?.flatMap((person) => person.appointments.map((each) => ({ ...each, person })))
    return asked === null ? all : all?.filter(asks[asked].shows)
  }, [list.data, asked])
  const add = mayAdd ? () => go(addressOf('new')) : null
  useAddKey(add)
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader
        title="アクセラレータの一覧"
        documentTitle="アクセラレータの一覧 人材"
        sub={asked === null ? `${list.data?.length ?? ''}人` : asks[asked].label}
        actions={
          <>
            <ButtonLink to={addressOf()}>任命状況へ</ButtonLink>
            {mayAdd && (
              <>
                <KeyHint keys={['N']}>候補</KeyHint>
                <ButtonLink look="primary" to={addressOf('new')} {...landsHere('add')}>
                  候補を記録
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <div className={styles['tabs']}>
        <TalentTabs current="accelerators" />
        <div className={styles['tools']}>
          <FilterField label="一覧をしぼる" value={filter} onChange={setFilter} />
          {(['procedure', 'ending'] as const).map((each) => (
            <Button
              key={each}
              aria-pressed={asked === each}
              onClick={() => go(asked === each ? addressOf('people') : peopleAddress(each), { replace: true })}
            >
              {asks[each].label}
            </Button>
          ))}
        </div>
      </div>
      <Pane flush fills label="アクセラレータの一覧">
        <DataTable
          label="アクセラレータの一覧"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          error={list.error}
          onRetry={() => void list.refetch()}
          onOpen={({ person }) => go(addressOf(person.id))}
          filter={filter}
          counts
          empty={
            <EmptyState
              title={asked === null ? 'アクセラレータはまだ記録されていません' : `${asks[asked].label}の人はいません`}
              action={mayAdd && <ButtonLink to={addressOf('new')}>候補を記録</ButtonLink>}
            >
              都道府県から推薦のあった人を候補として記録し、要件を確かめ、任命手続を進めます。
            </EmptyState>
          }
        />
      </Pane>
      {adding && mayAdd && <AddPanel onClose={() => go(addressOf('people'), { replace: true })} />}
    </Screen>
  )
}

const short = (day: string | null): string => (day === null ? '' : formatWareki(day, 'short'))

/** 「2 / 5 次 起案」; of whom was appointed without a step on record nothing is counted. */
function sayProcedure({ taken, asked, nextStep, state }: Row): string {
  const underWay = state === 'candidate' || state === 'procedure'
  if (!underWay && taken === 0) return '記録なし'
  return `${taken} / ${asked}${underWay && nextStep !== '' ? ` 次 ${nextStep}` : ''}`
}

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    header: '氏名',
    value: ({ person }) => person.name,
    sortBy: ({ person }) => person.kana || person.name,
    filterText: ({ person }) => `${person.name} ${person.kana}`,
    cell: ({ person }) => <a href={`#${addressOf(person.id)}`}>{person.name}</a>,
    width: 130,
    always: true,
    frozen: true,
  },
  {
    key: 'prefecture',
    header: '都道府県',
    value: ({ prefecture }) => prefecture,
    sortBy: ({ jis2 }) => jis2,
    width: 90,
  },
  { key: 'standing', header: '状態', value: ({ standing }) => standingLabel[standing], width: 110 },
  { key: 'employment', header: '雇用', value: ({ employment }) => employmentLabel[employment], width: 70 },
  { key: 'roles', header: '役割', value: ({ roles }) => roles, width: 100 },
  {
    key: 'fromOn',
    header: '任期',
    value: ({ fromOn, toOn }) => `${short(fromOn)}～${short(toOn)}`,
    sortBy: ({ toOn }) => toOn,
    width: 150,
  },
  {
    key: 'endsOn',
    header: '近く終わる日',
    value: ({ endsOn }) => (endsOn === null ? '' : `▲ ${short(endsOn)}`),
    sortBy: ({ endsOn }) => endsOn,
    width: 110,
  },
  { key: 'verified', header: '要件', value: ({ person }) => (person.verified ? '確認済み' : '未確認'), width: 80 },
  {
    key: 'steps',
    header: '任命手続',
    value: sayProcedure,
    sortBy: ({ taken, asked }) => taken - asked,
    width: 170,
    grow: 1,
  },
  {
    key: 'municipalities',
    header: '支援市町村',
    value: ({ municipalities }) => municipalities,
    align: 'right',
    width: 90,
  },
]
