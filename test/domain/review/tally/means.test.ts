import { describe, expect, it } from 'vitest'
import { type MeanOfCriteria, meansCloseAsShown } from '../../../../shared/domain/review/tally/means.ts'

const row = (mean: number | null, n: number, ...criteria: readonly (readonly [number | null, number])[]) =>
  ({ mean, n, criteria: criteria.map(([own, sheets]) => ({ mean: own, n: sheets })) }) satisfies MeanOfCriteria
const shown = (...rows: readonly MeanOfCriteria[]) => meansCloseAsShown(rows, { mode: 'halfUp', places: 1 })

describe('the means of the criteria beside the mean of the whole', () => {
  it('make it as they are shown, or do not', () => {
    expect(shown(row(3, 3, [1, 3], [2, 3]))).toBe(true)
    // 1.25 + 1.25 are 2.5; 1.3 and 1.3 are shown, which make 2.6.
    expect(shown(row(2.5, 3, [1.25, 3], [1.25, 3]))).toBe(false)
    expect(shown(row(3, 3, [1, 3], [2, 3]), row(2.5, 3, [1.25, 3], [1.25, 3]))).toBe(false)
  })

  it('are not looked at where one criterion has a sheet more, or nothing counts', () => {
    expect(shown(row(2.5, 3, [1.25, 4], [1.25, 3]))).toBe(true)
    expect(shown(row(2.5, 3, [1.25, 3], [1.25, 4]))).toBe(true)
    expect(shown(row(2.5, 3, [1.25, 4], [1.25, 4]))).toBe(true)
    expect(shown(row(null, 0, [null, 0], [1.25, 0]))).toBe(true)
    expect(shown()).toBe(true)
  })

  it('count as nothing where a criterion has none', () => {
    expect(shown(row(2, 3, [null, 3], [2, 3]))).toBe(true)
  })
})
