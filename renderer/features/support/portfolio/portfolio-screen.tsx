import { useContext, useMemo } from 'react'
import { monthsOfFiscalYear } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { formatWareki, formatWarekiMonth } from '../../../../shared/domain/calendar/wareki.ts'
import { caseStateLabel, isAtWork, isOver } from '../../../../shared/domain/support/case-state.ts'
import { useBook } from '../../../api/books.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { RoundDialog } from '../../../record/round-dialog.tsx'
import { type Round, useRound } from '../../../record/use-round.ts'
import { Button, ButtonLink, IconlessLink } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { landsHere } from '../../../ui/focus/landing.ts'
import { go, usePlaceQuery } from '../../../ui/go.ts'
import { HolidayContext } from '../../../ui/holidays.ts'
import { PageHeader, Pane, Screen } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { ColumnChooser } from '../../../ui/table/column-chooser.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { useStoredView } from '../../../ui/table/stored-view.ts'
import { monthOfToday } from '../place.ts'
import type { PortfolioRow } from '../records.ts'
import styles from '../support.module.css'
import { ConfirmReports } from './confirm-reports.tsx'
import { PlanPreview } from './plan-preview.tsx'
import { portfolioColumns } from './portfolio-columns.tsx'
import { draftingRound } from './report-round.ts'
import { type WaitingBody, WaitingList } from './waiting-list.tsx'

/** 伴走支援: one line a prefecture, and the plan of the one the keyboard stands on. */
export function PortfolioScreen() {
  const { fy, may } = useDesk()
  if (!may('support.portfolio')) return <NotForReviewers />
  // Another year is another portfolio.
  return <Portfolio key={fy} />
}

function Portfolio() {
  const { fy, today } = useDesk()
  const api = useApi()
  const query = usePlaceQuery()
  const months = monthsOfFiscalYear(fy)
  const month = months.find((each) => each === query.get('month')) ?? monthOfToday(fy, today)
  const edits = useContext(HolidayContext)
  const columns = useMemo(() => portfolioColumns(month, today, edits), [month, today, edits])
  const [view, setView] = useStoredView('portfolio', columns)
  const portfolio = useAnswer(api.support.portfolio, { fy, month }, { keep: true })
  const rows = portfolio.data
  const current = rows?.find(({ id }) => id === query.get('case')) ?? rows?.[0]
  const waiting = useWaiting(rows)
  // Here, because the list of those that wait is gone when all have begun.
  const beginning = useRound()
  const show = (next: { month?: string; case?: string }) => {
    const words = new URLSearchParams(query)
    for (const [key, value] of Object.entries(next)) words.set(key, value)
    go(`/support?${words}`, { replace: true })
  }
  const tableHeight = 36 + 34 * Math.min(9, rows?.length ?? 5)
  const some = rows === undefined || rows.length > 0
  return (
    <Screen
      rows={[
        'auto',
        ...(waiting.length > 0 && some ? ['auto'] : []),
        ...(some ? [`${tableHeight}px`] : []),
        'minmax(0, 1fr)',
      ].join(' ')}
    >
      <Header rows={rows} month={month} months={months} onMonth={(next) => show({ month: next })}>
        {some && <ColumnChooser columns={columns} view={view} onViewChange={setView} />}
      </Header>
      {waiting.length > 0 && some && (
        <Pane label="まだ支援を始めていない団体">
          <WaitingList bodies={waiting} round={beginning} />
        </Pane>
      )}
      <Pane flush={some} fills label="伴走支援の一覧">
        <DataTable
          label="伴走支援の一覧"
          columns={columns}
          rows={rows}
          error={portfolio.error}
          onRetry={() => void portfolio.refetch()}
          rowKey={rowKey}
          view={view}
          onViewChange={setView}
          current={current?.id ?? null}
          onCurrentChange={(row) => show({ case: row.id })}
          onOpen={(row) => go(`/support/${row.id}`)}
          empty={<FirstStep waiting={waiting} round={beginning} />}
        />
      </Pane>
      {current !== undefined && <PlanPreview id={current.id} />}
      <RoundDialog round={beginning} />
    </Screen>
  )
}

const rowKey = (row: PortfolioRow): string => row.id

/** Selected by a decision, and no case yet. */
function useWaiting(rows: readonly PortfolioRow[] | undefined) {
  const { fy } = useDesk()
  const list = useAnswer(useApi().applications.list, { fy })
  const begun = new Set(rows?.map(({ applicationId }) => applicationId))
  if (rows === undefined) return []
  return (list.data ?? []).flatMap(({ id, state, prefecture, theme, themeName }) =>
    state === 'selected' && !begun.has(id)
      ? [{ id, prefecture: prefecture ?? '', theme: `${theme ?? ''} ${themeName ?? ''}`.trim() }]
      : [],
  )
}

interface HeaderProps {
  rows: readonly PortfolioRow[] | undefined
  month: string
  months: readonly string[]
  onMonth: (month: string) => void
  children: React.ReactNode
}

function Header({ rows, month, months, onMonth, children }: HeaderProps) {
  const { may, today } = useDesk()
  const book = useBook()
  const api = useApi()
  const round = useRound()
  const some = rows !== undefined && rows.length > 0
  const drafting = draftingRound(api, month)
  // Before the month has begun, and where every case has its report, there is nothing to make.
  const lacking = month <= today.slice(0, 7) && (rows ?? []).some((row) => drafting.leaves(row) === null)
  const word = month === today.slice(0, 7) ? '今月' : `${Number(month.slice(5))}月`
  return (
    <PageHeader
      title="伴走支援"
      sub={some ? <Owed rows={rows} month={month} /> : undefined}
      actions={
        some && (
          <>
            <div className={styles['month']}>
              <SelectField
                label="報告の月"
                hideLabel
                value={month}
                onChange={onMonth}
                options={months.map((each) => ({ value: each, label: `${formatWarekiMonth(each)}分` }))}
              />
            </div>
            {children}
            <Button busy={book.running} busyLabel="書き出し中…" onClick={() => book.write({ books: ['R9'], month })}>
              Excelへ
            </Button>
            {may('progress.draft') && (round.running || lacking) && (
              <Button
                look="primary"
                {...landsHere('all-reports')}
                busy={round.running}
                onClick={() => round.start(rows, drafting)}
              >
                {`${word}の報告を全件作る`}
              </Button>
            )}
            <ConfirmReports rows={rows} month={month} />
            <RoundDialog round={round} />
          </>
        )
      }
    />
  )
}

/** 「4団体・中止 1」: those whose support is over are no longer counted among the others. */
export function countWords(rows: readonly Pick<PortfolioRow, 'state'>[]): string {
  const over = (['completed', 'stopped'] as const).flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length
    return count === 0 ? [] : [`${caseStateLabel[state]} ${count}`]
  })
  return [`${rows.filter(({ state }) => !isOver(state)).length}団体`, ...over].join('・')
}

/** How many there are, and the reports of the month before that somebody still waits for. */
function Owed({ rows, month }: { rows: readonly PortfolioRow[]; month: string }) {
  const { fy, today } = useDesk()
  const months = monthsOfFiscalYear(fy)
  const before = months[months.indexOf(month) - 1]
  const last = useAnswer(useApi().support.portfolio, { fy, month: before ?? month }, { enabled: before !== undefined })
  const open = (before === undefined ? [] : (last.data ?? [])).filter(
    ({ report, state }) => report?.state !== 'confirmed' && isAtWork(state),
  )
  const late = open.some(({ report }) => report !== null && report.overdueDays > 0)
  return (
    <>
      {countWords(rows)}
      {before !== undefined && before <= today.slice(0, 7) && open.length > 0 && (
        <>
          {' '}
          <IconlessLink to={`/support?month=${before}`}>
            {`${Number(before.slice(5))}月分の報告 ${open.length}件が${late ? '期限を過ぎて' : ''}未確認`}
          </IconlessLink>
        </>
      )}
    </>
  )
}

function FirstStep({ waiting, round }: { waiting: readonly WaitingBody[]; round: Round }) {
  const { may, fy } = useDesk()
  const start = `${formatWareki(`${fy}-04-01`, 'long')}から`
  if (waiting.length > 0)
    return (
      <EmptyState title="支援はまだ始まっていません" action={<WaitingList bodies={waiting} round={round} />}>
        {`選定された団体です。${may('support.start') ? '始めると、年間計画の雛形ができ、応募書のKPIと目標を引き継ぎます。' : '担当が始めると、ここに並びます。'}`}
      </EmptyState>
    )
  return (
    <EmptyState title="支援団体はまだありません" action={<ButtonLink to="/selection">選定へ</ButtonLink>}>
      {`選定された都道府県が、${start}ここに一行ずつ並びます。先に、選定の結果を記録してください。`}
    </EmptyState>
  )
}

const NotForReviewers = () => (
  <Screen>
    <PageHeader title="伴走支援" />
    <EmptyState title="委員には表示されません" action={<ButtonLink to="/">ホームへ</ButtonLink>}>
      伴走支援の記録は、事務局だけが見られます。
    </EmptyState>
  </Screen>
)
