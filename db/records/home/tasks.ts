import type { ApplicationState } from '../../../shared/domain/applications/state.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { isLate } from '../../../shared/domain/calendar/deadline.ts'
import { addDays, daysBetween, jstDate, toJst } from '../../../shared/domain/calendar/jst.ts'
import { everybody, type ScopedDeadline, scopeWords } from '../../../shared/domain/programme/deadline-moves.ts'
import { type AfterScoring, stepWords } from '../../../shared/domain/selection/after-scoring.ts'
import { isAtWork } from '../../../shared/domain/support/case-state.ts'
import { isSupportedMonth, monthlyPeriod, monthsBegun } from '../../../shared/domain/support/monthly-report.ts'
import { isOpenIssue, sessionKindLabel } from '../../../shared/domain/support/words.ts'
import type { ReadDb } from '../../connection.ts'
import { applicationRows } from '../../tables/applications/application.ts'
import { actionsDue, issuesDue, openRecords, reportStates } from '../../tables/home/reads.ts'
import { programmeRow } from '../../tables/programme/programme.ts'
import { type ReviewerRow, reviewerRows } from '../../tables/review/review.ts'
import { type CaseRow, caseRows } from '../../tables/support/case.ts'
import { openNotes } from '../applications/correspondence.ts'
import { incomingOf } from '../applications/incoming.ts'
import { holidayEditsOf } from '../office/holiday-edits.ts'
import { exclusionKey, exclusionsOf, sheetsOf, unansweredOf } from '../review/board.ts'
import { afterScoringOf, placeOfStep } from '../selection/after-scoring.ts'
import { caseRoute } from '../support/place.ts'
import { acceleratorTasks } from './accelerator-tasks.ts'
import { applicationTasks, secondLookTasks } from './application-tasks.ts'
import { expiringYears } from './expiring.ts'
import { forumTasks } from './forum-tasks.ts'
import { ofOpenCases } from './open-cases.ts'
import { postingTasks } from './posting-tasks.ts'
import { talentTasks } from './talent-tasks.ts'
import { type Asking, type Task, task } from './task.ts'

/** How far 「今日やること」 looks ahead. */
const weekAhead = 7
/** The deadline of the call stands on the list in the month before it. */
const deadlineAhead = 30

/** ISO dates stand in order as they are; what has no day comes last. */
const dueOf = ({ due }: Task): string => due ?? '9999'

/** Everything on the list, the most pressing first. */
export function tasksOf(ctx: Asking, fy: number, deadlines: readonly ScopedDeadline[], now: string): Task[] {
  const { work, support } = ctx.sight.office
  return [
    ...deadlines.flatMap((deadline) => deadlineTask(ctx.today, deadline, now)),
    ...(work ? cameTasks(ctx, fy) : []),
    ...(work ? applicationTasks(ctx, fy) : []),
    ...(work ? secondLookTasks(ctx, fy) : []),
    ...(work ? phoneTasks(ctx, fy) : []),
    ...answerTasks(ctx, fy),
    ...sheetTasks(ctx, fy),
    ...(work ? stepTasks(ctx, fy) : []),
    ...(work ? keepingTasks(ctx) : []),
    ...(support ? supportTasks(ctx, fy) : []),
    ...(support ? forumTasks({ ...ctx, now }, fy) : []),
    ...talentTasks(ctx, fy),
    ...acceleratorTasks(ctx, fy),
    ...postingTasks(ctx, fy),
  ].toSorted((a, b) => Number(dueOf(a) > dueOf(b)) - Number(dueOf(a) < dueOf(b)))
}

function deadlineTask(today: string, { at, scope }: ScopedDeadline, now: string): Task[] {
  const due = jstDate(at)
  if (isLate(now, at) || daysBetween(today, due) > deadlineAhead) return []
  const title = scope === everybody ? '公募の締切' : `公募の締切(${scopeWords(scope)})`
  const line = task(today, { due, title, kind: '公募', route: '/applications' })
  return [{ ...line, when: `${line.when} ${toJst(at).slice(11, 16)}` }]
}

/** What came in and nobody has seen to: not read, or less than its mail announces. One line for all of it. */
function cameTasks({ db, today }: Asking, fy: number): Task[] {
  const open = incomingOf(db, fy).filter((item) => item.open)
  if (open.length === 0) return []
  const lacking = open.filter(({ lack, ending }) => lack !== null && ending !== 'refused').length
  const title = `届いたもののうち ${open.length}件の扱いを決める${lacking > 0 ? `(添付が足りない ${lacking}件)` : ''}`
  return [{ ...task(today, { due: null, title, kind: '応募', route: '/applications/came' }), tone: 'bad' }]
}

/** What was promised on the telephone and falls due within the week. */
const phoneTasks = ({ db, today }: Asking, fy: number): Task[] =>
  openNotes(db, fy)
    .filter(({ dueOn }) => dueOn !== null && dueOn <= addDays(today, weekAhead))
    .map(({ id, jis2, dueOn, nextStep }) =>
      task(today, {
        due: dueOn,
        title: `${prefectureNameOf(jis2)} ${nextStep}(電話メモ)`,
        ...{ kind: '連絡', route: `/correspondence/${jis2}/${id}` },
      }),
    )

/** Sheets not handed in, of the reviewers the caller may see. Conflicted cells are no sheets. */
export function openSheets(ctx: Asking, fy: number) {
  const excluded = exclusionsOf(ctx.db, fy)
  return sheetsOf(ctx, fy).filter(
    ({ state, reviewer_id, jis2 }) =>
      state === 'open' &&
      !excluded.has(exclusionKey(reviewer_id, jis2)) &&
      ctx.sight.reviewers.shows({ fy, id: reviewer_id }),
  )
}

/** 利害関係 not answered yet: their own for a 委員; for the office one line, until the scoring shows the contents. */
function answerTasks(ctx: Asking, fy: number): Task[] {
  const unanswered = unansweredOf(ctx, fy)
  const own = ctx.sight.reviewers.seat(fy)
  const line = (title: string) => [task(ctx.today, { due: null, title, kind: '審査', route: '/review/conflicts' })]
  if (own !== null) {
    const left = unanswered(own)
    return left > 0 ? line(`利害関係の有無を申告する(未回答 ${left}件)`) : []
  }
  if (!ctx.sight.office.work || programmeRow(ctx.db, fy)?.scoringStarted != null) return []
  const left = reviewerRows(ctx.db, fy).reduce((sum, { id }) => sum + unanswered(id), 0)
  return left > 0 ? line(`委員の利害関係の申告を待つ(未回答 ${left}件)`) : []
}

function sheetTasks(ctx: Asking, fy: number): Task[] {
  const open = Map.groupBy(openSheets(ctx, fy), (sheet) => sheet.reviewer_id)
  const own = ctx.sight.reviewers.seat(fy)
  const title = ({ id, code }: ReviewerRow, count: number) =>
    id === own ? `採点票を提出する(残り${count}件)` : `${code} 採点票の提出を待つ(残り${count}件)`
  return reviewerRows(ctx.db, fy).flatMap((reviewer) => {
    const count = open.get(reviewer.id)?.length ?? 0
    if (count === 0) return []
    return [
      task(ctx.today, {
        due: null,
        title: title(reviewer, count),
        kind: '審査',
        route: `/review/scores/${reviewer.id}`,
      }),
    ]
  })
}

const kindOfStep = {
  meeting: '会議',
  propose: '選定',
  minutes: '会議',
  approve: '選定',
  letters: '通知',
  publish: '公表',
  support: '支援',
} as const satisfies Record<AfterScoring, string>

/** Records of whatever year that are about to expire, or have. */
const keepingTasks = ({ db, today }: Asking): Task[] =>
  expiringYears(db, today).map(({ title, due }) =>
    task(today, { due, title, kind: '記録', route: '/settings/keeping' }),
  )

/** The next step of the year, once what comes before it is done. */
function stepTasks({ db, today }: Asking, fy: number): Task[] {
  const rows = applicationRows(db, fy)
  const inState = (...states: ApplicationState[]) => rows.filter(({ state }) => states.includes(state)).length
  const checked = inState('draft', 'received', 'checking', 'correcting') === 0 ? inState('eligible') : 0
  const after = afterScoringOf(db, fy).map((each) =>
    task(today, { due: null, title: stepWords(each), kind: kindOfStep[each.step], route: placeOfStep(each) }),
  )
  if (checked === 0) return after
  return [task(today, { due: null, title: `採点を始める(${checked}件)`, kind: '審査', route: '/review' }), ...after]
}

/** Records to write, 課題 and 宿題 whose day has come, monthly reports due within the week. */
export function supportTasks({ db, today }: Asking, fy: number): Task[] {
  const until = addDays(today, weekAhead)
  const rows = caseRows(db, fy)
  const open = ofOpenCases(rows)
  const cases = new Map(rows.map((row) => [row.id, row]))
  const bodyOf = (caseId: string) => prefectureNameOf(cases.get(caseId)?.jis2 ?? '')
  const records = open(openRecords(db, { fy, today, until })).map((session) =>
    task(today, {
      due: session.reportDue,
      title: `${bodyOf(session.caseId)} 第${session.seq}回 ${sessionKindLabel[session.kind]}の支援記録をまとめる`,
      kind: '記録',
      route: caseRoute(session.caseId, 'sessions', session.id),
    }),
  )
  const actions = open(actionsDue(db, { fy, from: '0000-01-01', to: today })).map((action) =>
    task(today, {
      due: action.due,
      title: `${bodyOf(action.caseId)} 宿題:${action.body}`,
      kind: '宿題',
      route: caseRoute(action.caseId, 'actions', action.id),
    }),
  )
  const issues = open(issuesDue(db, { fy, to: today }).filter(({ state }) => isOpenIssue(state))).map((issue) =>
    task(today, {
      due: issue.due,
      title: `${bodyOf(issue.caseId)} 課題${issue.no}:${issue.body}`,
      kind: '課題',
      route: caseRoute(issue.caseId, 'issues', issue.id),
    }),
  )
  const owed = Map.groupBy(reportsOwed(db, fy, until), ({ month }) => month)
  const reports = [...owed].flatMap(([month, alike]) =>
    (alike.length > 1 ? [reportsOfMonth(month, alike)] : alike.map(oneReport)).map((line) => task(today, line)),
  )
  return [...records, ...actions, ...issues, ...reports]
}

type Line = Parameters<typeof task>[1]

/** What five prefectures owe alike is one line, and leads to where it is done for all of them at once. */
function reportsOfMonth(month: string, owed: readonly ReportOwed[]): Line {
  const drafted = owed.filter(({ reportId }) => reportId !== null).length
  const made =
    drafted === owed.length ? '確認' : drafted === 0 ? '作成' : `作成 ${owed.length - drafted}・確認 ${drafted}`
  const title = `${Number(month.slice(5))}月分の進捗報告 ${owed.length}件(${made})`
  return { due: owed[0]?.dueOn ?? null, title, kind: '報告', route: '/support' }
}

function oneReport({ row, month, dueOn, reportId }: ReportOwed): Line {
  return {
    due: dueOn,
    title: `${prefectureNameOf(row.jis2)} ${Number(month.slice(5))}月分の進捗報告を${reportId === null ? '作る' : '確認する'}`,
    kind: '報告',
    route: caseRoute(row.id, 'reports', ...(reportId === null ? [] : [reportId])),
  }
}

interface ReportOwed {
  row: CaseRow
  month: string
  dueOn: string
  reportId: string | null
}

/** Monthly reports of cases at work that are not confirmed and due by `until`. */
export function reportsOwed(db: ReadDb, fy: number, until: string): ReportOwed[] {
  const edits = holidayEditsOf(db)
  const reports = new Map(reportStates(db, fy).map((report) => [`${report.caseId}/${report.period}`, report]))
  const rows = caseRows(db, fy).filter(({ state }) => isAtWork(state))
  const months = [...new Set(rows.flatMap((row) => monthsBegun(supportSpan(row), until)))]
  const due = months.map((month) => ({ month, ...monthlyPeriod(month, edits) })).filter(({ dueOn }) => dueOn <= until)
  return rows.flatMap((row) =>
    due.flatMap(({ month, dueOn, ...period }) => {
      const report = reports.get(`${row.id}/${month}`)
      if (!isSupportedMonth(period, supportSpan(row)) || (report !== undefined && report.state !== 'draft')) return []
      return [{ row, month, dueOn, reportId: report?.id ?? null }]
    }),
  )
}

/** Nobody owes a report for months before the case was begun. */
const supportSpan = ({ periodFrom, periodTo, startedAt }: CaseRow) => {
  const begun = jstDate(startedAt)
  return { from: begun > periodFrom ? begun : periodFrom, to: periodTo }
}
