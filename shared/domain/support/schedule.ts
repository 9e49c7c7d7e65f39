import { addWorkingDays, countWorkingDays, type HolidayEdit, nearestWorkingDay } from '../calendar/working-days.ts'
import { Refusal } from '../refusal.ts'

/** 先行: the follower starts on the first 開庁日 after its end, `lag` 開庁日 later. */
export interface Link {
  readonly id: string
  readonly lag: number
}

/** A step of a plan. Both dates are 開庁日 and inclusive, or both null while it is unscheduled. */
export interface Task {
  readonly id: string
  readonly title: string
  readonly start: string | null
  readonly end: string | null
  readonly after: readonly Link[]
}

/**
 * An edit of one task: `start` alone moves it and keeps its length, `end` alone stretches or shrinks it, both set it,
 * `length` (開庁日) sets the end, `start: null` takes its dates away, `after` replaces what it follows.
 */
export interface ScheduleChange {
  readonly id: string
  readonly start?: string | null | undefined
  readonly end?: string | null | undefined
  readonly length?: number | undefined
  readonly after?: readonly Link[] | undefined
}

export interface Span {
  readonly start: string | null
  readonly end: string | null
}

export interface Rescheduled {
  /** All tasks, in the order given. */
  readonly tasks: readonly Task[]
  /** Those whose dates are no longer what they were, the edited one included. */
  readonly moved: readonly { readonly id: string; readonly from: Span; readonly to: Span }[]
}

/** The length of a span in 開庁日, both ends included; 0 while it is unscheduled. */
export function taskLength(span: Span, edits: readonly HolidayEdit[] = []): number {
  if (span.start === null || span.end === null) return 0
  return (
    countWorkingDays(span.start, span.end, edits) + (nearestWorkingDay(span.start, 1, edits) === span.start ? 1 : 0)
  )
}

const tooShort = (title: string): Refusal =>
  new Refusal('invalid', `「${title}」の期間が0日以下になります。終わりを始まり以後の開庁日にしてください。`, {
    fields: { end: '終わりを始まり以後の開庁日にしてください。' },
  })

/** A step has both its dates or none. Refuses (`invalid`) one without the other. */
export function assertBothOrNeither({ start, end }: Span): void {
  if ((start === null) !== (end === null))
    throw new Refusal('invalid', '始まりと終わりは、両方を入力するか、両方を空欄にしてください。', {
      fields: start === null ? { start: '始まりを入力してください。' } : { end: '終わりを入力してください。' },
    })
}

const endOf = (start: string, length: number, edits: readonly HolidayEdit[]): string =>
  addWorkingDays(start, length - 1, edits)

/** The edited task's new dates. Weekends and holidays carry no work: a start moves on, an end moves back to a 開庁日. */
function changedSpan(task: Task, change: ScheduleChange, edits: readonly HolidayEdit[]): Span {
  if (change.start === null || change.end === null) return { start: null, end: null }
  const wanted = change.start ?? task.start ?? change.end
  if (wanted === undefined) return { start: null, end: null }
  const start = nearestWorkingDay(wanted, 1, edits)
  if (change.length !== undefined) {
    if (!Number.isInteger(change.length) || change.length <= 0) throw tooShort(task.title)
    return { start, end: endOf(start, change.length, edits) }
  }
  if (change.end === undefined) return { start, end: endOf(start, Math.max(1, taskLength(task, edits)), edits) }
  const end = nearestWorkingDay(change.end, -1, edits)
  if (end < start) throw tooShort(task.title)
  return { start, end }
}

/** Refuses (`invalid`) links to tasks that are not there and links that run in a circle, naming it: A → B → A. */
export function assertNoCycle(tasks: readonly Task[]): void {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const done = new Set<string>()
  const visit = (task: Task, path: readonly Task[]): void => {
    if (done.has(task.id)) return
    const at = path.indexOf(task)
    if (at !== -1) {
      const names = [...path.slice(at), task].toReversed().map((each) => `「${each.title}」`)
      throw new Refusal('invalid', `先行の関係が一巡しています(${names.join('→')})。どれかの先行を削除してください。`)
    }
    for (const link of task.after) {
      const before = byId.get(link.id)
      if (before === undefined)
        throw new Refusal('invalid', `「${task.title}」の先行が計画にありません。先行を選び直してください。`)
      visit(before, [...path, task])
    }
    done.add(task.id)
  }
  for (const task of tasks) visit(task, [])
}

/** Tasks in an order in which each comes after those it follows. There must be no cycle. */
function inOrder(tasks: readonly Task[]): Task[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const ordered = new Map<string, Task>()
  const add = (task: Task): void => {
    if (ordered.has(task.id)) return
    for (const link of task.after) {
      const before = byId.get(link.id)
      if (before !== undefined) add(before)
    }
    ordered.set(task.id, task)
  }
  for (const task of tasks) add(task)
  return [...ordered.values()]
}

/** The first day a task may start by what it follows; null when nothing scheduled comes before it. */
export function earliestStart(
  task: Task,
  spans: ReadonlyMap<string, Span>,
  edits: readonly HolidayEdit[] = [],
): string | null {
  let earliest: string | null = null
  for (const link of task.after) {
    const end = spans.get(link.id)?.end ?? null
    if (end === null) continue
    const day = addWorkingDays(end, 1 + link.lag, edits)
    if (earliest === null || day > earliest) earliest = day
  }
  return earliest
}

/**
 * Applies one edit to a plan. Followers are pushed only as far as they lack slack and keep their length in 開庁日; an
 * earlier end leaves them where they are; taking dates away leaves them too; unscheduled tasks stay unscheduled. The
 * edited task itself never starts before what it follows allows. Refuses (`invalid`) a cycle, naming it, and a length
 * of 0 or less; `missing` for an unknown task.
 */
export function reschedule(
  tasks: readonly Task[],
  change: ScheduleChange,
  edits: readonly HolidayEdit[] = [],
): Rescheduled {
  const edited = tasks.find((task) => task.id === change.id)
  if (edited === undefined)
    throw new Refusal('missing', '変えようとした工程が計画にありません。画面を開き直してください。')
  const linked = tasks.map((task) => (task === edited ? { ...task, after: change.after ?? task.after } : task))
  assertNoCycle(linked)
  const onlyLinks = change.start === undefined && change.end === undefined && change.length === undefined
  const spans = new Map<string, Span>(tasks.map(({ id, start, end }) => [id, { start, end }]))
  spans.set(edited.id, onlyLinks ? { start: edited.start, end: edited.end } : changedSpan(edited, change, edits))
  const touched = new Set([edited.id])
  for (const task of inOrder(linked)) {
    const span = spans.get(task.id)
    const affected = task.id === edited.id || task.after.some((link) => touched.has(link.id))
    if (!affected || span === undefined || span.start === null) continue
    const earliest = earliestStart(task, spans, edits)
    if (earliest === null || span.start >= earliest) continue
    spans.set(task.id, { start: earliest, end: endOf(earliest, Math.max(1, taskLength(span, edits)), edits) })
    touched.add(task.id)
  }
  const result = linked.map((task) => ({ ...task, ...spans.get(task.id) }))
  const moved = tasks.flatMap(({ id, start, end }) => {
    const to = spans.get(id) ?? { start, end }
    return to.start === start && to.end === end ? [] : [{ id, from: { start, end }, to }]
  })
  return { tasks: result, moved }
}
