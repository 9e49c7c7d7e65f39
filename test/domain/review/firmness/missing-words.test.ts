import { describe, expect, it } from 'vitest'
import { firmnessOf } from '../../../../shared/domain/review/firmness/firmness.ts'
import {
  type MissingSheet,
  missingWords,
  possibleTotals,
} from '../../../../shared/domain/review/firmness/missing-sheet.ts'
import { usualVerdictRules } from '../../../../shared/domain/review/firmness/verdict.ts'
import type { AggregateMethod } from '../../../../shared/domain/review/tally-types.ts'
import { tallyOf } from '../tally-stories.ts'

const sheet = (reviewerId: string, more: Partial<MissingSheet> = {}): MissingSheet => ({
  reviewerId,
  lacks: 'behind',
  turnsAt: null,
  levelAt: null,
  ...more,
})
const said = (...sheets: readonly MissingSheet[]) =>
  missingWords(sheets, { ahead: 'X県', behind: 'Y県', codeOf: (id) => `委員${id}` })

describe('what a missing reviewer would have to give, in words', () => {
  it.each<[string, MissingSheet, string]>([
    ['the one behind', sheet('A', { turnsAt: 72 }), '委員AはY県を採点していない。72点以上なら入れ替わる。'],
    [
      'the one ahead',
      sheet('A', { lacks: 'ahead', turnsAt: 44.6 }),
      '委員AはX県を採点していない。44.6点以下なら入れ替わる。',
    ],
    [
      'one that may be level',
      sheet('A', { turnsAt: 12.25, levelAt: 12 }),
      '委員AはY県を採点していない。12.25点以上なら入れ替わる(12点なら並ぶ)。',
    ],
    [
      'one that may be level at most',
      sheet('A', { lacks: 'ahead', levelAt: 0 }),
      '委員AはX県を採点していない。0点なら並ぶが、どんな点でも入れ替わらない。',
    ],
    [
      'both, where it takes a difference',
      sheet('A', { lacks: 'both', turnsAt: 5 }),
      '委員Aはどちらも採点していない。Y県をX県より5点以上高く付けない限り、入れ替わらない。',
    ],
    [
      'both, where equal ones turn it',
      sheet('A', { lacks: 'both', turnsAt: 0 }),
      '委員Aはどちらも採点していない。付け方によっては入れ替わる。',
    ],
    [
      'both, where even less turns it',
      sheet('A', { lacks: 'both', turnsAt: -3 }),
      '委員Aはどちらも採点していない。付け方によっては入れ替わる。',
    ],
  ])('of %s', (_, missing, words) => {
    expect(said(missing)).toEqual([words])
  })

  it('names who could change nothing together, after the others', () => {
    expect(said()).toEqual([])
    expect(
      said(sheet('A'), sheet('B', { turnsAt: 3 }), sheet('C', { lacks: 'both' }), sheet('D', { levelAt: 2 })),
    ).toEqual([
      '委員BはY県を採点していない。3点以上なら入れ替わる。',
      '委員DはY県を採点していない。2点なら並ぶが、どんな点でも入れ替わらない。',
      '採点のない委員A、委員Cは、どんな点でも変わらない。',
    ])
  })
})

describe('what a missing reviewer would have to give', () => {
  const missing = (table: Parameters<typeof tallyOf>[0], maxRaw = 5) => {
    const input = tallyOf(table)
    const criteria = input.criteria.map((each) => ({ ...each, maxRaw }))
    return firmnessOf({ ...input, criteria }, { cut: 1, seed: 1, verdicts: usualVerdictRules }).pairs[0]!.missing
  }

  it('of both is the least difference, nought or below it too', () => {
    // 5 and 3 of one: with x and y more, Y is above from y − x = 3 on.
    expect(missing({ X: [5, null], Y: [3, null] })).toEqual([
      { reviewerId: 'r2', lacks: 'both', turnsAt: 3, levelAt: null },
    ])
    expect(missing({ X: [5, 5, null], Y: [4, null, null] })).toMatchObject([
      { reviewerId: 'r2', lacks: 'behind' },
      { reviewerId: 'r3', lacks: 'both' },
    ])
    expect(missing({ X: [5, null], Y: [0, null] })).toMatchObject([{ lacks: 'both', turnsAt: null }])
    // 7 of two and 3 of one: x = 0 takes y = 2, and x = 3 takes y = 4, one more (10/3 against 7/2); x = y never does.
    expect(missing({ X: [4, 3, null], Y: [3, 'excluded', null] })).toMatchObject([
      { reviewerId: 'r3', lacks: 'both', turnsAt: 1 },
    ])
  })

  it('is asked as well where the year adds up, as nothing but the missing sheet keeps it from that', () => {
    const input = tallyOf({ X: [80, 70, null], Y: [75, 65, 72] })
    const of = (method: AggregateMethod) =>
      firmnessOf({ ...input, rules: { ...input.rules, method } }, { cut: 1, seed: 1, verdicts: usualVerdictRules })
        .pairs[0]!.missing
    expect(of('sum')).toEqual([{ reviewerId: 'r3', lacks: 'ahead', turnsAt: 61, levelAt: 62 }])
    expect(of('mean')).toEqual(of('sum'))
    expect([of('rankMean'), of('trimmedMean')]).toEqual([[], []])
  })

  it('is asked of nobody who scored both, or whom a 利害関係 keeps from either', () => {
    expect(missing({ X: [5, 'excluded', null, 5], Y: [3, null, 'excluded', 4] })).toEqual([])
  })
})

it('the totals of the scale are all sums of weight × step, each once, from 0 up', () => {
  const { criteria, ...rest } = tallyOf({ X: [[1, 1]] })
  const input = { ...rest, criteria: criteria.map((each, at) => ({ ...each, maxRaw: [2, 1][at]! })) }
  expect(possibleTotals({ input, weights: Float64Array.of(4, 10) })).toEqual([0, 4, 8, 10, 14, 18])
  expect(possibleTotals({ input, weights: Float64Array.of(1, 2) })).toEqual([0, 1, 2, 3, 4])
  expect(possibleTotals({ input: { ...input, criteria: [] }, weights: Float64Array.of() })).toEqual([0])
})
