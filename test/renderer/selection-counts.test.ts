import { describe, expect, it } from 'vitest'
import { countWords, isChosen } from '../../renderer/features/selection/counts.ts'

const none = { decision: null, proposal: null }
const given = (
  state: 'selected' | 'reserve' | 'rejected' | 'declined',
  result: 'selected' | 'reserve' | 'rejected',
) => ({
  ...none,
  state,
  decision: { result },
})

describe('the counts over the selection', () => {
  it('counts a body that declined as that, whatever was decided of it', () => {
    const rows = [
      given('declined', 'selected'),
      given('selected', 'selected'),
      given('declined', 'reserve'),
      given('reserve', 'reserve'),
      given('rejected', 'rejected'),
    ]
    expect(countWords({ rows, cutAfter: 2 })).toBe('おおむね2団体　選定 1・補欠 1・不選定 1・辞退 2・未決 0')
    expect(rows.map(isChosen)).toEqual([false, true, false, false, false])
  })

  it('says nothing of 辞退 and 案 where there are none, and takes a 案 for what it would make', () => {
    const waiting = { ...none, state: 'deliberated' } as const
    expect(countWords({ rows: [waiting], cutAfter: 5 })).toBe('おおむね5団体　選定 0・補欠 0・不選定 0・未決 1')
    const lifted = { ...given('reserve', 'reserve'), proposal: { result: 'selected' } } as const
    expect(isChosen(lifted)).toBe(true)
    expect(countWords({ rows: [lifted], cutAfter: 5 })).toBe('おおむね5団体　選定 0・補欠 1・不選定 0・案 1・未決 0')
  })
})
