import { describe, expect, it } from 'vitest'
import { createTally, tally } from '../../../../shared/domain/review/ranking.ts'
import { createFollower } from '../../../../shared/domain/review/tally/following.ts'
import type { Tally, TallyInput, TallyRules } from '../../../../shared/domain/review/tally-types.ts'
import { tallyOf } from '../tally-stories.ts'

const ruled = (input: TallyInput, rules: Partial<TallyRules>): TallyInput => ({
  ...input,
  rules: { ...input.rules, ...rules },
})
const order = ({ rows }: Tally) => rows.map(({ rank, applicationId }) => `${rank} ${applicationId}`)
const codes = ({ warnings }: Tally) => warnings.map(({ code }) => code)
const row = ({ rows }: Tally, id: string) => rows.find(({ applicationId }) => applicationId === id)

describe('scores that keep changing', () => {
  it('leave the rows that say what they said the same object, so that a screen draws only what moved', () => {
    const live = createTally(tallyOf({ X: [9, 9], Y: [5, 5], Z: [1, 1] }))
    const before = live.result()
    live.set('r1', 'X', 'c1', 8)
    const after = live.result()
    expect(row(after, 'X')).not.toBe(row(before, 'X'))
    expect(row(after, 'X')).toMatchObject({ value: 8.5, rank: 1 })
    for (const id of ['Y', 'Z']) expect(row(after, id)).toBe(row(before, id))
    expect(live.result().rows.map((each, at) => each === after.rows[at])).toEqual([true, true, true])
  })

  it('make a new row where only its rank, its tie, its flags or what decided it is another', () => {
    const rowOfY = (input: TallyInput, total: number) => {
      const live = createTally(input)
      const before = row(live.result(), 'Y')
      live.set('r1', 'X', 'c1', total)
      const after = row(live.result(), 'Y')
      expect(after?.totals).toBe(before?.totals)
      expect(after).not.toBe(before)
      return [before, after]
    }
    expect(rowOfY(tallyOf({ X: [9], Y: [5] }), 1).map((each) => each?.rank)).toEqual([2, 1])
    expect(rowOfY(tallyOf({ X: [9], Y: [5] }), 5).map((each) => each?.tied)).toEqual([[], ['X']])
    const decided = ruled(tallyOf({ X: [5, 4, 4], Y: [3, 5, 5] }), { ties: ['majority'] })
    expect(rowOfY(decided, 1).map((each) => each?.decidedBy)).toEqual(['majority', null])
    const byRank = ruled(tallyOf({ X: [9], Y: [5] }), { method: 'rankMean' })
    expect(rowOfY(byRank, 1).map((each) => each?.value)).toEqual([2, 1])
  })

  it('break a tie anew where its values stay and the points behind them move', () => {
    const tied = ruled(tallyOf({ X: [5, 4, 4], Y: [3, 5, 5], U: [2, 2, 2], V: [2, 2, 2] }), { ties: ['majority'] })
    const live = createTally(tied)
    expect(order(live.result())).toEqual(['1 Y', '2 X', '3 U', '3 V'])
    const before = live.result()
    // 13 and 13 as before, and now X is ahead with two of three.
    for (const [reviewer, points] of [
      ['r1', 4],
      ['r2', 6],
      ['r3', 3],
    ] as const)
      live.set(reviewer, 'Y', 'c1', points)
    for (const [reviewer, points] of [
      ['r1', 5],
      ['r2', 4],
      ['r3', 4],
    ] as const)
      live.set(reviewer, 'X', 'c1', points)
    expect(order(live.result())).toEqual(['1 X', '2 Y', '3 U', '3 V'])
    expect(
      live
        .result()
        .rows.slice(2)
        .map((each, at) => each === before.rows[at + 2]),
    ).toEqual([true, true])
  })

  it('on a sheet that is not handed in count nowhere', () => {
    const live = createTally(tallyOf({ X: [9, 'open'], Y: [5, 'absent'], Z: [1, 'excluded'] }))
    const before = live.result()
    for (const id of ['X', 'Y', 'Z']) live.set('r2', id, 'c1', 100)
    expect(live.result().rows.map((each, at) => each === before.rows[at])).toEqual([true, true, true])
  })

  it('take a sheet out with a blank and bring it back with a score', () => {
    const live = createTally(
      tallyOf({
        X: [
          [9, 9],
          [1, 1],
        ],
        Y: [
          [5, 5],
          [5, 5],
        ],
      }),
    )
    expect(order(live.result())).toEqual(['1 X', '1 Y'])
    live.set('r2', 'X', 'c2', null)
    expect(order(live.result())).toEqual(['1 X', '2 Y'])
    expect(codes(live.result())).toEqual(['n.differs', 'sheet.incomplete'])
    expect(row(live.result(), 'X')).toMatchObject({ n: 1, value: 18 })
    live.set('r2', 'X', 'c2', 0)
    expect(order(live.result())).toEqual(['1 Y', '2 X'])
    expect(codes(live.result())).toEqual([])
  })

  it('turn the method off and on again with the number of sheets', () => {
    const live = createTally(ruled(tallyOf({ X: [9, 1], Y: [5, 4] }), { method: 'sum' }))
    expect([live.result().method, row(live.result(), 'Y')?.value]).toEqual(['sum', 9])
    live.set('r2', 'X', 'c1', null)
    expect([live.result().method, row(live.result(), 'Y')?.value]).toEqual(['mean', 4.5])
    expect(live.result().sumDisabled).toBe(true)
    live.set('r2', 'X', 'c1', 1)
    expect([live.result().method, row(live.result(), 'Y')?.value]).toEqual(['sum', 9])
    expect(live.result().sumDisabled).toBe(false)
  })

  it('move everybody’s rank values when a reviewer changes one', () => {
    for (const method of ['rankMean', 'rankSum', 'rankPoints'] as const) {
      const input = ruled(tallyOf({ X: [9, 9], Y: [5, 5], Z: [1, 1] }), { method })
      const live = createTally(input)
      live.result()
      live.set('r1', 'Z', 'c1', 10)
      live.set('r2', 'Z', 'c1', 7)
      expect(live.result()).toEqual(tally(ruled(tallyOf({ X: [9, 9], Y: [5, 5], Z: [10, 7] }), { method })))
      expect(row(live.result(), 'X')?.value).toBe({ rankMean: 1.5, rankSum: 3, rankPoints: 8 }[method])
    }
  })

  it('make pairs depend on a missing reviewer, and free them again', () => {
    const live = createTally(tallyOf({ P: [90, 60], Q: [80, 'excluded'], R: [1, 1] }))
    const flips = () => live.result().warnings.filter(({ code }) => code === 'reviewer.flip')
    const [first] = flips()
    expect(first?.applicationIds).toEqual(['Q', 'P'])
    live.set('r2', 'P', 'c1', 90)
    expect(flips()).toEqual([])
    live.set('r2', 'P', 'c1', 60)
    expect(flips()).toEqual([first])
    live.set('r1', 'P', 'c1', 80)
    expect(flips()).toEqual([])
  })

  it('part two that nobody scored both of, and bring them together again', () => {
    const live = createTally(tallyOf({ X: [5, 5, null], Y: [null, 4, 4], Z: [3, 3, 3] }))
    const apart = () => live.result().warnings.filter(({ code }) => code === 'reviewer.apart')
    expect(apart()).toEqual([])
    live.set('r2', 'X', 'c1', null)
    expect(apart().map(({ applicationIds }) => applicationIds)).toEqual([['X', 'Y']])
    live.set('r1', 'X', 'c1', null)
    // Nobody has scored X any more: there is nothing to compare.
    expect(apart()).toEqual([])
    live.set('r1', 'X', 'c1', 5)
    expect(apart()).toHaveLength(1)
    live.set('r2', 'X', 'c1', 5)
    expect(apart()).toEqual([])
  })

  it('are of applications, reviewers and criteria that the tally knows, or it is a defect', () => {
    const live = createTally(tallyOf({ X: [5] }))
    expect(() => live.set('r9', 'X', 'c1', 3)).toThrow(new RangeError('No r9 in this tally'))
    expect(() => live.set('r1', 'Q', 'c1', 3)).toThrow(new RangeError('No Q in this tally'))
    expect(() => live.set('r1', 'X', 'c9', 3)).toThrow(new RangeError('No c9 in this tally'))
  })
})

describe('a tally', () => {
  it('leaves out sheets of reviewers and applications that it does not know', () => {
    const known = tallyOf({ X: [5, 4], Y: [3, 2] })
    const stray = [
      { reviewerId: 'gone', applicationId: 'X', state: 'submitted' as const, scores: { c1: 99 } },
      { reviewerId: 'r1', applicationId: 'gone', state: 'submitted' as const, scores: { c1: 99 } },
    ]
    expect(tally({ ...known, sheets: [...stray, ...known.sheets] })).toEqual(tally(known))
  })

  it('of no criteria, no reviewers or no applications has no values and no ranks to compare', () => {
    const known = tallyOf({ X: [5], Y: [3] })
    expect(tally({ ...known, criteria: [] })).toMatchObject({ maximum: 0, warnings: [{ code: 'sheet.incomplete' }] })
    expect(tally({ ...known, reviewers: [] }).rows.map(({ rank, value, n }) => [rank, value, n])).toEqual([
      [1, null, 0],
      [1, null, 0],
    ])
    expect(tally({ ...known, applications: [] })).toMatchObject({ rows: [], warnings: [] })
  })

  it('puts equal ones in the order of the input, whatever the direction, those without a value last', () => {
    const input = tallyOf({ N: [null], X: [5], Y: [9], Z: [5], W: [9] })
    expect(order(tally(ruled(input, { ties: [] })))).toEqual(['1 Y', '1 W', '3 X', '3 Z', '5 N'])
    expect(order(tally(ruled(input, { ties: [], method: 'rankSum' })))).toEqual(['1 Y', '1 W', '3 X', '3 Z', '5 N'])
  })
})

describe('tallies that are followed', () => {
  it('are kept for the twelve callers who asked last, each of whom sees other applications', () => {
    const follow = createFollower()
    const of = (caller: number) => tallyOf({ [`X${caller}`]: [9, 8], Y: [5, 5] })
    const rows = Array.from({ length: 12 }, (_, caller) => follow(of(caller)).rows)
    const isKept = (caller: number) => follow(of(caller)).rows.every((each, at) => each === rows[caller]?.[at])
    // The first asks again, so that the second has waited longest when a thirteenth comes.
    expect(isKept(0)).toBe(true)
    follow(of(12))
    expect([isKept(0), isKept(2), isKept(1)]).toEqual([true, true, false])
  })
})
