import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { assertNearPeriod } from '../../../shared/domain/calendar/near-period.ts'
import type { HolidayEdit } from '../../../shared/domain/calendar/working-days.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { milestoneFields } from '../../../shared/domain/support/fields/milestone.ts'
import { assertBothOrNeither, assertNoCycle, reschedule, type Task } from '../../../shared/domain/support/schedule.ts'
import { note } from '../../audit.ts'
import type { ReadDb, WriteDb } from '../../connection.ts'
import { assertFresh, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { holidayEditsOf } from '../../records/office/holiday-edits.ts'
import { theCase } from '../../records/support/case.ts'
import { changeIn, planOf, predecessorsOf } from '../../records/support/rooms.ts'
import { storedPredecessors } from '../../stored/predecessors.ts'
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
import { assertUnused } from './edit.ts'

type Plans = Handlers<OfficeContract>['plan']
type MilestoneInput = Omit<Parameters<Plans['edit']>[1], 'id' | 'revision'>

export const plan: Plans = {
  list: (ctx, { caseId }) => planOf(ctx, caseId),

  /** From here on 予定 means the agreed dates; the plan itself may still move. */
  setBaseline(ctx, { id, revision, agreedOn }) {
    const row = theCase(ctx.db, id)
    assertFresh({ revision }, row, [
      {
        field: 'agreedOn',
        label: '計画の合意日',
        theirs: row.planAgreedOn ?? '(空欄)',
        yours: agreedOn,
        stored: row.planAgreedOn,
      },
    ])
    assertNotFuture(agreedOn, ctx.today, '計画の合意日', 'agreedOn')
    const touched = setBaselineOf(ctx.db, id).map((item) => item.id)
    setPlanAgreed(ctx.db, {
      id,
      state: row.state === 'planning' ? 'agreed' : row.state,
      planAgreedOn: agreedOn,
    })
    note(ctx, 'plan.setBaseline', id, { before: row.planAgreedOn, agreedOn, touched })
    const plan = planOf(ctx, id)
    return changeIn(
      id,
      plan,
      plan.map((item) => item.id),
    )
  },

  add(ctx, { id, caseId, ...yours }) {
    const row = theCase(ctx.db, caseId)
    const known = milestoneById(ctx.db, id)
    const rows = milestonesOfCase(ctx.db, caseId)
    if (known?.caseId === caseId) {
      const again = moved(rows, { id, ...yours }, holidayEditsOf(ctx.db)).get(id) ?? known
      assertSameWords(milestoneFields, valuesOf(known, rows), valuesOf(again, rows), titleIn(rows))
      return changeOf(ctx, caseId, [id])
    }
    assertUnused(ctx.db, id)
    assertNotFuture(yours.doneOn, ctx.today, '完了日', 'doneOn')
    assertNearPeriod(milestoneFields, yours, row)
    const unscheduled = {
      id,
      title: yours.title,
      start: null,
      end: null,
      doneOn: yours.doneOn,
      after: storedPredecessors.write([]),
    }
    const plan = replanned([...rows, unscheduled], id, yours, holidayEditsOf(ctx.db))
    insertMilestone(ctx.db, { ...columnsOf(id, yours, plan), caseId })
    const pushed = pushFollowers(ctx.db, rows, plan, id)
    note(ctx, 'plan.add', caseId, { id, after: { ...yours, ...plan.get(id) }, pushed })
    return changeOf(ctx, caseId, [id, ...pushed.map((each) => each.id)])
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theMilestone(ctx.db, id)
    const rows = milestonesOfCase(ctx.db, row.caseId)
    const before = assertEditable(ctx, rows, row, { revision, ...yours })
    const plan = moved(rows, { id, ...yours }, holidayEditsOf(ctx.db))
    setMilestone(ctx.db, plan.get(id) ?? row)
    const pushed = pushFollowers(ctx.db, rows, plan, id)
    const changes = changesOf(before, { ...yours, ...spanOf(plan.get(id) ?? row) })
    note(ctx, 'plan.edit', row.caseId, { id, title: row.title, ...changes, pushed })
    return changeOf(ctx, row.caseId, [id, ...pushed.map((each) => each.id)])
  },

  /** By the same rules as when each of them was moved, but all or none. */
  putBack(ctx, { caseId, items }) {
    const rows = milestonesOfCase(ctx.db, caseId)
    const first = items[0]?.id
    for (const item of items) {
      const row = rows.find(({ id }) => id === item.id)
      if (!row) throw missing('計画の項目')
      assertEditable(ctx, rows, row, item)
    }
    const edits = holidayEditsOf(ctx.db)
    const after = items.reduce<readonly MilestoneRow[]>(
      (now, { revision: _seen, ...item }) => [...moved(now, item, edits).values()],
      rows,
    )
    const changed = after.flatMap((is, at) => {
      const was = rows[at]
      return was === undefined || JSON.stringify(was) === JSON.stringify(is) ? [] : [{ was, is }]
    })
    for (const { is } of changed) setMilestone(ctx.db, is)
    const words = changed.map(({ was, is }) => ({
      id: is.id,
      title: was.title,
      ...changesOf(valuesOf(was, rows), valuesOf(is, rows)),
    }))
    note(ctx, 'plan.putBack', caseId, {
      items: words.toSorted((a, b) => Number(b.id === first) - Number(a.id === first)),
    })
    return changeOf(
      ctx,
      caseId,
      changed.map(({ is }) => is.id),
    )
  },

  remove(ctx, { id, revision }) {
    const row = theMilestone(ctx.db, id, 'also removed')
    if (row.removedAt !== null) return withFollowers(ctx, row)
    assertFresh({ revision }, row, [])
    setMilestoneRemoved(ctx.db, { id, removedAt: ctx.now })
    note(ctx, 'plan.remove', row.caseId, { id, title: row.title })
    return withFollowers(ctx, row)
  },

  restore(ctx, { id, revision }) {
    const row = theMilestone(ctx.db, id, 'also removed')
    if (row.removedAt === null) return withFollowers(ctx, row)
    assertFresh({ revision }, row, [])
    assertNoCycle(tasksOf([...milestonesOfCase(ctx.db, row.caseId), row]))
    setMilestoneRemoved(ctx.db, { id, removedAt: null })
    note(ctx, 'plan.restore', row.caseId, { id, title: row.title })
    return withFollowers(ctx, row)
  },
}

const changeOf = (ctx: Context, caseId: string, ids: readonly string[]) => changeIn(caseId, planOf(ctx, caseId), ids)

/** An item that goes or comes takes along what its followers show as 先行. */
const withFollowers = (ctx: Context, { id, caseId }: MilestoneRow) =>
  changeOf(ctx, caseId, [
    id,
    ...milestonesOfCase(ctx.db, caseId).flatMap((row) => (predecessorsOf(row).includes(id) ? [row.id] : [])),
  ])

function theMilestone(db: ReadDb, id: string, which: 'live' | 'also removed' = 'live'): MilestoneRow {
  const row = milestoneById(db, id)
  if (!row || (which === 'live' && row.removedAt !== null)) throw missing('計画の項目')
  return row
}

/** What the item says now, if the edit knows of it. */
function assertEditable(
  ctx: Context,
  rows: readonly MilestoneRow[],
  row: MilestoneRow,
  { revision, ...yours }: MilestoneInput & { revision: number },
): MilestoneInput {
  const before = valuesOf(row, rows)
  assertFresh({ revision }, row, clashesOf(milestoneFields, before, yours, titleIn(rows)))
  if (yours.doneOn !== row.doneOn) assertNotFuture(yours.doneOn, ctx.today, '完了日', 'doneOn')
  assertNearPeriod(milestoneFields, yours, theCase(ctx.db, row.caseId))
  return before
}

const titleIn = (rows: readonly MilestoneRow[]) => (id: string) => rows.find((row) => row.id === id)?.title ?? id

const valuesOf = (row: MilestoneRow, live: readonly MilestoneRow[]): MilestoneInput =>
  fieldsOf(milestoneFields, { ...row, after: predecessorsOf(row).filter((id) => live.some((each) => each.id === id)) })

type Planned = Pick<MilestoneRow, 'id' | 'title' | 'start' | 'end' | 'doneOn' | 'after'>
type Plan = ReadonlyMap<string, { start: string | null; end: string | null }>

/** The plan as the rule of schedule.ts sees it; predecessors that were removed no longer hold anything up. */
function tasksOf(rows: readonly Planned[]): Task[] {
  const live = new Set(rows.map(({ id }) => id))
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    start: row.start,
    end: row.end,
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
  assertBothOrNeither({ start, end })
  const links = after.map((each) => ({ id: each, lag: 0 }))
  const tasks = tasksOf(rows)
  assertNoCycle(tasks.map((task) => (task.id === id ? { ...task, after: links } : task)))
  const done = new Set(rows.filter((row) => row.id !== id && row.doneOn !== null).map((row) => row.id))
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

const spanOf = ({ start, end }: Pick<MilestoneRow, 'start' | 'end'>) => ({ start, end })

/** The plan after one item was given these values: itself, and what it pushes. Links to what was removed rest. */
function moved(
  rows: readonly MilestoneRow[],
  { id, ...yours }: MilestoneInput & { id: string },
  edits: readonly HolidayEdit[],
): ReadonlyMap<string, MilestoneRow> {
  const plan = replanned(rows, id, yours, edits)
  return new Map(
    rows.map((row) => {
      if (row.id !== id) return [row.id, { ...row, ...plan.get(row.id) }]
      const resting = predecessorsOf(row).filter((each) => rows.every((live) => live.id !== each))
      return [id, { ...row, ...columnsOf(id, { ...yours, after: [...yours.after, ...resting] }, plan) }]
    }),
  )
}

const columnsOf = (id: string, yours: MilestoneInput, plan: Plan) => ({
  ...yours,
  id,
  start: plan.get(id)?.start ?? null,
  end: plan.get(id)?.end ?? null,
  progress: yours.doneOn === null ? yours.progress : 100,
  after: storedPredecessors.write(yours.after),
})

function pushFollowers(db: WriteDb, rows: readonly MilestoneRow[], plan: Plan, edited: string) {
  const pushed = rows.flatMap((row) => {
    const to = plan.get(row.id)
    if (row.id === edited || !to || (to.start === row.start && to.end === row.end)) return []
    return [{ id: row.id, title: row.title, from: { start: row.start, end: row.end }, to }]
  })
  for (const { id, to } of pushed) setMilestoneDates(db, { id, start: to.start, end: to.end })
  return pushed
}
