import { describe, expect, it } from 'vitest'
import { assertInOrder, assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { assertNameFree } from '../../../shared/domain/office/people.ts'
import {
  assertAnchors,
  assertCriteriaOpen,
  assertNewYear,
  assertNoPriority,
  assertRevisable,
  assertWeight,
} from '../../../shared/domain/programme/year.ts'

describe('事業年度', () => {
  it('is there once', () => {
    expect(() => assertNewYear(2027, [2026])).not.toThrow()
    expect(() => assertNewYear(2026, [2026])).toThrow('令和8年度はすでにあります')
  })

  it('keeps what scores are counted by from the first score on', () => {
    expect(() => assertCriteriaOpen({ scoringStarted: false })).not.toThrow()
    expect(() => assertCriteriaOpen({ scoringStarted: true })).toThrow('変えられません')
  })

  it('changes its measure after the first sheet only with a reason, and never under a decision', () => {
    const before = { scoringStarted: false, reason: '', decided: [], declined: [] }
    expect(() => assertRevisable(before)).not.toThrow()
    expect(() => assertRevisable({ ...before, scoringStarted: true, reason: '配点の誤り' })).not.toThrow()
    expect(() => assertRevisable({ ...before, scoringStarted: true, reason: ' ' })).toThrow(
      expect.objectContaining({ code: 'invalid', fields: { reason: expect.stringContaining('変える理由') } }),
    )
    const decided = { scoringStarted: true, reason: '配点の誤り', decided: ['秋田県'], declined: [] }
    expect(() => assertRevisable(decided)).toThrow('秋田県')
  })

  it('has one anchor a step of the scale, and weights of two decimals', () => {
    expect(() => assertAnchors([{ raw: 5 }, { raw: 0 }], 5)).not.toThrow()
    expect(() => assertAnchors([{ raw: 6 }], 5)).toThrow('0から5まで')
    expect(() => assertAnchors([{ raw: 5 }, { raw: 5 }], 5)).toThrow('一つずつ')
    for (const weight of [0, 1, 4.5, 8.92]) expect(() => assertWeight(weight)).not.toThrow()
    expect(() => assertWeight(0.333)).toThrow('小数第2位')
  })

  it('keeps the criterion that breaks ties', () => {
    expect(() => assertNoPriority({ isPriority: false })).not.toThrow()
    expect(() => assertNoPriority({ isPriority: true })).toThrow('優先項目')
  })
})

describe('Dates', () => {
  it('of a span stand in order; one day is a span, and so is an open end', () => {
    for (const [from, to] of [
      ['2026-04-01', '2026-04-01'],
      ['2026-04-01', null],
      [null, '2026-04-01'],
    ] as const)
      expect(() => assertInOrder(from, to, '支援期間', 'periodTo')).not.toThrow()
    expect(() => assertInOrder('2026-04-02', '2026-04-01', '支援期間', 'periodTo')).toThrow(
      expect.objectContaining({ code: 'invalid', fields: { periodTo: '始まり以後の日にしてください。' } }),
    )
  })

  it('of what has happened are not to come', () => {
    expect(() => assertNotFuture('2026-04-01', '2026-04-01', '完了日', 'doneOn')).not.toThrow()
    expect(() => assertNotFuture(null, '2026-04-01', '完了日', 'doneOn')).not.toThrow()
    expect(() => assertNotFuture('2026-04-02', '2026-04-01', '完了日', 'doneOn')).toThrow('完了日が今日より後')
  })
})

describe('A user', () => {
  it('is told from the others by name', () => {
    expect(() => assertNameFree('例示 花子', ['例示 次郎'])).not.toThrow()
    expect(() => assertNameFree('例示 花子', ['例示 花子'])).toThrow('「例示 花子」という利用者がすでにいます')
  })
})
