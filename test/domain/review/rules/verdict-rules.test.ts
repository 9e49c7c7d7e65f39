import { describe, expect, it } from 'vitest'
import { assertVerdicts, verdictRulesOf } from '../../../../shared/domain/review/rules-fields.ts'
import { refusalOf } from '../../../support/refused.ts'

const set = {
  firmWord: '確か',
  fairlyWord: 'やや確か',
  threadWord: '僅差',
  firmShare: 90,
  threadShare: 50,
}

describe('what a year calls how firm an order is', () => {
  it('is three words, and a share for the firmest above that for the narrowest', () => {
    expect(() => assertVerdicts(set)).not.toThrow()
    expect(() => assertVerdicts({ ...set, firmShare: 51 })).not.toThrow()
  })

  it.each<[string, Partial<typeof set>, string]>([
    ['the first two are one', { fairlyWord: '確か' }, 'fairlyWord'],
    ['the first two are one but for blanks', { firmWord: ' やや確か' }, 'fairlyWord'],
    ['the last two are one', { threadWord: 'やや確か ' }, 'threadWord'],
    ['the first and the last are one', { threadWord: '確か' }, 'threadWord'],
    ['all are one', { fairlyWord: '確か', threadWord: '確か' }, 'fairlyWord'],
  ])('is refused where %s, at the later one', (_, change, field) => {
    const { code, message, fields } = refusalOf(() => assertVerdicts({ ...set, ...change }))
    expect([code, message]).toEqual(['invalid', '確かさの三つの語は、互いに違う語にしてください。'])
    expect(fields).toEqual({ [field]: message })
  })

  it.each([50, 49])('is refused where one order would be both, by the words of the year (%s%%)', (firmShare) => {
    const { code, message, fields } = refusalOf(() => assertVerdicts({ ...set, firmWord: '堅い', firmShare }))
    expect([code, message]).toEqual(['invalid', '「堅い」の割合は、「僅差」の割合(50%)より大きくしてください。'])
    expect(fields).toEqual({ firmShare: message })
  })

  it('is what 決め手 takes', () => {
    const rules = {
      ...set,
      method: 'mean',
      ties: [],
      priorityCriterionIds: [],
      rankPoints: [],
      roundingMode: 'halfUp',
      roundingPlaces: 2,
      floorTotalPercent: null,
      floorItemMean: null,
      threadWays: 3,
    } as const
    expect(verdictRulesOf(rules)).toEqual({
      words: { firm: '確か', fairly: 'やや確か', thread: '僅差' },
      firmShare: 90,
      threadWays: 3,
      threadShare: 50,
    })
  })
})
