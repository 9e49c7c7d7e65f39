import { addDays, addMonths } from '../calendar/jst.ts'
import { formatWareki } from '../calendar/wareki.ts'
import { daysOverdue } from '../calendar/working-days.ts'
import { Refusal } from '../refusal.ts'

/** 進捗報告の状態 (domain.md §4.6), with 省略 for a period that needs none. */
export const reportStates = ['pending', 'submitted', 'checking', 'revising', 'confirmed', 'skipped'] as const
export type ReportState = (typeof reportStates)[number]

export const reportStateLabel = {
  pending: '未提出',
  submitted: '提出済',
  checking: '事務局確認中',
  revising: '要修正',
  confirmed: '確認済',
  skipped: '省略',
} as const satisfies Record<ReportState, string>

export interface ReportSchedule {
  /** First day of the first period, ISO. */
  readonly startsOn: string
  /** 1 for a monthly report, 3 for a quarterly one. */
  readonly everyMonths: 1 | 3
}

/** One report: its period is both inclusive, all are ISO dates. */
export interface ReportSlot {
  readonly from: string
  readonly to: string
  readonly dueOn: string
  readonly state: ReportState
}

/**
 * The `index`-th period (from 0): from its start to the day before the same day one step later; where a month has no such
 * day, to its last one (民法143条2項: from 31 October to 30 November). Always counted from the first start, so that periods
 * neither overlap nor leave gaps.
 */
export const periodOf = (schedule: ReportSchedule, index: number): { from: string; to: string } => ({
  from: startOf(schedule, index),
  to: addDays(startOf(schedule, index + 1), -1),
})

function startOf({ startsOn, everyMonths }: ReportSchedule, index: number): string {
  const sameDay = addMonths(startsOn, index * everyMonths)
  return sameDay.slice(8) === startsOn.slice(8) ? sameDay : addDays(sameDay, 1)
}

/**
 * 「令和8年4月1日〜令和8年4月30日」.
 * @awaited 四半期の進捗報告
 */
export const periodLabel = (period: { readonly from: string; readonly to: string }): string =>
  `${formatWareki(period.from, 'long')}〜${formatWareki(period.to, 'long')}`

/**
 * The next report a schedule asks for. The first is due on the day the schedule starts, or today when that day has
 * passed already: nobody begins overdue. Each later one follows the last report there is, a skipped one as well as a
 * submitted one, and is due one step after it. Null while the last one is still to come in.
 * @awaited 四半期の進捗報告
 */
export function nextReport(schedule: ReportSchedule, reports: readonly ReportSlot[], today: string): ReportSlot | null {
  const last = reports.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1)
  if (last === undefined) {
    const dueOn = schedule.startsOn < today ? today : schedule.startsOn
    return { ...periodOf(schedule, 0), dueOn, state: 'pending' }
  }
  if (last.state === 'pending') return null
  let index = 0
  while (periodOf(schedule, index).from <= last.from) index += 1
  return { ...periodOf(schedule, index), dueOn: addMonths(last.dueOn, schedule.everyMonths), state: 'pending' }
}

const owed: ReadonlySet<ReportState> = new Set(['pending'])

/**
 * 期限超過: still to be handed in and due before today. Submitted, skipped and future reports never are.
 * @awaited 四半期の進捗報告
 */
export const isReportOverdue = (report: Pick<ReportSlot, 'dueOn' | 'state'>, today: string): boolean =>
  reportDaysLate(report, today) > 0

/** Calendar days late; 0 when it is not overdue. The list and the page both show this number. */
export const reportDaysLate = (report: Pick<ReportSlot, 'dueOn' | 'state'>, today: string): number =>
  owed.has(report.state) ? daysOverdue(report.dueOn, today) : 0

/**
 * 「期限を14日過ぎています」「本日が期限です」「期限まで3日」; empty for a report nobody waits for.
 * @awaited 四半期の進捗報告
 */
export function reportDueText(report: Pick<ReportSlot, 'dueOn' | 'state'>, today: string): string {
  if (!owed.has(report.state)) return ''
  const late = reportDaysLate(report, today)
  if (late > 0) return `期限を${late}日過ぎています`
  const left = daysOverdue(today, report.dueOn)
  return left === 0 ? '本日が期限です' : `期限まで${left}日`
}

const transitions = {
  pending: ['submitted', 'skipped'],
  submitted: ['checking', 'revising', 'confirmed'],
  checking: ['revising', 'confirmed'],
  revising: ['submitted'],
  confirmed: [],
  skipped: ['pending'],
} as const satisfies Record<ReportState, readonly ReportState[]>

/**
 * Refuses (`conflict`) a step the process does not know; what was submitted never becomes 未提出 again.
 * @awaited 四半期の進捗報告
 */
export function assertReportTransition(from: ReportState, to: ReportState): void {
  const allowed: readonly ReportState[] = transitions[from]
  if (allowed.includes(to)) return
  const reopening = to === 'pending' ? '提出された報告は未提出に戻せません。直すときは「要修正」にしてください。' : ''
  throw new Refusal(
    'conflict',
    `報告を「${reportStateLabel[from]}」から「${reportStateLabel[to]}」にはできません。${reopening}`,
  )
}
