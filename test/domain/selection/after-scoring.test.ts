import { describe, expect, it } from 'vitest'
import { stepsAfterScoring, stepWords, type YearAfterScoring } from '../../../shared/domain/selection/after-scoring.ts'

const year: YearAfterScoring = {
  ...{ undecided: 0, proposed: 0, meetings: [], untold: 0, selected: 0, published: false, unsupported: 0 },
}
const meeting = (stage: YearAfterScoring['meetings'][number]['stage'], minutes: 'draft' | 'sent' = 'draft') => ({
  ...{ id: 'm1', no: 1, stage, minutes },
})
const steps = (more: Partial<YearAfterScoring>) => stepsAfterScoring({ ...year, ...more }).map(({ step }) => step)

describe('what comes after the scoring', () => {
  it('is the 審議会議 until one was held, then its 議事概要, the 決裁, the letters and 公表, and the support', () => {
    expect(steps({})).toEqual([])
    expect(steps({ undecided: 6 })).toEqual(['meeting'])
    expect(steps({ undecided: 6, meetings: [meeting('planned')] })).toEqual(['meeting'])
    expect(steps({ undecided: 1, proposed: 5, meetings: [meeting('open')] })).toEqual(['meeting', 'approve'])
    expect(steps({ proposed: 6, meetings: [meeting('closed')] })).toEqual(['minutes', 'approve'])
    expect(steps({ proposed: 6, meetings: [meeting('closed', 'sent')] })).toEqual(['approve'])
    const decided = { untold: 6, selected: 5, unsupported: 5, meetings: [meeting('closed', 'sent')] }
    expect(steps(decided)).toEqual(['letters', 'publish', 'support'])
    expect(steps({ ...decided, untold: 0 })).toEqual(['publish', 'support'])
    expect(steps({ ...decided, untold: 0, published: true })).toEqual(['support'])
  })

  it('is no meeting that was planned and is not needed, and 選定 where one was held and left something', () => {
    expect(steps({ meetings: [meeting('planned')] })).toEqual([])
    expect(steps({ undecided: 1, meetings: [meeting('closed', 'sent')] })).toEqual(['propose'])
  })

  it('is no letter and no 公表 any more once a body is supported', () => {
    expect(steps({ untold: 6, selected: 5, unsupported: 4 })).toEqual(['support'])
  })

  it('is said by the meeting it is done on', () => {
    const said = (more: Partial<YearAfterScoring>) => stepsAfterScoring({ ...year, ...more }).map(stepWords)[0]
    expect(said({ undecided: 6 })).toBe('審議会議を準備する(採点済 6件)')
    expect(said({ undecided: 6, meetings: [meeting('planned')] })).toBe('第1回審議会議を開く')
    expect(said({ meetings: [meeting('paused')] })).toBe('第1回審議会議を再開する')
    expect(said({ meetings: [meeting('closed')] })).toBe('第1回審議会議の議事概要をまとめる')
  })
})
