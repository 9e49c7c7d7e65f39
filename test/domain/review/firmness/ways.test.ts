import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firmnessOf } from '../../../../shared/domain/review/firmness/firmness.ts'
import { usualVerdictRules } from '../../../../shared/domain/review/firmness/verdict.ts'
import { tally } from '../../../../shared/domain/review/ranking.ts'
import { aggregateMethods, type TallyInput } from '../../../../shared/domain/review/tally-types.ts'
import { anyTally, tallyOf } from '../tally-stories.ts'
import { withoutCriterion, withoutReviewer, withWeights } from './changed.ts'

const asked = { cut: 2, seed: 2026, verdicts: usualVerdictRules }
const seen = (input: TallyInput) => firmnessOf(input, asked)
const rules = fc.record({
  method: fc.constantFrom(...aggregateMethods),
  priorityCriterionIds: fc.constantFrom(['c0'], ['c1', 'c0'], []),
})

const tallied = (input: TallyInput) =>
  Object.fromEntries(
    tally(input)
      .rows.filter(({ value }) => value !== null)
      .map(({ applicationId, rank }) => [applicationId, rank]),
  )
const standing = (input: TallyInput) =>
  Object.fromEntries(seen(input).standings.map(({ applicationId, rank }) => [applicationId, rank]))

/** The ranks of one changed way by application. */
function inWay(input: TallyInput, kind: string, of: string) {
  const found = seen(input)
  const way = found.ways.find((each) => each.kind === kind && each.of === of)
  if (way === undefined || way.refused !== null) return null
  return Object.fromEntries(
    found.standings.flatMap(({ applicationId }, at) => (way.ranks[at] ? [[applicationId, way.ranks[at]]] : [])),
  )
}

describe('The order and its changed ways', () => {
  it('are those of the tally, by every method and without every reviewer', () => {
    fc.assert(
      fc.property(anyTally({ rules }), (input) => {
        expect(standing(input)).toEqual(tallied(input))
        for (const method of aggregateMethods) {
          const ranks = inWay(input, 'method', method)
          if (ranks !== null) expect(ranks).toEqual(tallied({ ...input, rules: { ...input.rules, method } }))
        }
        for (const { id } of input.reviewers) {
          const ranks = inWay(input, 'reviewer', id)
          if (ranks !== null) expect(ranks).toEqual(tallied(withoutReviewer(input, id)))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('are those of the tally without every criterion, of sheets that are filled', () => {
    fc.assert(
      fc.property(anyTally({ rules, complete: true }), (input) => {
        for (const { id } of input.criteria) {
          const ranks = inWay(input, 'criterion', id)
          if (ranks !== null) expect(ranks).toEqual(tallied(withoutCriterion(input, id)))
        }
      }),
    )
  })

  it('count neither totals nor points for places where the number of sheets differs, nor a trimmed mean of four', () => {
    const { ways } = seen(
      tallyOf({
        P: [90, 60, 70, 80],
        Q: [80, 'excluded', 70, 80],
      }),
    )
    const refused = ways.filter((way) => way.refused !== null).map(({ of, refused: why }) => [of, why])
    expect(refused).toEqual([
      ['sum', '採点委員数が異なるため比べない'],
      ['trimmedMean', '5票に満たない応募がある'],
      ['rankSum', '採点委員数が異なるため比べない'],
      ['rankPoints', '採点委員数が異なるため比べない'],
    ])
  })

  it('give 5, 3 and 1 for the first places, and of equal points the one with more first places', () => {
    const input = tallyOf({
      X: [9, 9, 1, 1],
      Y: [8, 8, 8, 7],
      U: [1, 1, 9, 5],
      V: [2, 2, 2, 9],
    })
    // X 5 + 5, Y 3 + 3 + 3 + 3, U 5 + 1, V 1 + 1 + 1 + 5
    expect(inWay(input, 'method', 'rankPoints')).toEqual({ Y: 1, X: 2, V: 3, U: 4 })
    const level = tallyOf({ X: [9, 9, 1, 1], Y: [8, 8, 8, 4], U: [1, 1, 9, 5], V: [2, 2, 2, 9] })
    // X has two first places = 10, Y three second ones and one third = 10.
    expect(inWay(level, 'method', 'rankPoints')).toMatchObject({ X: 1, Y: 2 })
  })

  it('leave out neither the only criterion nor the only reviewer', () => {
    const { ways } = seen(tallyOf({ P: [3], Q: [2] }))
    expect(ways.filter(({ kind }) => kind === 'criterion')).toEqual([])
    expect(ways.find(({ kind }) => kind === 'reviewer')?.refused).toBe('ほかに採点した委員がいない')
  })
})

describe('Sensitivity', () => {
  it('all weights scaled alike change nothing', () => {
    const factor = fc.constantFrom(0.1, 0.3, 3, 7)
    fc.assert(
      fc.property(anyTally({ rules }), factor, (input, by) => {
        const scaled = withWeights(input, Object.fromEntries(input.criteria.map(({ id, weight }) => [id, weight * by])))
        const [one, other] = [seen(input), seen(scaled)]
        expect(other.ways.map(({ ranks }) => ranks)).toEqual(one.ways.map(({ ranks }) => ranks))
        expect(other.pairs.map(({ verdict, kept }) => ({ verdict, kept }))).toEqual(
          one.pairs.map(({ verdict, kept }) => ({ verdict, kept })),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('a criterion on which two are equal can never swap them', () => {
    fc.assert(
      fc.property(anyTally({ complete: true }), (input) => {
        const level = {
          ...input,
          sheets: input.sheets.map((sheet) => ({ ...sheet, scores: { ...sheet.scores, c0: 3 } })),
        }
        for (const pair of seen(level).pairs)
          expect(pair.breakEvens?.find(({ criterionId }) => criterionId === 'c0')?.at).toBeNull()
        for (const { criterionId, less, more } of seen(level).setBreakEvens ?? [])
          if (criterionId === 'c0') expect([less, more]).toEqual([null, null])
        const order = seen({ ...level, rules: { ...level.rules, ties: [] } })
        const ranks = order.ways.find(({ kind, of }) => kind === 'criterion' && of === 'c0')?.ranks
        if (ranks !== undefined) expect(ranks).toEqual(order.standings.map(({ rank }) => rank))
      }),
    )
  })

  it('a dominated application never overtakes', () => {
    fc.assert(
      fc.property(anyTally({ complete: true, rules }), (input) => {
        const [first, second] = input.applications
        if (first === undefined || second === undefined) return
        const above = new Map(
          input.sheets
            .filter((sheet) => sheet.applicationId === first.id)
            .map((sheet) => [sheet.reviewerId, sheet.scores]),
        )
        const sheets = input.sheets.map((sheet) =>
          sheet.applicationId === second.id
            ? {
                ...sheet,
                scores: Object.fromEntries(
                  Object.entries(sheet.scores).map(([id, raw]) => [
                    id,
                    Math.min(raw!, above.get(sheet.reviewerId)![id]!),
                  ]),
                ),
              }
            : sheet,
        )
        const found = seen({ ...input, applications: [first, second], sheets, rules: { ...input.rules, ties: [] } })
        const [one, other] = [first, second].map(({ id }) =>
          found.standings.findIndex(({ applicationId }) => applicationId === id),
        )
        for (const { ranks, refused } of found.ways)
          if (refused === null) expect(ranks[one!]).toBeLessThanOrEqual(ranks[other!]!)
        expect(found.pairs[0]!.kept.setsKept).toBe(1000)
        const [pair] = found.pairs
        if (pair!.ahead === first.id && pair!.difference > 0)
          expect(pair!.breakEvens?.filter(({ at }) => at !== null && at > 0) ?? []).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('dropping a reviewer who gave everyone the same never changes the order', () => {
    const method = fc.record({ method: fc.constantFrom('mean', 'sum', 'rankMean', 'rankSum') })
    fc.assert(
      fc.property(anyTally({ complete: true, rules: method }), fc.integer({ min: 0, max: 5 }), (input, same) => {
        const scores = Object.fromEntries(input.criteria.map(({ id }) => [id, same]))
        const indifferent = input.applications.map(({ id }) => ({
          reviewerId: 'r-same',
          applicationId: id,
          state: 'submitted' as const,
          scores,
        }))
        const found = seen({
          ...input,
          reviewers: [...input.reviewers, { id: 'r-same', code: '委員Z' }],
          sheets: [...input.sheets, ...indifferent],
        })
        const without = found.ways.find(({ of }) => of === 'r-same')
        expect(without?.ranks).toEqual(found.standings.map(({ rank }) => rank))
      }),
      { numRuns: 200 },
    )
  })
})

describe('Weight sets', () => {
  it('are the same for the same seed, and others for another', () => {
    const input = tallyOf({
      X: [
        [9, 1],
        [9, 1],
      ],
      Y: [
        [4, 5],
        [4, 5],
      ],
      Z: [
        [1, 7.5],
        [1, 7.5],
      ],
    })
    const inside = (seed: number) =>
      firmnessOf(input, { ...asked, cut: 1, seed }).standings.map(({ setsInside }) => setsInside)
    expect(inside(2026)).toEqual(inside(2026))
    expect(inside(2026)).not.toEqual(inside(2027))
    expect(inside(2026).reduce((sum, each) => sum + each, 0)).toBe(1000)
  })

  it('share the places within the line, and no more', () => {
    fc.assert(
      fc.property(anyTally({ rules }), fc.integer({ min: 0, max: 7 }), (input, cut) => {
        const { standings } = firmnessOf(input, { ...asked, cut })
        const inside = standings.reduce((sum, { setsInside }) => sum + setsInside, 0)
        expect(inside).toBe(Math.min(cut, standings.length) * 1000)
      }),
      { numRuns: 60 },
    )
  })

  it('fall evenly on all divisions: one of two criteria decides in half of them', () => {
    const { pairs } = seen(tallyOf({ X: [[3, 1]], Y: [[1, 3]] }))
    expect(pairs[0]!.kept.setsKept).toBeGreaterThan(450)
    expect(pairs[0]!.kept.setsKept).toBeLessThan(550)
  })
})

it('a year without reviewers has nothing to compare', () => {
  const empty = seen({ ...tallyOf({ X: [] }), criteria: [] })
  expect(empty).toMatchObject({ standings: [], pairs: [], ways: [{}, {}, {}, {}, {}], setBreakEvens: [] })
})
