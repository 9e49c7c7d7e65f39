import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { HolidayEdit } from '../../../shared/domain/calendar/working-days.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { assertNoCycle, reschedule, type Task } from '../../../shared/domain/support/schedule.ts'
import { reportTrackLabel } from '../../../shared/domain/support/words.ts'
import { note } from '../../audit.ts'
import type { ReadDb, WriteDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { holidayEditsOf } from '../../records/office/holiday-edits.ts'
import { theCase } from '../../records/support/case.ts'
import { casePageOf, predecessorsOf } from '../../records/support/page.ts'
import { setPlanAgreed } from '../../tables/support/case.ts'
import {
  insertMilestone,
  type MilestoneRow,
  milestoneById,
  milestonesOfCase,
  setBaselineOf,
  setMilestone,
  setMilestoneDates,
  setMilestoneRemoved,
} from '../../tables/support/milestone.ts'
import { assertNotFuture, changesOf, clashesOf, type FieldLabels, isRepeated } from './edit.ts'

type Plans = Handlers<OfficeContract>['plan']
type MilestoneInput = Omit<Parameters<Plans['edit']>[1], 'id' | 'revision'>

export const plan: Plans = {
  /** From here on 予定 means the agreed dates; the plan itself may still move. */
  setBaseline(ctx, { id, revision, agreedOn }) {
    const row = theCase(ctx.db, id)
    assertFresh({ revision }, row, [
      { field: 'agreedOn', label: '計画の合意日', theirs: row.plan_agreed_on ?? '(空欄)', yours: agreedOn },
    ])
    setBaselineOf(ctx.db, id)
    setPlanAgreed(ctx.db, {
      id,
      state: row.state === 'planning' ? 'agreed' : row.state,
      plan_agreed_on: agreedOn,
    })
    note(ctx, 'plan.setBaseline', id, { before: row.plan_agreed_on, agreedOn })
    return casePageOf(ctx, id)
  },

  add(ctx, { id, caseId, ...yours }) {
    theCase(ctx.db, caseId)
    const known = milestoneById(ctx.db, id)
    if (isRepeated(ctx.db, id, known ? { parent: known.case_id } : null, caseId)) return casePageOf(ctx, caseId)
    assertNotFuture(yours.doneOn, ctx.today, '完了日', 'doneOn')
    const rows = milestonesOfCase(ctx.db, caseId)
    const unscheduled = { id, title: yours.title, start_on: null, end_on: null, done_on: yours.doneOn, after: '[]' }
    const plan = replanned([...rows, unscheduled], id, yours, holidayEditsOf(ctx.db))
    insertMilestone(ctx.db, { ...columnsOf(id, yours, plan), case_id: caseId })
    const pushed = pushFollowers(ctx.db, rows, plan, id)
    note(ctx, 'plan.add', caseId, { id, after: { ...yours, ...plan.get(id) }, pushed })
    return casePageOf(ctx, caseId)
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theMilestone(ctx.db, id)
    const rows = milestonesOfCase(ctx.db, row.case_id)
    const before = milestoneFields(row, rows)
    assertFresh({ revision }, row, clashesOf(milestoneLabels(rows), before, yours))
    if (yours.doneOn !== row.done_on) assertNotFuture(yours.doneOn, ctx.today, '完了日', 'doneOn')
    const plan = replanned(rows, id, yours, holidayEditsOf(ctx.db))
    const resting = predecessorsOf(row).filter((each) => rows.every((live) => live.id !== each))
    setMilestone(ctx.db, columnsOf(id, { ...yours, after: [...yours.after, ...resting] }, plan))
    const pushed = pushFollowers(ctx.db, rows, plan, id)
    const changes = changesOf(before, { ...yours, ...plan.get(id) })
    note(ctx, 'plan.edit', row.case_id, { id, title: row.title, ...changes, pushed })
    return casePageOf(ctx, row.case_id)
  },

  remove(ctx, { id, revision }) {
    const row = theMilestone(ctx.db, id, 'also removed')
    if (row.removed_at !== null) return casePageOf(ctx, row.case_id)
    assertFresh({ revision }, row, [])
    setMilestoneRemoved(ctx.db, { id, removed_at: ctx.now })
    note(ctx, 'plan.remove', row.case_id, { id, title: row.title })
    return casePageOf(ctx, row.case_id)
  },

  restore(ctx, { id, revision }) {
    const row = theMilestone(ctx.db, id, 'also removed')
    if (row.removed_at === null) return casePageOf(ctx, row.case_id)
    assertFresh({ revision }, row, [])
    assertNoCycle(tasksOf([...milestonesOfCase(ctx.db, row.case_id), row]))
    setMilestoneRemoved(ctx.db, { id, removed_at: null })
    note(ctx, 'plan.restore', row.case_id, { id, title: row.title })
    return casePageOf(ctx, row.case_id)
  },
}

function theMilestone(db: ReadDb, id: string, which: 'live' | 'also removed' = 'live'): MilestoneRow {
  const row = milestoneById(db, id)
  if (!row || (which === 'live' && row.removed_at !== null)) throw missing('計画の項目')
  return row
}

const milestoneLabels = (rows: readonly MilestoneRow[]): FieldLabels<MilestoneInput> => ({
  track: ['区分', reportTrackLabel],
  title: '件名',
  start: '始まり',
  end: '終わり',
  doneOn: '完了日',
  progress: '進み具合(%)',
  weight: '重み',
  owner: '担当',
  after: ['先行', (ids) => ids.map((id) => rows.find((row) => row.id === id)?.title ?? id).join('\n')],
})

const milestoneFields = (row: MilestoneRow, live: readonly MilestoneRow[]): MilestoneInput => ({
  track: row.track,
  title: row.title,
  start: row.start_on,
  end: row.end_on,
  doneOn: row.done_on,
  progress: row.progress,
  weight: row.weight,
  owner: row.owner,
  after: predecessorsOf(row).filter((id) => live.some((each) => each.id === id)),
})

type Planned = Pick<MilestoneRow, 'id' | 'title' | 'start_on' | 'end_on' | 'done_on' | 'after'>
type Plan = ReadonlyMap<string, { start: string | null; end: string | null }>

/** The plan as the rule of schedule.ts sees it; predecessors that were removed no longer hold anything up. */
function tasksOf(rows: readonly Planned[]): Task[] {
  const live = new Set(rows.map(({ id }) => id))
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    start: row.start_on,
    end: row.end_on,
    after: predecessorsOf(row)
      .filter((id) => live.has(id))
      .map((id) => ({ id, lag: 0 })),
  }))
}

/** Where everything stands after one item was given its dates and predecessors. What is done stays where it was done. */
function replanned(
  rows: readonly Planned[],
  id: string,
  { start, end, doneOn, after }: Pick<MilestoneInput, 'start' | 'end' | 'doneOn' | 'after'>,
  edits: readonly HolidayEdit[],
): Plan {
  if ((start === null) !== (end === null))
    throw new Refusal('invalid', '始まりと終わりは、両方を入れるか、両方を空欄にしてください。', {
      fields: start === null ? { start: '始まりを入力してください。' } : { end: '終わりを入力してください。' },
    })
  const links = after.map((each) => ({ id: each, lag: 0 }))
  const tasks = tasksOf(rows)
  assertNoCycle(tasks.map((task) => (task.id === id ? { ...task, after: links } : task)))
  const done = new Set(rows.filter((row) => row.id !== id && row.done_on !== null).map((row) => row.id))
  const movable = tasks.map((task) => (done.has(task.id) ? { ...task, after: [] } : task))
  const was = tasks.find((task) => task.id === id)
  const onlyWords =
    was !== undefined &&
    was.start === start &&
    was.end === end &&
    JSON.stringify(was.after.map((link) => link.id)) === JSON.stringify(after)
  if (onlyWords) return new Map(tasks.map((task) => [task.id, { start: task.start, end: task.end }]))
  const change = { id, start, end, after: doneOn === null ? links : [] }
  return new Map(
    reschedule(movable, change, edits).tasks.map((task) => [task.id, { start: task.start, end: task.end }]),
  )
}

const columnsOf = (id: string, yours: MilestoneInput, plan: Plan) => ({
  id,
  track: yours.track,
  title: yours.title,
  start_on: plan.get(id)?.start ?? null,
  end_on: plan.get(id)?.end ?? null,
  done_on: yours.doneOn,
  progress: yours.doneOn === null ? yours.progress : 100,
  weight: yours.weight,
  owner: yours.owner,
  after: JSON.stringify(yours.after),
})

function pushFollowers(db: WriteDb, rows: readonly MilestoneRow[], plan: Plan, edited: string) {
  const pushed = rows.flatMap((row) => {
    const to = plan.get(row.id)
    if (row.id === edited || !to || (to.start === row.start_on && to.end === row.end_on)) return []
    return [{ id: row.id, title: row.title, from: { start: row.start_on, end: row.end_on }, to }]
  })
  for (const { id, to } of pushed) setMilestoneDates(db, { id, start_on: to.start, end_on: to.end })
  return pushed
}
