import { useContext, useRef } from 'react'
import { formatWarekiMonth } from '../../../../shared/domain/calendar/wareki.ts'
import { daysOverdue } from '../../../../shared/domain/calendar/working-days.ts'
import { monthlyPeriod, monthsBegun } from '../../../../shared/domain/support/monthly-report.ts'
import { reportStateLabel } from '../../../../shared/domain/support/words.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { landsHere } from '../../../ui/focus/landing.ts'
import { go } from '../../../ui/go.ts'
import { HolidayContext } from '../../../ui/holidays.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer, EmptyState, ErrorNote } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { LevelTag } from '../level-tag.tsx'
import { draftMark } from '../marks.ts'
import { caseAddress, type TabProps } from '../place.ts'
import type { CasePage, ReportHead } from '../records.ts'
import styles from '../support.module.css'
import { useReportCommand } from '../use-case-command.ts'
import { FrozenReport } from './frozen-report.tsx'
import { ReportEditor } from './report-editor.tsx'

/** 進捗報告: month by month, drafted from the records, confirmed and then frozen. */
export function ReportsTab({ page, item }: TabProps) {
  const shown = page.reports.find(({ id }) => id === item) ?? (item === null ? page.reports.at(-1) : undefined)
  return (
    <Split columns="minmax(236px, 21%) minmax(0, 1fr)">
      <Pane fills flush title="月次の進捗報告">
        <MonthList page={page} shown={shown?.id ?? null} />
      </Pane>
      {shown === undefined ? (
        <Pane fills label="進捗報告">
          {item === null ? (
            <EmptyState title="進捗報告はまだありません">
              左の月を選んで下書きを作ると、その月の支援記録・KPI・課題・宿題から中身ができます。
            </EmptyState>
          ) : (
            <EmptyState title="この進捗報告は見つかりません">リンクが古いものです。月を選び直してください。</EmptyState>
          )}
        </Pane>
      ) : (
        <OneReport key={shown.id} page={page} id={shown.id} />
      )}
    </Split>
  )
}

function OneReport({ page, id }: { page: CasePage; id: string }) {
  const mayEdit = useMay('progress.edit')
  const report = useAnswer(useApi().progress.get, { caseId: page.id, id })
  return (
    <Answer of={report} waiting={<Pane fills label="進捗報告" />}>
      {(shown) =>
        shown.state === 'confirmed' || !mayEdit ? (
          <FrozenReport page={page} report={shown} />
        ) : (
          <ReportEditor page={page} report={shown} />
        )
      }
    </Answer>
  )
}

interface Month {
  readonly period: string
  readonly dueOn: string
  readonly report: ReportHead | undefined
}

/** Newest first: the months of the support that have begun, and those that have a report anyway. */
function MonthList({ page, shown }: { page: CasePage; shown: string | null }) {
  const { may, today } = useDesk()
  const edits = useContext(HolidayContext)
  const begun = monthsBegun({ from: page.periodFrom, to: page.periodTo }, today)
  const periods = [...new Set([...begun, ...page.reports.map(({ period }) => period)])].sort().reverse()
  const months: Month[] = periods.map((period) => {
    const report = page.reports.find((each) => each.period === period)
    return { period, dueOn: report?.dueOn ?? monthlyPeriod(period, edits).dueOn, report }
  })
  // One id for each month, so that a second click drafts the same report.
  const ids = useRef(new Map<string, string>())
  const draft = useReportCommand(page.id, useApi().progress.draft, {
    done: (report) => `${formatWarekiMonth(report.period)}分の下書きを作りました`,
    onDone: (report) => go(caseAddress(page.id, 'reports', report.id)),
  })
  const begin = (period: string) => {
    const id = ids.current.get(period) ?? crypto.randomUUID()
    ids.current.set(period, id)
    return draft.run({ id, caseId: page.id, period })
  }
  return (
    <>
      <ErrorNote error={draft.error} takeFocus />
      <ul className={styles['links']} aria-label="進捗報告の月">
        {months.map((month) => (
          <li key={month.period}>
            {month.report === undefined ? (
              <div className={styles['noReport']}>
                <MonthWords month={month} />
                {may('progress.draft') && (
                  <Button
                    small
                    {...landsHere(draftMark(month.period))}
                    aria-label={`${formatWarekiMonth(month.period)}分の下書きを作る`}
                    onClick={() => begin(month.period)}
                  >
                    下書きを作る
                  </Button>
                )}
              </div>
            ) : (
              <a
                href={`#${caseAddress(page.id, 'reports', month.report.id)}`}
                aria-current={month.report.id === shown ? 'true' : undefined}
              >
                <MonthWords month={month} />
              </a>
            )}
          </li>
        ))}
        {months.length === 0 && (
          <li className={styles['noReport']}>
            <span className="sub">支援期間がまだ始まっていません。</span>
          </li>
        )}
      </ul>
    </>
  )
}

function MonthWords({ month: { period, dueOn, report } }: { month: Month }) {
  const { today } = useDesk()
  const owed = report === undefined || report.state === 'draft'
  const late = owed ? daysOverdue(dueOn, today) : 0
  return (
    <>
      <span className={styles['linkHead']}>
        <b>{formatWarekiMonth(period)}</b>
        <span className={styles['linkEnd']}>
          {report === undefined ? (
            <Tag tone={late > 0 ? 'bad' : 'neutral'}>未作成</Tag>
          ) : (
            <Tag tone={report.state === 'confirmed' ? 'ok' : late > 0 ? 'bad' : 'warn'}>
              {reportStateLabel[report.state]}
            </Tag>
          )}
        </span>
      </span>
      <span className={styles['linkHead']}>
        <span className="sub">
          {late > 0 ? (
            `${late}日超過`
          ) : (
            <>
              期限 <DateText date={dueOn} style="short" />
            </>
          )}
        </span>
        {report !== undefined && (
          <span className={styles['linkEnd']}>
            <LevelTag level={report.overall} />
          </span>
        )}
      </span>
    </>
  )
}
