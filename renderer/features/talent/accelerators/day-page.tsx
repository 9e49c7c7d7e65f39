import { useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { useBook } from '../../../api/books.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { go, usePlaceQuery } from '../../../ui/go.ts'
import { PageHeader, Screen, Split } from '../../../ui/pane.tsx'
import { Answer, Callout, ErrorNote } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TalentTabs } from '../talent-tabs.tsx'
import styles from './accelerators.module.css'
import { CountMap } from './count-map.tsx'
import { CountTable } from './count-table.tsx'
import { EndingPane } from './ending-pane.tsx'
import { FixButton } from './fix-button.tsx'
import { NationPane } from './nation-pane.tsx'
import { addressOf, type Counts, type Days, dayAddress, reportedOf } from './records.ts'
import { ReportsButton } from './reports-button.tsx'

/** 任命状況 of one day: the nation against its target, the map and the table of the 47, and whose term ends. */
export function DayPage() {
  const { fy } = useDesk()
  const days = useAnswer(useApi().accelerators.days, { fy })
  return <Answer of={days}>{(known) => <Day days={known} />}</Answer>
}

/** The last 基準日 that has come; before the first one, today. */
const usualDay = ({ baseDays }: Days, today: string): string => baseDays.findLast((day) => day <= today) ?? today

function Day({ days }: { days: Days }) {
  const { fy, today } = useDesk()
  const asked = usePlaceQuery().get('day')
  const day = asked ?? usualDay(days, today)
  const counts = useAnswer(useApi().accelerators.counts, { fy, day }, { keep: true })
  const [picked, setPicked] = useState<string | null>(null)
  const { data } = counts
  return (
    <Screen
      rows={
        data !== undefined && data.departed.length > 0 ? 'auto auto auto minmax(0, 1fr)' : 'auto auto minmax(0, 1fr)'
      }
    >
      <DayHeader days={days} day={day} counts={data} />
      <TalentTabs current="accelerators" />
      {data !== undefined && data.departed.length > 0 && (
        <Callout tone="accent" title={`確定した後に記録が変わりました(${sayFew(data.departed)})`}>
          下の数は確定したときのままです。訂正を反映するときは、理由を付けて確定し直します。前の確定も残ります。
        </Callout>
      )}
      <ErrorNote error={counts.error} onRetry={() => void counts.refetch()} />
      <Split columns="clamp(360px, 34vw, 640px) minmax(0, 1fr)">
        <div className={styles['beside']}>
          <CountTable counts={data} picked={picked} onPick={setPicked} />
          <EndingPane />
        </div>
        <div className={classNames(styles['column'], styles['left'])}>
          <NationPane counts={data} days={days} />
          <CountMap lines={data?.lines} picked={picked} onPick={setPicked} />
        </div>
      </Split>
    </Screen>
  )
}

/** 「岩手県、宮城県、福島県 ほか24」: so much that the numbers below stay in sight; the table marks nobody out. */
const sayFew = (names: readonly string[], few = 6): string =>
  names.length <= few ? names.join('、') : `${names.slice(0, few).join('、')} ほか${names.length - few}`

interface HeaderProps {
  days: Days
  day: string
  counts: Counts | undefined
}

function DayHeader({ days, day, counts }: HeaderProps) {
  const { today } = useDesk()
  const mayFix = useMay('accelerators.fix')
  const book = useBook()
  const choices = [...new Set([...days.baseDays, ...days.snapshots.map(({ asOf }) => asOf), today, day])]
  const due = counts?.isBaseDay === true && day <= today
  return (
    <PageHeader
      title="アクセラレータ"
      documentTitle="アクセラレータ 人材"
      sub={
        <span className="row">
          <SelectField
            label="基準日"
            hideLabel
            value={day}
            onChange={(next) => go(dayAddress(next), { replace: true })}
            options={choices.toSorted().map((each) => ({
              value: each,
              label: `${days.baseDays.includes(each) ? '基準日' : each === today ? '今日' : '確定した日'} ${formatWareki(each, 'weekday')}`,
            }))}
          />
          {counts !== undefined && <Standing counts={counts} />}
          {counts?.isBaseDay === true &&
            (mayFix && due ? (
              <ReportsButton asOf={day} lines={counts.lines} fixed={counts.snapshot !== null} />
            ) : (
              <span className="sub">{reportedOf(counts.lines)} / 47 都道府県の報告</span>
            ))}
          {mayFix && due && counts !== undefined && (
            <FixButton asOf={day} again={counts.snapshot !== null} counts={counts} />
          )}
        </span>
      }
      actions={
        <>
          <Button
            busy={book.running}
            busyLabel="書き出し中…"
            onClick={() => void book.write({ books: ['R15'], asOf: day })}
          >
            任命状況(R15)
          </Button>
          <Procedure />
        </>
      }
    />
  )
}

function Standing({ counts: { snapshot, isBaseDay } }: { counts: Counts }) {
  return (
    <>
      {snapshot !== null && (
        <Tag tone="ok" shape title={`${snapshot.fixedBy} 第${snapshot.round}回`}>
          確定済み {formatWareki(snapshot.fixedAt.slice(0, 10), 'short')}
          {snapshot.round > 1 && `(第${snapshot.round}回)`}
        </Tag>
      )}
      {snapshot === null && isBaseDay && (
        <Tag tone="warn" shape>
          未確定
        </Tag>
      )}
      {!isBaseDay && snapshot === null && <span className="sub">いまの記録で数えています</span>}
    </>
  )
}

/** The way to the people: how many appointments are under way. */
function Procedure() {
  const { fy, may } = useDesk()
  const seen = may('accelerators.list')
  const list = useAnswer(useApi().accelerators.list, { fy }, { enabled: seen })
  if (!seen) return null
  const waiting = list.data?.flatMap(({ appointments }) => appointments).filter(({ state }) => state === 'procedure')
  return (
    <ButtonLink to={addressOf('people')}>
      人の一覧{waiting === undefined || waiting.length === 0 ? '' : `(任命手続 ${waiting.length})`}
    </ButtonLink>
  )
}
