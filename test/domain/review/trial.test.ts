import { describe, expect, it } from 'vitest'
import { sampleScores, tryRules } from '../../../shared/domain/review/rules/trial.ts'
import { readRankPoints } from '../../../shared/domain/review/rules-fields.ts'
import { plainRules, settled, tallyOf } from './tally-stories.ts'

const criteria = [4, 4, 4, 3, 2, 3].map((weight, at) => ({
  id: `c${at}`,
  no: at + 1,
  name: `項目${at + 1}`,
  weight,
  maxRaw: 5,
}))

describe('ためす', () => {
  it('has made-up scores in which the majority breaks one tie and only people another', () => {
    const { result } = tryRules(sampleScores(criteria), { criteria, rules: plainRules })
    expect(result.rows.map(({ applicationId, rank, decidedBy }) => [applicationId.at(-1), rank, decidedBy])).toEqual([
      ['0', 1, null],
      ['2', 2, 'majority'],
      ['1', 3, 'majority'],
      ['3', 4, null],
      ['4', 4, null],
      ['5', 6, null],
    ])
    expect(result.warnings.map(({ code }) => code)).toEqual(['tie.unresolved'])
  })

  it('says where each would stand by every method that applies', () => {
    const scores = sampleScores(criteria)
    const { byMethod } = tryRules(scores, { criteria, rules: { ...plainRules, ties: [] } })
    expect(byMethod.map(({ method, ranks }) => [method, ranks?.['sample-a0'], ranks?.['sample-a5']])).toEqual(
      ['mean', 'sum', 'trimmedMean', 'rankMean', 'rankSum', 'rankPoints'].map((method) => [method, 1, 6]),
    )
    const lacking = { ...scores, sheets: scores.sheets.slice(1) }
    const off = tryRules(lacking, { criteria, rules: plainRules }).byMethod.filter(({ ranks }) => ranks === null)
    expect(off.map(({ method }) => method)).toEqual(['sum', 'trimmedMean', 'rankSum', 'rankPoints'])
  })

  it('counts last year’s marks with this year’s weights where number and scale are the same, and settles nothing', () => {
    const last = tallyOf({ X: [[5, 1]], Y: [[1, 5]] })
    const own = last.criteria.map((each) => ({ ...each, id: `new-${each.id}` }))
    const year = { criteria: own.map((each, at) => ({ ...each, weight: at === 1 ? 3 : 1 })), rules: plainRules }
    const { result, reweighted } = tryRules(last, year)
    expect(result.rows.map(({ applicationId, value }) => [applicationId, value])).toEqual([
      ['Y', 16],
      ['X', 8],
    ])
    expect(reweighted).toEqual([1, 2])
    const other = { ...year, criteria: year.criteria.map((each) => ({ ...each, maxRaw: 10 })) }
    expect(tryRules(last, other).reweighted).toEqual([])
    const rules = { ...plainRules, priorityCriterionIds: ['new-c2'], settlements: [settled('chair', ['X', 'Y'])] }
    const even = { ...other, rules }
    expect(tryRules(last, even).result.rows.map(({ applicationId }) => applicationId)).toEqual(['Y', 'X'])
    expect(tryRules(last, { ...even, rules: { ...rules, priorityCriterionIds: [] } }).result.rows[0]?.tied).toEqual([
      'Y',
    ])
  })
})

describe('順位点 as they are typed', () => {
  it.each([
    ['5、3、1', [5, 3, 1]],
    ['５－３－１', [5, 3, 1]],
    ['10, 4.5 2', [10, 4.5, 2]],
    ['', []],
    ['5、x', null],
    ['5、', [5]],
  ])('%s', (text, points) => expect(readRankPoints(text)).toEqual(points))
})
