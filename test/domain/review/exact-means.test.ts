import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumExactly } from '../../../shared/domain/review/decimal.ts'
import { tally } from '../../../shared/domain/review/ranking.ts'
import { maximumTotal, round2, sheetTotal } from '../../../shared/domain/review/scoring.ts'
import type { AggregateMethod, TallyInput } from '../../../shared/domain/review/tally-types.ts'
import { plainRules } from './tally-stories.ts'

/** Points in hundredths, as BigInt rationals know them: the other way to the same answer. */
const hundredths = (weight: number): bigint => BigInt(Math.round(weight * 100))

/** 四捨五入 of `top ÷ bottom` hundredths to two decimals. */
function roundedHundredths(top: bigint, bottom: bigint): string {
  const digits = String((2n * top + bottom) / (2n * bottom)).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const inputOf = (
  weights: readonly number[],
  /** By application and reviewer: a raw score a criterion; null where the sheet is missing. */
  marks: readonly (readonly (readonly number[] | null)[])[],
  method: AggregateMethod = 'mean',
): TallyInput => ({
  criteria: weights.map((weight, k) => ({ id: `c${k}`, no: k + 1, name: `項目${k + 1}`, weight, maxRaw: 5 })),
  reviewers: (marks[0] ?? []).map((_, k) => ({ id: `r${k}`, code: `委員${'ABCDEFGHIJ'[k]}` })),
  applications: marks.map((_, k) => ({ id: `a${k}`, label: `見本${k}` })),
  sheets: marks.flatMap((own, a) =>
    own.flatMap((raw, r) =>
      raw === null
        ? []
        : [
            {
              applicationId: `a${a}`,
              reviewerId: `r${r}`,
              state: 'locked' as const,
              scores: Object.fromEntries(raw.map((score, k) => [`c${k}`, score])),
            },
          ],
    ),
  ),
  rules: { ...plainRules, method, ties: [] },
})

describe('Means of decimal weights', () => {
  it('round as they are written: 44.60 and 45.85 average to 45.23', () => {
    const weights = [8.92, 0.01, 1.24]
    const marks = [
      [
        [5, 0, 0],
        [5, 5, 1],
      ],
    ]
    const [row] = tally(inputOf(weights, marks)).rows
    expect(row?.totals.map(({ total }) => total)).toEqual([44.6, 45.89])
    const even = tally(
      inputOf(
        [8.92, 0.25],
        [
          [
            [5, 0],
            [5, 5],
          ],
        ],
      ),
    ).rows[0]
    expect(even?.totals.map(({ total }) => total)).toEqual([44.6, 45.85])
    expect(even?.mean).toBe(45.225)
    expect(round2(even?.mean ?? 0)).toBe('45.23')
  })

  it('of totals 1.0, 1.0, 1.1 and 1.2 are 1.08', () => {
    const [row] = tally(inputOf([0.1], [[[10], [10], [11], [12]]])).rows
    expect(row?.totals.map(({ total }) => total)).toEqual([1, 1, 1.1, 1.2])
    expect(round2(row?.mean ?? 0)).toBe('1.08')
  })

  it('are equal where the exact values are, however the points came together', () => {
    // 0.1 + 0.2 is not 0.3 in binary; three marks of 0.1 are.
    const rows = tally(inputOf([0.1, 0.2, 0.3], [[[1, 1, 0]], [[0, 0, 1]]])).rows
    expect(rows.map(({ rank, tied }) => [rank, tied.length])).toEqual([
      [1, 1],
      [1, 1],
    ])
  })

  const weight = fc.integer({ min: 1, max: 10_000 }).map((n) => n / 100)
  const year = fc
    .record({ weights: fc.array(weight, { minLength: 1, maxLength: 6 }), reviewers: fc.integer({ min: 1, max: 7 }) })
    .chain(({ weights, reviewers }) => {
      const sheet = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: weights.length, maxLength: weights.length })
      const own = fc.array(fc.option(sheet, { freq: 6 }), { minLength: reviewers, maxLength: reviewers })
      return fc.record({ weights: fc.constant(weights), marks: fc.array(own, { minLength: 1, maxLength: 8 }) })
    })

  it('are those of BigInt rationals, to the last digit shown, and so are their order and their ties', () => {
    fc.assert(
      fc.property(year, ({ weights, marks }) => {
        const exact = marks.map((own) => {
          const totals = own.flatMap((raw) =>
            raw === null ? [] : [raw.reduce((sum, score, k) => sum + BigInt(score) * hundredths(weights[k] ?? 0), 0n)],
          )
          return { sum: totals.reduce((sum, total) => sum + total, 0n), n: BigInt(totals.length) }
        })
        const { rows } = tally(inputOf(weights, marks))
        for (const row of rows) {
          const own = exact[Number(row.applicationId.slice(1))]
          if (!own || own.n === 0n) {
            expect(row.mean).toBeNull()
            continue
          }
          expect(round2(row.mean ?? -1)).toBe(roundedHundredths(own.sum, own.n))
          const better = exact.filter((each) => each.n > 0n && each.sum * own.n > own.sum * each.n).length
          expect(row.rank).toBe(better + 1)
          const equal = exact.filter((each) => each.n > 0n && each.sum * own.n === own.sum * each.n).length
          expect(row.tied.length).toBe(equal - 1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('come from totals that are exact, and so are the maximum and the sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(weight, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 20 }),
        (all) => {
          const criteria = all.map(([each], k) => ({ id: `c${k}`, weight: each, maxRaw: 5 }))
          const scores = Object.fromEntries(all.map(([, raw], k) => [`c${k}`, raw]))
          const of = (points: bigint) => Number(points) / 100
          const exact = all.reduce((sum, [each, raw]) => sum + hundredths(each) * BigInt(raw), 0n)
          expect(sheetTotal(criteria, scores).total).toBe(of(exact))
          expect(maximumTotal(criteria)).toBe(of(all.reduce((sum, [each]) => sum + hundredths(each) * 5n, 0n)))
          expect(sumExactly(all.map(([each]) => each))).toBe(
            of(all.reduce((sum, [each]) => sum + hundredths(each), 0n)),
          )
        },
      ),
    )
  })
})

describe('A pair that nobody scored both of', () => {
  const apart = (marks: readonly (readonly (readonly number[] | null)[])[]) =>
    tally(inputOf([1], marks)).warnings.filter(({ code }) => code === 'reviewer.apart')

  it('is named: its order compares different people', () => {
    const [warning, ...more] = apart([
      [[5], null],
      [null, [4]],
    ])
    expect(more).toEqual([])
    expect(warning?.message).toBe(
      '両方を採点した委員がいない組があります(見本0と見本1)。別々の委員の点を比べた順位です。合議で確かめてください。',
    )
    expect(warning?.applicationIds).toEqual(['a0', 'a1'])
  })

  it('is no pair where one was scored by nobody, or where one reviewer scored both', () => {
    expect(
      apart([
        [[5], null],
        [null, null],
      ]),
    ).toEqual([])
    expect(
      apart([
        [[5], null],
        [[3], [4]],
      ]),
    ).toEqual([])
  })

  it('is counted where there are many', () => {
    const [warning] = apart([
      [[5], null],
      [[4], null],
      [null, [3]],
      [null, [2]],
    ])
    expect(warning?.message).toContain('(見本0と見本2、見本0と見本3、見本1と見本2、ほか1組)')
  })
})
