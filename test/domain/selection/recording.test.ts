import { describe, expect, it } from 'vitest'
import { applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import type { DecidedRow } from '../../../shared/domain/selection/decision.ts'
import {
  assertDepartureReasoned,
  assertMayDecide,
  assertMayPromote,
  assertMayRevoke,
  assertReserveOrder,
  wouldDepart,
} from '../../../shared/domain/selection/recording.ts'

describe('補欠', () => {
  it('has a place of its own, and nothing else has one', () => {
    expect(() => assertReserveOrder({ result: 'reserve', reserveOrder: 1 }, [2])).not.toThrow()
    expect(() => assertReserveOrder({ result: 'selected', reserveOrder: null }, [1])).not.toThrow()
    expect(() => assertReserveOrder({ result: 'reserve', reserveOrder: null }, [])).toThrow('順位を入力')
    expect(() => assertReserveOrder({ result: 'selected', reserveOrder: 1 }, [])).toThrow('付きません')
    expect(() => assertReserveOrder({ result: 'reserve', reserveOrder: 2 }, [1, 2])).toThrow('補欠第2位')
  })

  it('takes no other result for one without a place, beside a 補欠 that has none yet', () => {
    expect(() => assertReserveOrder({ result: 'selected', reserveOrder: null }, [null, 1])).not.toThrow()
  })

  it('may leave a gap while the officer works in another order', () => {
    expect(() => assertReserveOrder({ result: 'reserve', reserveOrder: 3 }, [1])).not.toThrow()
  })

  it('promotes reserves in their order, or with a reason', () => {
    const reserves = [
      { applicationId: 'x', reserveOrder: 1 },
      { applicationId: 'y', reserveOrder: 2 },
    ]
    expect(() => assertMayPromote({ applicationId: 'x', reserves, reason: '' })).not.toThrow()
    expect(() => assertMayPromote({ applicationId: 'y', reserves, reason: '' })).toThrow('1団体')
    expect(() => assertMayPromote({ applicationId: 'y', reserves, reason: '第1位が辞退' })).not.toThrow()
    expect(() => assertMayPromote({ applicationId: 'z', reserves, reason: '' })).toThrow('補欠ではない')
  })
})

describe('A result that leaves the rank order', () => {
  const row = (rank: number, result: DecidedRow['result']): DecidedRow => ({
    applicationId: `${rank}位`,
    rank,
    result,
    reserveOrder: null,
  })
  const propose = (applicationId: string, result: 'selected' | 'rejected') => ({
    applicationId,
    result,
    reserveOrder: null,
  })

  it('is seen when it is recorded, in whatever order the officer works', () => {
    const rows = [row(1, null), row(2, null), row(3, null)]
    expect(wouldDepart(rows, propose('1位', 'selected'), 2)).toBe(false)
    expect(wouldDepart(rows, propose('3位', 'rejected'), 2)).toBe(false)
    expect(wouldDepart(rows, propose('3位', 'selected'), 2)).toBe(true)
    expect(wouldDepart(rows, propose('1位', 'rejected'), 2)).toBe(true)
  })

  it('needs a reason on record, and nothing else does', () => {
    const facts = { departs: true, prefecture: '三重県', result: 'selected', reason: '' } as const
    expect(() => assertDepartureReasoned(facts)).toThrow('三重県を「選定」とすると')
    expect(() => assertDepartureReasoned({ ...facts, reason: ' ' })).toThrow('理由')
    expect(() => assertDepartureReasoned({ ...facts, reason: '地域の釣合い' })).not.toThrow()
    expect(() => assertDepartureReasoned({ ...facts, departs: false })).not.toThrow()
  })
})

describe('A result', () => {
  it('follows 採点済, stays while it is put right, and never follows 辞退', () => {
    expect(() => assertMayDecide('deliberated', 'reserve')).not.toThrow()
    expect(() => assertMayDecide('selected', 'selected')).not.toThrow()
    expect(() => assertMayDecide('reserve', 'selected')).not.toThrow()
    for (const state of ['selected', 'declined', 'scoring'] as const)
      expect(() => assertMayDecide(state, 'rejected')).toThrow(applicationStateLabel[state])
    expect(() => assertMayDecide('declined', 'selected')).toThrow('辞退')
  })
})

describe('決定取消', () => {
  it('needs another 決裁 than the one that decided, and no support begun on it', () => {
    const facts = { state: 'selected' as const, supported: false, decidedBy: '総行地第1号', revokedBy: '総行地第9号' }
    expect(() => assertMayRevoke(facts)).not.toThrow()
    expect(() => assertMayRevoke({ ...facts, revokedBy: '総行地第1号' })).toThrow('別の決裁')
    expect(() => assertMayRevoke({ ...facts, state: 'declined' })).toThrow('辞退')
    expect(() => assertMayRevoke({ ...facts, supported: true })).toThrow('支援案件が始まっている')
  })
})
