import { describe, expect, it } from 'vitest'
import {
  type BreakEven,
  breakEvens,
  leastOf,
  setBreakEvens,
} from '../../../../shared/domain/review/firmness/break-even.ts'
import { givenOf } from '../../../../shared/domain/review/firmness/given.ts'
import { usualVerdictRules, verdictOf } from '../../../../shared/domain/review/firmness/verdict.ts'
import { asItStands } from '../../../../shared/domain/review/firmness/ways.ts'
import { drawnFrom, shares, weightSets } from '../../../../shared/domain/review/firmness/weight-sets.ts'
import type { TallyInput } from '../../../../shared/domain/review/tally-types.ts'
import { plainRules, tallyOf } from '../tally-stories.ts'
import { withWeights } from './changed.ts'

describe('the numbers that are drawn', () => {
  it('are those of Park and Miller: the 10,000th from 1 is 1043618065', () => {
    const draw = drawnFrom(0)
    const all = Array.from({ length: 9992 }, draw)
    expect(all.at(-1)).toBe(1043618065 / 2147483647)
    expect(all.every((each) => each > 0 && each < 1)).toBe(true)
  })

  it('follow each other by 16807 of 2³¹ − 1, from the seed and one on', () => {
    const most = 2n ** 31n - 1n
    for (const seed of [1, 2026, 2147483645, 2147483646, 2 ** 40]) {
      let state = (BigInt(seed) % (most - 1n)) + 1n
      for (let step = 0; step < 9; step += 1) state = (state * 16807n) % most
      expect(drawnFrom(seed)()).toBe(Number(state) / Number(most))
    }
  })

  it('are the same for a seed, whatever its sign or fraction, and others for the next', () => {
    expect(drawnFrom(7)()).toBe(drawnFrom(-7.9)())
    expect(drawnFrom(7)()).not.toBe(drawnFrom(8)())
    // The largest seeds as well: none ends in 0, which would stay 0.
    for (const seed of [2147483645, 2147483646, 2147483647, 2 ** 40]) expect(drawnFrom(seed)()).toBeGreaterThan(0)
  })
})

describe('weight sets, in which each division of the full marks is as likely', () => {
  const drawn = (input: TallyInput, cut: number) => {
    const given = givenOf({ ...input, rules: { ...input.rules, ties: [] } })
    const base = asItStands(given)
    const found = shares(given, base, { order: base.groups.flat(), cut, seed: 2026 })
    return { inside: [...found.inside], kept: [...found.kept], sets: found.sets }
  }
  /** Of a thousand, about so many: four deviations of a share on either side. */
  const about = (count: number | undefined, share: number) => {
    const deviation = Math.sqrt(share * (1 - share) * weightSets)
    expect(Math.abs((count ?? 0) - share * weightSets)).toBeLessThan(4 * deviation)
  }

  it('one criterion weighs more than two others together in a quarter of them', () => {
    const { kept, inside, sets } = drawn(tallyOf({ X: [[0, 9, 9]], Y: [[9, 0, 0]] }), 1)
    about(kept[0], 3 / 4)
    expect(sets).toBe(1000)
    expect(inside).toEqual([kept[0], 1000 - (kept[0] ?? 0)])
  })

  it('what counts is the share of the full marks, not the weight by itself', () => {
    const input = tallyOf({ X: [[10, 0]], Y: [[0, 5]] })
    const scaled = { ...input, criteria: input.criteria.map((each, at) => ({ ...each, maxRaw: at === 0 ? 10 : 5 })) }
    about(drawn(scaled, 1).kept[0], 1 / 2)
  })

  it('a criterion without weight stays without', () => {
    const input = withWeights(tallyOf({ X: [[5, 0]], Y: [[4, 9]] }), { c2: 0 })
    expect(drawn(input, 1)).toMatchObject({ kept: [1000], inside: [1000, 0] })
  })

  it('who is level keeps the order, and the place within the line', () => {
    expect(drawn(tallyOf({ X: [[3, 4]], Y: [[3, 4]], Z: [[3, 4]] }), 2)).toEqual({
      kept: [1000, 1000],
      inside: [1000, 1000, 0],
      sets: 1000,
    })
  })

  it('a line before the first has nobody within it, one behind the last everybody', () => {
    const input = tallyOf({ X: [[5, 1]], Y: [[1, 5]], N: [null] })
    expect(drawn(input, 0).inside).toEqual([0, 0, 0])
    for (const cut of [2, 3]) expect(drawn(input, cut).inside).toEqual([1000, 1000, 0])
  })

  it('the best of each set are within the line, whatever their number', () => {
    const { inside } = drawn(tallyOf({ W: [[9, 9]], X: [[8, 0]], Y: [[0, 8]], Z: [[1, 1]] }), 2)
    expect([inside[0], inside[3]]).toEqual([1000, 0])
    expect((inside[1] ?? 0) + (inside[2] ?? 0)).toBe(1000)
    about(inside[1], 1 / 2)
  })

  it('share the places at the line among those who are level there, after those above it', () => {
    const rows = { W: [[9, 9]], X: [[5, 5]], Y: [[5, 5]], Z: [[5, 5]] }
    expect(drawn(tallyOf(rows), 2)).toEqual({ inside: [1000, 1000, 0, 0], kept: [1000, 1000, 1000], sets: 1000 })
  })

  it('go by the mean of the sheets that count, however many these are', () => {
    const input = tallyOf({
      X: [
        [2, 2],
        [2, 2],
        [2, 2],
      ],
      Y: [[3, 3], 'excluded', 'absent'],
    })
    expect(drawn(input, 1)).toMatchObject({ inside: [0, 1000], kept: [1000] })
  })

  it('are within the line as sorting each set would have them', () => {
    const input = tallyOf({
      A: [[9, 1, 4]],
      B: [[1, 8, 5]],
      C: [[5, 4, 5]],
      D: [[4, 5, 4]],
      E: [[2, 2, 9]],
      F: [[0, 9, 2]],
    })
    const draw = drawnFrom(2026)
    const sets = Array.from({ length: weightSets }, () =>
      input.criteria.map(({ maxRaw }) => -Math.log(draw()) / maxRaw),
    )
    const worth = (sheet: TallyInput['sheets'][number], weights: readonly number[]) =>
      input.criteria.reduce((sum, { id }, at) => sum + (sheet.scores[id] ?? 0) * (weights[at] ?? 0), 0)
    for (const cut of [1, 3, 4, 5]) {
      const best = sets.flatMap((weights) =>
        input.sheets.toSorted((a, b) => worth(b, weights) - worth(a, weights)).slice(0, cut),
      )
      const counted = input.applications.map(
        ({ id }) => best.filter(({ applicationId }) => applicationId === id).length,
      )
      expect([cut, drawn(input, cut).inside]).toEqual([cut, counted])
    }
  })

  it('weigh by sums as by means where all have one sheet', () => {
    const input = tallyOf({ X: [[0, 9, 9]], Y: [[9, 0, 0]] })
    const kept = (method: 'mean' | 'sum' | 'rankSum') => drawn({ ...input, rules: { ...input.rules, method } }, 1).kept
    expect([kept('sum'), kept('rankSum')]).toEqual([kept('mean'), kept('mean')])
  })

  it('count by every method: smallest first by rank, and by sheets that count', () => {
    const rows = {
      X: [
        [9, 0],
        [9, 0],
        [0, 9],
      ],
      Y: [
        [0, 9],
        [0, 9],
        [9, 0],
      ],
    } as const
    for (const method of ['sum', 'rankMean', 'rankSum', 'rankPoints'] as const) {
      const { inside } = drawn(tallyOf(rows, { rules: { ...plainRules, method } }), 1)
      about(inside[0], 1 / 2)
      expect((inside[0] ?? 0) + (inside[1] ?? 0)).toBe(1000)
    }
    const dominated = tallyOf(
      {
        X: [[2, 2], 'open'],
        Y: [
          [1, 1],
          [9, null],
        ],
      },
      { rules: { ...plainRules, method: 'rankSum' } },
    )
    expect(drawn(dominated, 1)).toMatchObject({ inside: [1000, 0], kept: [1000] })
  })
})

describe('the weight at which two are level', () => {
  it('is none where none makes them level, or one below nothing would', () => {
    const given = givenOf(tallyOf({ X: [[5, 3, 3]], Y: [[4, 2, 3]] }))
    // X is better on both: with any weight from 0 on it stays ahead.
    expect(breakEvens(given, 0, 1)).toEqual([
      { criterionId: 'c1', weight: 1, at: null, by: null },
      { criterionId: 'c2', weight: 1, at: null, by: null },
      { criterionId: 'c3', weight: 1, at: null, by: null },
    ])
    const only = givenOf(tallyOf({ X: [[5]], Y: [[4]] }))
    expect(breakEvens(only, 0, 1)).toEqual([{ criterionId: 'c1', weight: 1, at: 0, by: 'less' }])
  })

  it('is the one it has where they are level as it is', () => {
    const given = givenOf(tallyOf({ X: [[5, 3]], Y: [[3, 5]] }))
    expect(breakEvens(given, 0, 1).map(({ at, by }) => [at, by])).toEqual([
      [1, 'level'],
      [1, 'level'],
    ])
  })

  it('asks for the least change of all, the first of equal ones', () => {
    const found = (at: number | null, weight: number): BreakEven => ({
      criterionId: `${at}/${weight}`,
      weight,
      at,
      by: null,
    })
    expect(leastOf([found(null, 1), found(9, 4), found(2, 5), found(8, 5)])?.criterionId).toBe('2/5')
    expect(leastOf([found(null, 1)])).toBeNull()
    expect(leastOf([])).toBeNull()
  })
})

describe('how far a weight may go before the set within the line changes', () => {
  const told = (input: TallyInput, inside: number[], outside: number[]) =>
    setBreakEvens(givenOf(input), inside, outside)

  it('is the nearest on either side, with who goes out and who comes in', () => {
    const input = withWeights(tallyOf({ X: [[6, 4]], Y: [[2, 7]], Z: [[9, 0]] }), { c1: 4, c2: 4 })
    // On the first: X 6w + 16, Y 2w + 28, Z 9w: level with Y at 3, with Z at 16/3.
    expect(told(input, [0], [1, 2])[0]).toEqual({
      criterionId: 'c1',
      label: '項目1',
      weight: 4,
      less: { at: 3, leaving: 'X', entering: 'Y' },
      more: { at: 16 / 3, leaving: 'X', entering: 'Z' },
    })
    // On the second: X 4w + 24, Y 7w + 8, Z 36: Y at 16/3, Z at 3.
    expect(told(input, [0], [1, 2])[1]).toMatchObject({
      less: { at: 3, leaving: 'X', entering: 'Z' },
      more: { at: 16 / 3, leaving: 'X', entering: 'Y' },
    })
  })

  it('is the nearest pair of all across the line; of several at one weight the two that part fastest', () => {
    const input = withWeights(tallyOf({ X: [[5, 5]], W: [[5, 4]], Y: [[6, 2]], Z: [[8, 0]] }), { c1: 1, c2: 1 })
    // On the first: X w + 5 … W and Z are level at 4/3, W and Y at 2, X and Z at 5/3.
    expect(told(input, [0, 1], [2, 3])[0]?.more).toEqual({ at: 4 / 3, leaving: 'W', entering: 'Z' })
    const level = withWeights(tallyOf({ X: [[5, 5]], Y: [[6, 3]], Z: [[8, -1]] }), { c1: 1, c2: 1 })
    expect(told(level, [0], [1, 2])[0]?.more).toEqual({ at: 2, leaving: 'X', entering: 'Z' })
    expect(told(level, [0], [2, 1])[0]?.more).toEqual({ at: 2, leaving: 'X', entering: 'Z' })
  })

  it('is where it is now for two that are level, in the direction in which the one outside is better', () => {
    const input = tallyOf({ X: [[5, 3]], Y: [[3, 5]] })
    const [first, second] = told(input, [0], [1])
    expect([first?.less, first?.more]).toEqual([{ at: 1, leaving: 'X', entering: 'Y' }, null])
    expect([second?.less, second?.more]).toEqual([null, { at: 1, leaving: 'X', entering: 'Y' }])
  })

  it('is nowhere with nobody on one side of the line, or where nothing makes two level', () => {
    const input = tallyOf({ X: [[5, 3]], Y: [[4, 2]] })
    for (const found of [...told(input, [0, 1], []), ...told(input, [], [0, 1]), ...told(input, [0], [1])])
      expect([found.less, found.more]).toEqual([null, null])
  })
})

it('the shares that make 確か and 僅差 are met exactly, of any number of sets', () => {
  const rules = { ...usualVerdictRules, firmShare: 90, threadWays: 3, threadShare: 50 }
  const said = (sets: number, setsKept: number) =>
    verdictOf({ ways: 2, kept: 2, level: 0, turned: 0, sets, setsKept }, rules, false)
  expect([said(10, 9), said(10, 8), said(10, 5), said(10, 4)]).toEqual(['firm', 'fairly', 'fairly', 'thread'])
})
