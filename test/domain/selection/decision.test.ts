import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quorum } from '../../../shared/domain/meeting/quorum.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import {
  assertDeclarable,
  conflictKinds,
  conflictTreatments,
  defaultTreatment,
  isExcluded,
  mustLeave,
} from '../../../shared/domain/review/conflict.ts'
import {
  assertDecision,
  type DecidedRow,
  type DecisionResult,
  decisionResults,
  departsFromRank,
} from '../../../shared/domain/selection/decision.ts'

const row = (
  rank: number | null,
  result: DecidedRow['result'],
  reserveOrder: number | null = null,
): DecidedRow & { reason: string } => ({
  applicationId: `${rank}位`,
  rank,
  result,
  reserveOrder,
  reason: '',
})

describe('A result that leaves the rank order', () => {
  it('is none while the best are selected, the next reserved in order, the rest not', () => {
    expect(
      departsFromRank([
        row(1, 'selected'),
        row(2, 'selected'),
        row(3, 'reserve', 1),
        row(4, 'reserve', 2),
        row(5, 'rejected'),
      ]),
    ).toEqual([])
  })

  it('is both the one taken and the one passed over', () => {
    expect(departsFromRank([row(1, 'selected'), row(2, 'rejected'), row(3, 'selected')])).toEqual(['2位', '3位'])
    expect(departsFromRank([row(1, 'selected'), row(2, 'reserve', 1), row(3, 'selected')])).toEqual(['2位', '3位'])
    expect(departsFromRank([row(1, 'rejected'), row(2, 'reserve', 1), row(3, 'rejected')])).toEqual(['1位', '2位'])
  })

  it('is also a reserve order against the ranks', () => {
    expect(departsFromRank([row(1, 'selected'), row(2, 'reserve', 2), row(3, 'reserve', 1)])).toEqual(['2位', '3位'])
  })

  it('leaves equal ranks and undecided ones alone', () => {
    const shared = [
      { applicationId: 'x', rank: 2, result: 'selected' as const, reserveOrder: null },
      { applicationId: 'y', rank: 2, result: 'rejected' as const, reserveOrder: null },
    ]
    expect(departsFromRank(shared)).toEqual([])
    expect(departsFromRank([row(1, null), row(2, 'selected')])).toEqual([])
  })

  it('is one for an application nobody scored, if a scored one is passed over for it', () => {
    expect(departsFromRank([row(1, 'rejected'), row(null, 'selected')])).toEqual(['1位', 'null位'])
  })

  const rows = fc.array(
    fc.record({ rank: fc.integer({ min: 1, max: 6 }), result: fc.constantFrom(...decisionResults) }),
    { maxLength: 8 },
  )

  const decidedRow = (given: { rank: number; result: DecisionResult }, index: number, place: number) => ({
    ...given,
    applicationId: String(index),
    reserveOrder: given.result === 'reserve' ? place : null,
  })

  it('never is a single one: somebody is passed over for somebody', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const decided = given.map((each, index) => decidedRow(each, index, 1))
        expect(departsFromRank(decided).length).not.toBe(1)
      }),
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const decided = given.map((each, index) => decidedRow(each, index, index + 1))
        expect(departsFromRank(decided.toReversed()).toSorted()).toEqual(departsFromRank(decided).toSorted())
      }),
    )
  })
})

describe('Decisions', () => {
  const label = (id: string) => `「${id}」`

  it('are refused where they leave the ranks in silence', () => {
    const rows = [row(1, 'rejected'), row(2, 'selected')]
    expect(() => assertDecision({ rows, label })).toThrow('「1位」、「2位」')
    const explained = rows.map((each) => ({ ...each, reason: '地域の釣合い' }))
    expect(() => assertDecision({ rows: explained, label })).not.toThrow()
  })

  it.each([
    [[row(1, 'reserve', 2)]],
    [[row(1, 'reserve', 1), row(2, 'reserve', 1)]],
    [[row(1, 'reserve', 1), row(2, 'reserve', 3)]],
    [[row(1, 'reserve', null)]],
    [[row(1, 'selected', 1)]],
  ])('need 補欠 numbered 1, 2, 3 … and nothing else numbered (%#)', (rows) => {
    expect(() => assertDecision({ rows, label })).toThrow(Refusal)
  })

  it('may be one at a time while others are undecided', () => {
    expect(() => assertDecision({ rows: [row(1, 'selected'), row(2, null)], label })).not.toThrow()
  })
})

describe('利害関係', () => {
  it('excludes the cell unless it is found to do no harm; undecided ones count as excluded', () => {
    const excluded = conflictTreatments.filter((treatment) => isExcluded({ kind: 'origin', treatment }))
    expect(excluded).toEqual(['excludeAndLeave', 'exclude', 'opinionOnly', 'chairDecides'])
    expect(isExcluded({ kind: 'origin', treatment: 'exclude', withdrawnAt: '2026-03-01T09:00:00+09:00' })).toBe(false)
    expect(mustLeave({ kind: 'business', treatment: 'excludeAndLeave' })).toBe(true)
    expect(mustLeave({ kind: 'business', treatment: 'opinionOnly' })).toBe(false)
  })

  it('is by default 採点除外+退席 for ①③④ and the chair’s for ②⑤⑥', () => {
    expect(conflictKinds.filter((kind) => defaultTreatment[kind] === 'excludeAndLeave')).toEqual([
      'appointment',
      'business',
      'drafting',
    ])
    expect(conflictKinds.filter((kind) => defaultTreatment[kind] === 'chairDecides')).toEqual([
      'origin',
      'family',
      'other',
    ])
  })

  it('needs words where the kind or the treatment says too little', () => {
    expect(() => assertDeclarable({ kind: 'other', treatment: 'exclude', detail: ' ' })).toThrow('その他')
    expect(() => assertDeclarable({ kind: 'origin', treatment: 'none', detail: '' })).toThrow('支障なし')
    expect(() => assertDeclarable({ kind: 'origin', treatment: 'exclude', detail: '' })).not.toThrow()
    expect(() => assertDeclarable({ kind: 'other', treatment: 'none', detail: '10年前の勤務' })).not.toThrow()
  })
})

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
