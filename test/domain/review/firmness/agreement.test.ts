import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf, icc, kendallW } from '../../../../shared/domain/review/firmness/agreement.ts'

/** The highest total has rank 1, so ranks are turned into totals. */
const ranked = (...ranks: number[]) => ranks.map((rank) => 20 - rank)

describe('Kendall’s W', () => {
  it('is what the textbook has of three judges and six applicants', () => {
    const judges = [ranked(1, 6, 3, 2, 5, 4), ranked(1, 5, 6, 4, 2, 3), ranked(6, 3, 2, 5, 4, 1)]
    // Sums of ranks 8, 14, 11, 11, 11, 8: S = 25.5, W = 12 × 25.5 ÷ (9 × 210).
    expect(kendallW(judges)).toBeCloseTo(306 / 1890, 12)
  })

  it('takes ties into account', () => {
    const judges = [ranked(1, 2.5, 2.5, 4), ranked(1, 2, 3, 4), ranked(1.5, 1.5, 3.5, 3.5)]
    // Sums 3.5, 6, 9, 11.5: S = 36.5; Σ(t³ − t) = 6 + 0 + 12.
    expect(kendallW(judges)).toBeCloseTo((12 * 36.5) / (9 * 60 - 3 * 18), 12)
  })

  it('is 1 where all rank alike, 0 where two rank the other way round, and not reckoned without a difference', () => {
    expect(kendallW([ranked(1, 2, 3), ranked(1, 2, 3)])).toBe(1)
    expect(kendallW([ranked(1, 2, 3), ranked(3, 2, 1)])).toBe(0)
    expect(kendallW([ranked(1, 1, 1), ranked(2, 2, 2)])).toBeNull()
    expect(kendallW([ranked(1, 2, 3)])).toBeNull()
    expect(kendallW([ranked(1), ranked(1)])).toBeNull()
  })
})

describe('ICC', () => {
  it('is what Shrout and Fleiss have of six targets and four judges', () => {
    const targets = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]
    const found = icc([0, 1, 2, 3].map((judge) => targets.map((own) => own[judge]!)))
    expect(found?.single).toBeCloseTo(0.2898, 4)
    expect(found?.mean).toBeCloseTo(0.6201, 4)
  })

  it('is a share, whatever the totals, and the larger one for the mean of all', () => {
    const total = fc.integer({ min: 0, max: 5 })
    const block = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
      .chain(([k, n]) => fc.array(fc.array(total, { minLength: n, maxLength: n }), { minLength: k, maxLength: k }))
    fc.assert(
      fc.property(block, (totals) => {
        const found = icc(totals)
        if (found === null) return expect(new Set(totals.flat()).size).toBe(1)
        expect(found.single).toBeGreaterThanOrEqual(0)
        expect(found.mean).toBeGreaterThanOrEqual(found.single)
        expect(found.mean).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  it('is 1 where all give the same totals, and 0 where each gives everyone the same', () => {
    const [alike, flat] = [
      [
        [1, 2, 4],
        [1, 2, 4],
      ],
      [
        [1, 1, 1],
        [4, 4, 4],
      ],
    ].map((block) => icc(block))
    expect([alike?.single, alike?.mean].map((share) => share?.toFixed(9))).toEqual(['1.000000000', '1.000000000'])
    expect(flat).toEqual({ single: 0, mean: 0 })
  })

  it('is not reckoned of one reviewer, of one application, or where all totals are the same', () => {
    expect(icc([[1, 2, 3]])).toBeNull()
    expect(icc([[1], [2]])).toBeNull()
    expect(
      icc([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull()
  })
})

describe('How far the reviewers agree', () => {
  it('is reckoned over the applications that all of them scored, and says so', () => {
    const found = agreementOf([
      [90, 80, 70, null],
      [85, 80, 60, 95],
      [null, null, null, null],
    ])
    expect(found).toMatchObject({ kendallW: 1, reviewers: 2, applications: 3, leftOut: 1 })
    expect(found.sentence).toContain('全員が採点した3件について、2名の順位の付け方はよく一致しています(W 1.00)')
    expect(found.sentence).toContain('2名の平均では')
  })

  it('says why it is not', () => {
    expect(agreementOf([]).sentence).toBe('採点が少ないか差がないため、委員どうしの一致は計算していません。')
    expect(
      agreementOf([
        [1, null],
        [null, 2],
      ]).sentence,
    ).toContain('全員が採点した応募が少ないため')
    expect(
      agreementOf([
        [1, 2, 3],
        [3, 2, 1],
      ]).sentence,
    ).toContain('ほとんど一致していません')
  })
})
