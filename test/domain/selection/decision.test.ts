import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DecidedRow,
  type DecisionResult,
  decisionResults,
  departsFromRank,
} from '../../../shared/domain/selection/decision.ts'

const row = (rank: number | null, result: DecidedRow['result'], reserveOrder: number | null = null): DecidedRow => ({
  applicationId: `${rank}位`,
  rank,
  result,
  reserveOrder,
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

  it('has a reserve without an order stand behind those with one, and before 不選定', () => {
    expect(departsFromRank([row(1, 'reserve', 9), row(2, 'reserve'), row(3, 'rejected')])).toEqual([])
    expect(departsFromRank([row(1, 'reserve'), row(2, 'reserve', 9)])).toEqual(['1位', '2位'])
    expect(departsFromRank([row(1, 'rejected'), row(2, 'reserve')])).toEqual(['1位', '2位'])
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
