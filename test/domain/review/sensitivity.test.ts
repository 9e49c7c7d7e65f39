import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tally } from '../../../shared/domain/review/ranking.ts'
import { sensitivity, withoutReviewer, withWeights } from '../../../shared/domain/review/sensitivity.ts'
import type { TallyInput } from '../../../shared/domain/review/tally-types.ts'
import { anyTally, plainRules, tallyOf } from './tally-stories.ts'

const ranks = (input: TallyInput) => Object.fromEntries(tally(input).rows.map((row) => [row.applicationId, row.rank]))
const rules = fc.record({ method: fc.constantFrom('mean', 'sum', 'trimmedMean', 'rankMean') })

describe('Would another weight, method or reviewer change who stands within the line?', () => {
  it('says who enters and who leaves', () => {
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
    const result = sensitivity(input, 1)
    expect(result.base).toEqual({ X: 1, Y: 2, Z: 3 })
    const bent = result.weights.find((each) => each.criterionId === 'c2' && each.factor === 1.5)
    expect(bent).toMatchObject({ ranks: { Y: 2, X: 3, Z: 1 }, entering: ['Z'], leaving: ['X'] })
    expect(result.methods.map((each) => each.used)).toEqual([
      'mean',
      'sum',
      'mean',
      'rankMean',
      'rankSum',
      'rankPoints',
    ])
    expect(result.withoutReviewer.every((each) => each.entering.length === 0)).toBe(true)
    expect(result.alwaysIn).toEqual([])
    expect(result.sometimesIn.toSorted()).toEqual(['X', 'Z'])
  })

  it('finds those who are in whatever is changed', () => {
    const result = sensitivity(tallyOf({ X: [9, 9], Y: [5, 4], Z: [4, 5.5] }), 2)
    expect(result.alwaysIn).toEqual(['X'])
    expect(result.sometimesIn.toSorted()).toEqual(['Y', 'Z'])
  })
})

describe('Sensitivity', () => {
  it('all weights scaled alike change nothing', () => {
    fc.assert(
      fc.property(anyTally({ rules }), fc.constantFrom(0.1, 0.3, 3, 7, 1 / 3), (input, factor) => {
        const scaled = Object.fromEntries(input.criteria.map((each) => [each.id, each.weight * factor]))
        expect(ranks(withWeights(input, scaled))).toEqual(ranks(input))
      }),
      { numRuns: 400 },
    )
  })

  it('a criterion on which two are equal can never swap them', () => {
    const weight = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(anyTally({ complete: true }), weight, (input, changed) => {
        const level = {
          ...input,
          sheets: input.sheets.map((sheet) => ({ ...sheet, scores: { ...sheet.scores, c0: 3 } })),
          rules: { ...input.rules, ties: [] },
        }
        expect(ranks(withWeights(level, { c0: changed }))).toEqual(ranks(level))
      }),
    )
  })

  it('a dominated application never overtakes', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(anyTally({ complete: true, rules }), weights, (input, given) => {
        const [first, second] = input.applications
        if (second === undefined) return
        const lower = input.sheets.map((sheet) => {
          if (sheet.applicationId !== second.id) return sheet
          const above = input.sheets.find(
            (each) => each.applicationId === first!.id && each.reviewerId === sheet.reviewerId,
          )!
          const scores = Object.fromEntries(
            input.criteria.map(({ id }) => [id, Math.min(sheet.scores[id]!, above.scores[id]!)]),
          )
          return { ...sheet, scores }
        })
        const changed = Object.fromEntries(input.criteria.map((each, index) => [each.id, given[index]!]))
        const result = ranks(withWeights({ ...input, sheets: lower }, changed))
        expect(result[second.id]).toBeGreaterThanOrEqual(result[first!.id]!)
      }),
    )
  })

  it('dropping a reviewer who gave everyone the same never changes the order', () => {
    const method = fc.record({ method: fc.constantFrom('mean', 'sum', 'rankMean') })
    fc.assert(
      fc.property(anyTally({ complete: true, rules: method }), fc.integer({ min: 0, max: 5 }), (input, same) => {
        const indifferent = { id: 'r-same', code: '委員Z' }
        const scores = Object.fromEntries(input.criteria.map((each) => [each.id, same]))
        const more = input.applications.map((each) => ({
          reviewerId: indifferent.id,
          applicationId: each.id,
          state: 'submitted' as const,
          scores,
        }))
        const joined = { ...input, reviewers: [...input.reviewers, indifferent], sheets: [...input.sheets, ...more] }
        expect(ranks(withoutReviewer(joined, indifferent.id))).toEqual(ranks(joined))
      }),
    )
  })

  it('the view agrees with tallying the changed year itself', () => {
    fc.assert(
      fc.property(anyTally({ rules }), (input) => {
        const view = sensitivity(input, 2)
        for (const each of view.withoutReviewer) {
          const rows = tally(withoutReviewer(input, each.reviewerId)).rows.filter((row) => row.value !== null)
          expect(each.ranks).toEqual(Object.fromEntries(rows.map((row) => [row.applicationId, row.rank])))
        }
        for (const id of view.alwaysIn) expect(view.base[id]).toBeLessThanOrEqual(2)
        expect(view.alwaysIn.filter((id) => view.sometimesIn.includes(id))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

it('a year without reviewers has no ranks to compare', () => {
  const empty = sensitivity(
    { criteria: [], reviewers: [], applications: [{ id: 'X' }], sheets: [], rules: plainRules },
    5,
  )
  expect(empty).toMatchObject({ base: {}, withoutReviewer: [], weights: [], alwaysIn: [], sometimesIn: [] })
})
