import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { addWorkingDays, isWorkingDay, nearestWorkingDay } from '../../../shared/domain/calendar/working-days.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import {
  earliestStart,
  type Link,
  reschedule,
  type ScheduleChange,
  type Task,
  taskLength,
} from '../../../shared/domain/support/schedule.ts'

const task = (id: string, start: string | null, end: string | null, after: readonly (string | Link)[] = []): Task => ({
  id,
  title: id,
  start,
  end,
  after: after.map((link) => (typeof link === 'string' ? { id: link, lag: 0 } : link)),
})
const spans = (tasks: readonly Task[]) =>
  Object.fromEntries(tasks.map((each) => [each.id, `${each.start}/${each.end}`]))
const afterwards = (tasks: readonly Task[], change: ScheduleChange) => spans(reschedule(tasks, change).tasks)

/** 調査 Mon–Fri, 要件 from the next Monday with two working days of slack before 公募. */
const plan = [
  task('調査', '2026-06-01', '2026-06-05'),
  task('要件', '2026-06-08', '2026-06-10', ['調査']),
  task('公募', '2026-06-15', '2026-06-19', ['要件']),
]

describe('A plan on working days', () => {
  it('a later end pushes the next one, which keeps its length; the slack behind it takes the rest', () => {
    expect(afterwards(plan, { id: '調査', end: '2026-06-09' })).toEqual({
      調査: '2026-06-01/2026-06-09',
      要件: '2026-06-10/2026-06-12',
      公募: '2026-06-15/2026-06-19',
    })
  })

  it('what lacks slack is pushed as far as needed and no further, over weekends', () => {
    const result = reschedule(plan, { id: '調査', end: '2026-06-10' })
    expect(spans(result.tasks)).toMatchObject({ 要件: '2026-06-11/2026-06-15', 公募: '2026-06-16/2026-06-22' })
    expect(result.moved.map((each) => each.id)).toEqual(['調査', '要件', '公募'])
    expect(result.moved[2]).toEqual({
      id: '公募',
      from: { start: '2026-06-15', end: '2026-06-19' },
      to: { start: '2026-06-16', end: '2026-06-22' },
    })
  })

  it('an earlier end leaves the followers where they are', () => {
    const result = reschedule(plan, { id: '調査', end: '2026-06-02' })
    expect(result.moved.map((each) => each.id)).toEqual(['調査'])
  })

  it('taking dates away leaves the followers’ dates', () => {
    expect(afterwards(plan, { id: '調査', start: null })).toEqual({
      調査: 'null/null',
      要件: '2026-06-08/2026-06-10',
      公募: '2026-06-15/2026-06-19',
    })
  })

  it('an unscheduled follower stays unscheduled, and an unscheduled step holds nobody up', () => {
    const open = [
      task('調査', '2026-06-01', '2026-06-05'),
      task('要件', null, null, ['調査']),
      task('公募', '2026-06-08', '2026-06-12', ['要件']),
    ]
    expect(afterwards(open, { id: '調査', end: '2026-06-30' })).toMatchObject({
      要件: 'null/null',
      公募: '2026-06-08/2026-06-12',
    })
    expect(afterwards(open, { id: '要件', start: '2026-06-01', length: 3 })).toMatchObject({
      要件: '2026-06-08/2026-06-10',
      公募: '2026-06-11/2026-06-17',
    })
  })

  it('weekends and holidays carry no work', () => {
    const one = [task('面接', '2026-09-17', '2026-09-18')]
    expect(afterwards(one, { id: '面接', start: '2026-09-19' })).toEqual({ 面接: '2026-09-24/2026-09-25' })
    expect(afterwards(one, { id: '面接', end: '2026-09-23' })).toEqual({ 面接: '2026-09-17/2026-09-18' })
    expect(afterwards(one, { id: '面接', length: 3 })).toEqual({ 面接: '2026-09-17/2026-09-24' })
    expect(taskLength({ start: '2026-09-17', end: '2026-09-24' })).toBe(3)
  })

  it('follows the officer’s own days off', () => {
    const closed = [{ date: '2026-06-11', name: '臨時休庁', open: false }]
    const moved = reschedule(plan, { id: '調査', end: '2026-06-10' }, closed)
    expect(spans(moved.tasks)).toMatchObject({ 要件: '2026-06-12/2026-06-16' })
  })

  it('lag counts working days', () => {
    const tasks = [
      task('内定', '2026-09-14', '2026-09-17'),
      task('任命', '2026-09-18', '2026-09-18', [{ id: '内定', lag: 2 }]),
    ]
    expect(afterwards(tasks, { id: '内定', end: '2026-09-18' })).toMatchObject({ 任命: '2026-09-28/2026-09-28' })
  })

  it('a moved step keeps its length, and never starts before what it follows allows', () => {
    expect(afterwards(plan, { id: '要件', start: '2026-06-11' })).toMatchObject({ 要件: '2026-06-11/2026-06-15' })
    expect(afterwards(plan, { id: '要件', start: '2026-06-02' })).toMatchObject({ 要件: '2026-06-08/2026-06-10' })
  })

  it('a new link pushes the one that follows', () => {
    const tasks = [task('a', '2026-06-01', '2026-06-12'), task('b', '2026-06-03', '2026-06-04')]
    expect(afterwards(tasks, { id: 'b', after: [{ id: 'a', lag: 0 }] })).toEqual({
      a: '2026-06-01/2026-06-12',
      b: '2026-06-15/2026-06-16',
    })
  })

  it('two ways to one step: the later of them counts', () => {
    const tasks = [
      task('a', '2026-06-01', '2026-06-01'),
      task('b', '2026-06-02', '2026-06-03', ['a']),
      task('c', '2026-06-02', '2026-06-05', ['a']),
      task('d', '2026-06-08', '2026-06-08', ['b', 'c']),
    ]
    expect(afterwards(tasks, { id: 'a', end: '2026-06-03' })).toMatchObject({
      b: '2026-06-04/2026-06-05',
      c: '2026-06-04/2026-06-09',
      d: '2026-06-10/2026-06-10',
    })
  })

  it('refuses a circle and names it', () => {
    const act = () => reschedule(plan, { id: '調査', after: [{ id: '公募', lag: 0 }] })
    expect(act).toThrow(Refusal)
    expect(act).toThrow('「調査」→「要件」→「公募」→「調査」')
    expect(() => reschedule(plan, { id: '調査', after: [{ id: '調査', lag: 0 }] })).toThrow('「調査」→「調査」')
  })

  it.each([
    ['a length of 0', { id: '要件', length: 0 }],
    ['a negative length', { id: '要件', length: -2 }],
    ['half a day', { id: '要件', length: 1.5 }],
    ['an end before the start', { id: '要件', end: '2026-06-05' }],
    ['only a weekend', { id: '要件', start: '2026-06-13', end: '2026-06-14' }],
    ['an unknown step', { id: '広報', length: 1 }],
    ['an unknown predecessor', { id: '要件', after: [{ id: '広報', lag: 0 }] }],
    ['a date that does not exist', { id: '要件', start: '2026-02-29' }],
  ])('refuses %s', (_what, change) => {
    expect(() => reschedule(plan, change)).toThrow(Refusal)
  })
})

const workday = fc.integer({ min: 0, max: 250 }).map((n) => addWorkingDays('2026-04-01', n))
const anyPlan: fc.Arbitrary<Task[]> = fc
  .array(
    fc.record({
      wish: workday,
      length: fc.integer({ min: 1, max: 12 }),
      before: fc.array(fc.record({ at: fc.nat(), lag: fc.integer({ min: 0, max: 3 }) }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => {
    const tasks: Task[] = []
    for (const [index, { wish, length, before }] of rows.entries()) {
      const links = before.filter(() => index > 0).map(({ at, lag }) => ({ id: `t${at % index}`, lag }))
      const open = { ...task(`t${index}`, null, null), after: links }
      const known = new Map(tasks.map(({ id, start, end }) => [id, { start, end }]))
      const earliest = earliestStart(open, known)
      const start = earliest !== null && earliest > wish ? earliest : wish
      tasks.push({ ...open, start, end: addWorkingDays(start, length - 1) })
    }
    return tasks
  })

describe('Whatever the plan', () => {
  const change = fc.record({
    at: fc.nat(),
    move: fc.integer({ min: -30, max: 30 }),
    what: fc.constantFrom('start', 'end'),
  })

  it('nobody starts too early, lengths are kept, nothing moves earlier or further than it must', () => {
    fc.assert(
      fc.property(anyPlan, change, (tasks, { at, move, what }) => {
        const edited = tasks[at % tasks.length]!
        const wanted = addDays(what === 'start' ? edited.start! : edited.end!, move)
        if (what === 'end' && nearestWorkingDay(wanted, -1) < edited.start!) return
        const { tasks: after } = reschedule(tasks, { id: edited.id, [what]: wanted })
        const now = new Map(after.map(({ id, start, end }) => [id, { start, end }]))
        for (const [index, each] of after.entries()) {
          const old = tasks[index]!
          const earliest = earliestStart(each, now)
          expect(isWorkingDay(each.start!) && isWorkingDay(each.end!)).toBe(true)
          if (earliest !== null) expect(each.start! >= earliest).toBe(true)
          if (each.id === edited.id) continue
          expect(taskLength(each)).toBe(taskLength(old))
          expect(each.start! >= old.start!).toBe(true)
          if (each.start !== old.start) expect(each.start).toBe(earliest)
        }
      }),
    )
  })

  it('the same edit again changes nothing', () => {
    fc.assert(
      fc.property(anyPlan, change, (tasks, { at, move }) => {
        const edited = tasks[at % tasks.length]!
        const wanted = { id: edited.id, start: addDays(edited.start!, move) }
        const once = reschedule(tasks, wanted)
        expect(reschedule(once.tasks, wanted).moved).toEqual([])
      }),
    )
  })

  it('taking dates away moves nobody else', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), (tasks, at) => {
        const edited = tasks[at % tasks.length]!
        expect(reschedule(tasks, { id: edited.id, start: null }).moved.map((each) => each.id)).toEqual([edited.id])
      }),
    )
  })
})
