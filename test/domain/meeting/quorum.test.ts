import { describe, expect, it } from 'vitest'
import { quorum } from '../../../shared/domain/meeting/quorum.ts'

describe('定足数', () => {
  const member = (id: string, present = true, canVote = true) => ({ id, present, canVote })

  it('is counted for each item without the conflicted members', () => {
    const members = [member('a'), member('b'), member('c', false), member('d', false), member('事務局', true, false)]
    expect(quorum({ members, conflicted: [], needed: null })).toEqual({ present: 2, of: 4, needed: 3, met: false })
    expect(quorum({ members, conflicted: ['d'], needed: null })).toEqual({ present: 2, of: 3, needed: 2, met: true })
    expect(quorum({ members, conflicted: ['a'], needed: null })).toEqual({ present: 1, of: 3, needed: 2, met: false })
    expect(quorum({ members, conflicted: [], needed: 2 }).met).toBe(true)
    expect(quorum({ members: [], conflicted: [], needed: 0 }).met).toBe(false)
  })
})
