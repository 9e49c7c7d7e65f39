import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { type ProgressLevel, progressLevels } from '../../../shared/domain/support/progress.ts'
import {
  isMilestoneLate,
  joinLevels,
  kpiLevel,
  type MilestoneStanding,
  meanProgress,
  milestoneLevel,
  suggestLevels,
} from '../../../shared/domain/support/progress-summary.ts'

const asOf = '2026-10-31'
const item = (planned: string | null, doneOn: string | null = null, progress = 0, weight = 1): MilestoneStanding => ({
  planned,
  doneOn,
  progress,
  weight,
})

const anyDay = fc.integer({ min: -200, max: 200 }).map((days) => addDays(asOf, days))
const anyItem = fc.record({
  planned: fc.option(anyDay),
  doneOn: fc.option(anyDay),
  progress: fc.integer({ min: 0, max: 100 }),
  weight: fc.integer({ min: 0, max: 5 }),
})
const anyLevel = fc.constantFrom(...progressLevels)

describe('the mean progress of KPIs', () => {
  it('is over those that can be judged; null without one', () => {
    expect(meanProgress([0.5, null, 1])).toBe(0.75)
    expect(meanProgress([null])).toBeNull()
    expect(meanProgress([])).toBeNull()
  })

  it('lets no KPI beyond its target make up for another, but lets one that moves away weigh', () => {
    expect(meanProgress([3, 0])).toBe(0.5)
    expect(meanProgress([-0.5, 0.5])).toBe(0)
  })

  it('is measured against the mean share of time that has passed', () => {
    expect(kpiLevel([{ rate: 0.5, elapsedShare: 0.5 }])).toBe('on_track')
    expect(
      kpiLevel([
        { rate: 0.5, elapsedShare: 0.5 },
        { rate: 0.3, elapsedShare: 0.5 },
      ]),
    ).toBe('mostly')
    expect(
      kpiLevel([
        { rate: null, elapsedShare: 0.9 },
        { rate: 0.5, elapsedShare: 0.5 },
      ]),
    ).toBe('on_track')
    expect(kpiLevel([{ rate: null, elapsedShare: 0.5 }])).toBeNull()
  })
})

describe('a milestone', () => {
  it('due today is not late, yesterday it is, until it was done', () => {
    expect(isMilestoneLate(item(asOf), asOf)).toBe(false)
    expect(isMilestoneLate(item('2026-10-30'), asOf)).toBe(true)
    expect(isMilestoneLate(item('2026-10-30', asOf), asOf)).toBe(false)
    expect(isMilestoneLate(item('2026-10-30', '2026-11-01'), asOf)).toBe(true)
    expect(isMilestoneLate(item(null), asOf)).toBe(false)
  })
})

describe('the level of a plan', () => {
  it('is 完了 when all is done, 未着手 before anything began, 順調 once something has', () => {
    expect(milestoneLevel([item('2026-05-01', '2026-05-01')], asOf)).toBe('done')
    expect(milestoneLevel([item('2026-12-01'), item('2027-02-01')], asOf)).toBe('not_started')
    expect(milestoneLevel([item('2026-12-01', null, 10), item('2027-02-01')], asOf)).toBe('on_track')
    expect(milestoneLevel([], asOf)).toBeNull()
    expect(milestoneLevel([item(null)], asOf)).toBeNull()
  })

  it('is やや遅れ with a little that is late, 遅れ with half of what was due or a month’s delay', () => {
    const done = [item('2026-05-01', '2026-05-01'), item('2026-06-01', '2026-06-05'), item('2026-07-01', '2026-07-01')]
    expect(milestoneLevel([...done, item('2026-10-20')], asOf)).toBe('slightly_behind')
    expect(milestoneLevel([...done, item('2026-10-20', null, 0, 3)], asOf)).toBe('behind')
    expect(milestoneLevel([...done, item('2026-10-02')], asOf)).toBe('slightly_behind')
    expect(milestoneLevel([...done, item('2026-10-01')], asOf)).toBe('behind')
  })

  it('never gets worse when an item is done', () => {
    const urgency = ['behind', 'slightly_behind', 'not_started', 'on_track', 'done']
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1 }), fc.nat(), (items, pick) => {
        const at = pick % items.length
        const done = items.map((each, index) => (index === at ? { ...each, doneOn: asOf } : each))
        const [before, after] = [milestoneLevel(items, asOf), milestoneLevel(done, asOf)]
        if (before === null) return
        expect(urgency.indexOf(after ?? '')).toBeGreaterThanOrEqual(urgency.indexOf(before))
      }),
    )
  })
})

describe('one level for several parts', () => {
  it('is the most urgent of those that have begun', () => {
    expect(joinLevels(['on_track', 'slightly_behind'])).toBe('slightly_behind')
    expect(joinLevels(['not_started', 'mostly'])).toBe('mostly')
    expect(joinLevels(['done', 'not_started'])).toBe('on_track')
    expect(joinLevels(['done', null])).toBe('done')
    expect(joinLevels([])).toBe('not_started')
  })

  it('does not depend on the order and is one of its parts, or 順調 for what is partly complete', () => {
    fc.assert(
      fc.property(fc.array(anyLevel, { minLength: 1 }), (levels) => {
        const joined = joinLevels(levels)
        expect(joinLevels(levels.toReversed())).toBe(joined)
        expect([...levels, 'on_track'] as ProgressLevel[]).toContain(joined)
      }),
    )
  })

  it('is 遅れ as soon as one part is', () => {
    fc.assert(
      fc.property(fc.array(anyLevel), (levels) => {
        expect(joinLevels([...levels, 'behind'])).toBe('behind')
      }),
    )
  })
})

describe('what is suggested for a report', () => {
  it('takes each track by its own records and the whole by both and the common plan', () => {
    const standing = {
      talent: { kpis: [{ rate: 0.9, elapsedShare: 0.5 }], milestones: [item('2026-10-20')] },
      theme: { kpis: [{ rate: 0.5, elapsedShare: 0.5 }], milestones: [] },
      common: [],
    }
    expect(suggestLevels(standing, asOf)).toEqual({ talent: 'behind', theme: 'on_track', overall: 'behind' })
    const common = [item('2026-05-01', '2026-05-01'), item('2026-06-01', '2026-06-01'), item('2026-10-20')]
    expect(suggestLevels({ ...standing, talent: standing.theme, common }, asOf)).toEqual({
      talent: 'on_track',
      theme: 'on_track',
      overall: 'slightly_behind',
    })
  })
})
