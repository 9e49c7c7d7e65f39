import { describe, expect, it } from 'vitest'
import { assertInOrder, assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { assertNameFree } from '../../../shared/domain/office/people.ts'
import { assertCriteriaOpen, assertNewYear, assertNoPriority } from '../../../shared/domain/programme/year.ts'

describe('事業年度', () => {
  it('is there once', () => {
    expect(() => assertNewYear(2027, [2026])).not.toThrow()
    expect(() => assertNewYear(2026, [2026])).toThrow('令和8年度はすでにあります')
  })

  it('keeps what scores are counted by from the first score on', () => {
    expect(() => assertCriteriaOpen({ scoringStarted: false })).not.toThrow()
    expect(() => assertCriteriaOpen({ scoringStarted: true })).toThrow('変えられません')
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
