import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  elapsedShare,
  progressLevelLabel,
  progressLevelShape,
  progressLevels,
  progressRate,
  suggestLevel,
  worstLevel,
} from '../../../shared/domain/support/progress.ts'

const rate = (baseline: number | null, target: number | null, value: number | null) =>
  progressRate({ baseline, target, value })

describe('進捗率', () => {
  it('is the share of the way, in the direction of the KPI', () => {
    expect(rate(6, 9, 6)).toBe(0)
    expect(rate(0, 4, 1)).toBe(0.25)
    expect(rate(30, 20, 25)).toBe(0.5)
    expect(rate(30, 20, 35)).toBe(-0.5)
    expect(rate(0, 4, 6)).toBe(1.5)
  })

  it('is 判定不可 where the target is the baseline or a number is missing', () => {
    expect([rate(4, 4, 4), rate(4, 4, 9), rate(null, 4, 1), rate(0, null, 1), rate(0, 4, null)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('is 0 at the baseline and 1 at the target, whichever lies higher', () => {
    const number = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(number, number, (baseline, target) => {
        fc.pre(baseline !== target)
        expect(Math.abs(rate(baseline, target, baseline)!)).toBe(0)
        expect(rate(baseline, target, target)).toBe(1)
        expect(rate(baseline, target, (baseline + target) / 2)).toBe(0.5)
      }),
    )
  })
})

describe('経過した割合', () => {
  it('runs from 0 to 1 over the period', () => {
    expect(elapsedShare('2026-04-01', '2027-03-31', '2026-04-01')).toBe(0)
    expect(elapsedShare('2026-04-01', '2027-03-31', '2026-03-01')).toBe(0)
    expect(elapsedShare('2026-04-01', '2026-04-11', '2026-04-06')).toBe(0.5)
    expect(elapsedShare('2026-04-01', '2027-03-31', '2027-03-31')).toBe(1)
    expect(elapsedShare('2026-04-01', '2027-03-31', '2028-01-01')).toBe(1)
    expect(elapsedShare('2026-04-01', '2026-04-01', '2026-03-31')).toBe(0)
    expect(elapsedShare('2026-04-01', '2026-04-01', '2026-04-01')).toBe(1)
  })
})

describe('評価の案', () => {
  it.each([
    [0.5, 0.5, 'on_track'],
    [0.6, 0.5, 'on_track'],
    [0.4, 0.5, 'mostly'],
    [0.24, 0.3, 'mostly'],
    [0.3, 0.5, 'slightly_behind'],
    [0.299, 0.5, 'behind'],
    [0, 0.5, 'behind'],
    [-0.2, 0.5, 'behind'],
    [1, 0.5, 'done'],
    [1.2, 1, 'done'],
    [0.99, 1, 'mostly'],
    [0, 0, 'not_started'],
    [0.1, 0, 'on_track'],
    [null, 0.5, null],
  ] as const)('progress %s after %s of the time is %s', (progress, elapsed, level) => {
    expect(suggestLevel({ rate: progress, elapsedShare: elapsed })).toBe(level)
  })

  it('never gets worse with more progress', () => {
    const order = ['behind', 'slightly_behind', 'mostly', 'on_track', 'done']
    const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100)
    const progress = fc.integer({ min: -50, max: 150 }).map((percent) => percent / 100)
    fc.assert(
      fc.property(share, progress, progress, (elapsed, a, b) => {
        const level = (of: number) => order.indexOf(suggestLevel({ rate: of, elapsedShare: elapsed })!)
        expect(level(Math.max(a, b))).toBeGreaterThanOrEqual(level(Math.min(a, b)))
      }),
    )
  })

  it('every level has a word and a shape of its own', () => {
    expect(new Set(progressLevels.map((level) => progressLevelLabel[level])).size).toBe(progressLevels.length)
    expect(new Set(progressLevels.map((level) => progressLevelShape[level])).size).toBe(progressLevels.length)
  })

  it('the most urgent of several speaks for all', () => {
    expect(worstLevel(['on_track', 'slightly_behind', 'done'])).toBe('slightly_behind')
    expect(worstLevel(['done', 'behind'])).toBe('behind')
    expect(worstLevel([])).toBeNull()
    for (const level of progressLevels) expect(worstLevel([level])).toBe(level)
  })
})
