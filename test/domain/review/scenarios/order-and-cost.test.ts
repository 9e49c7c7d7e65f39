import { describe, expect, it } from 'vitest'
import { smallBody } from '../../../../shared/domain/review/scenarios/aims.ts'
import { type Contender, inOrder, partedByLine } from '../../../../shared/domain/review/scenarios/contender.ts'
import { costOf, departuresOf } from '../../../../shared/domain/review/scenarios/cost.ts'
import { suggestSet } from '../../../../shared/domain/review/scenarios/suggest.ts'

const body = (jis2: string, rank: number, value: number, more: Partial<Contender> = {}): Contender => ({
  applicationId: `a${jis2}`,
  jis2,
  rank,
  value,
  theme: null,
  block: null,
  past: 'again',
  municipalities: smallBody + 1,
  ...more,
})
const ids = (of: readonly Contender[]) => of.map(({ applicationId }) => applicationId)

describe('the order of a 組合せ', () => {
  const tied = [body('05', 2, 70), body('47', 1, 80), body('03', 2, 70), body('12', 2, 70)]

  it('is the rank, and of those that share one the 団体コード, however they come', () => {
    const expected = ['a47', 'a03', 'a05', 'a12']
    for (const given of [tied, tied.toReversed(), [tied[3]!, tied[0]!, tied[2]!, tied[1]!]])
      expect(ids(inOrder(given))).toEqual(expected)
  })

  it('parts by a line whoever shares the rank of it', () => {
    expect([0, 1, 2, 3, 4, 5].map((size) => ids(partedByLine(tied, size)).length)).toEqual([0, 0, 3, 3, 0, 0])
    // Where the line is drawn after all of them, nobody is parted.
    expect(partedByLine(tied.slice(0, 2), 2)).toEqual([])
    expect(partedByLine([], 1)).toEqual([])
  })
})

describe('what a 組合せ gives up', () => {
  const all = [body('01', 1, 9), body('02', 2, 7), body('03', 3, 4)]

  it('is its sum below that of the plain order', () => {
    expect(costOf(['a01', 'a03'], { contenders: all, size: 2, method: 'mean' })).toEqual({
      sum: 13,
      mean: 6.5,
      given: 3,
    })
    expect(costOf(['a01', 'a02'], { contenders: all, size: 2, method: 'mean' })).toEqual({ sum: 16, mean: 8, given: 0 })
  })

  it('is its sum above that, where the smallest wins', () => {
    const byRank = [body('01', 1, 1.2), body('02', 2, 1.8), body('03', 3, 3)]
    expect(costOf(['a02', 'a03'], { contenders: byRank, size: 2, method: 'rankMean' })).toEqual({
      sum: 4.8,
      mean: 2.4,
      given: 1.8,
    })
  })

  it('is not known of a set of another number, nor of one with a body that has no place', () => {
    const given = (set: readonly string[], size: number) => costOf(set, { contenders: all, size, method: 'mean' }).given
    expect([given(['a01', 'a02'], 1), given(['a01'], 2), given(['a01', 'gone'], 1)]).toEqual([null, null, null])
    // All there are, where the set asks for more.
    expect(given(['a01', 'a02', 'a03'], 5)).toBe(0)
  })

  it('departs in nobody where all are in, and leaves out whoever is not', () => {
    expect(departuresOf(ids(all), all, 5)).toEqual({ entering: [], leaving: [] })
    expect(departuresOf(['a03'], all, 3)).toEqual({ entering: [], leaving: ['a01', 'a02'] })
    expect(departuresOf(['a03'], all, 2)).toEqual({ entering: ['a03'], leaving: ['a01', 'a02'] })
  })
})

describe('初めての団体を多く', () => {
  const first = ['05', '06', '07', '08']
  const order = ['01', '02', '03', '04', ...first].map((jis2, at) =>
    body(jis2, at + 1, 90 - at, { past: first.includes(jis2) ? 'first' : 'again' }),
  )

  it('is more than half of them, and no more than that', () => {
    expect([1, 2, 3, 4].map((size) => suggestSet('first', order, size))).toEqual([
      ['a05'],
      ['a05', 'a06'],
      ['a01', 'a05', 'a06'],
      ['a01', 'a05', 'a06', 'a07'],
    ])
  })

  it('is all there are where that is not half', () => {
    expect(suggestSet('first', order.slice(0, 5), 4)).toEqual(['a01', 'a02', 'a03', 'a05'])
  })
})
