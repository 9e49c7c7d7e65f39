import { describe, expect, it } from 'vitest'
import { bodyToSupport } from '../../../shared/domain/support/case-state.ts'
import { assertDayFree } from '../../../shared/domain/support/kpi-value.ts'
import { assertBothOrNeither } from '../../../shared/domain/support/schedule.ts'
import { assertSessionTimes, recordDueOn } from '../../../shared/domain/support/session.ts'

describe('支援', () => {
  const application = { state: 'selected', decided: 'selected', jis2: '05', theme: 'A' } as const

  it('begins with a body that is 選定 by state and by decision', () => {
    expect(bodyToSupport(application)).toEqual({ jis2: '05', theme: 'A' })
    for (const change of [{ state: 'declined' as const }, { decided: null }, { decided: 'reserve' as const }])
      expect(() => bodyToSupport({ ...application, ...change })).toThrow(expect.objectContaining({ code: 'conflict' }))
  })

  it('needs a prefecture and a theme', () => {
    for (const change of [{ jis2: null }, { theme: null }])
      expect(() => bodyToSupport({ ...application, ...change })).toThrow(expect.objectContaining({ code: 'invalid' }))
  })
})

describe('支援記録', () => {
  it('is due within seven days of the session in Japan, whatever the offset', () => {
    expect(recordDueOn('2026-06-10T14:00:00+09:00')).toBe('2026-06-17')
    expect(recordDueOn('2026-06-10T16:00:00Z')).toBe('2026-06-18')
  })

  it('does not end before it starts', () => {
    const startAt = '2026-06-10T14:00:00+09:00'
    expect(() => assertSessionTimes({ startAt, endAt: null })).not.toThrow()
    expect(() => assertSessionTimes({ startAt, endAt: startAt })).not.toThrow()
    expect(() => assertSessionTimes({ startAt, endAt: '2026-06-10T05:00:01Z' })).not.toThrow()
    expect(() => assertSessionTimes({ startAt, endAt: '2026-06-10T04:59:59Z' })).toThrow('始まりより前')
  })
})

describe('実績値', () => {
  it('is one a day; a second one is shown beside the first', () => {
    const kpi = { name: '参加市町村数', unit: '団体' }
    expect(() => assertDayFree(kpi, '2026-06-30', 7, null)).not.toThrow()
    expect(() => assertDayFree(kpi, '2026-06-30', 7, 5)).toThrow(
      expect.objectContaining({
        code: 'conflict',
        clashes: [expect.objectContaining({ theirs: '5団体', yours: '7団体' })],
      }),
    )
  })
})

describe('A step of the plan', () => {
  it('has both its dates or none', () => {
    expect(() => assertBothOrNeither({ start: null, end: null })).not.toThrow()
    expect(() => assertBothOrNeither({ start: '2026-06-01', end: '2026-06-05' })).not.toThrow()
    const fieldsOf = (start: string | null, end: string | null) => () => assertBothOrNeither({ start, end })
    expect(fieldsOf(null, '2026-06-05')).toThrow(expect.objectContaining({ fields: { start: expect.any(String) } }))
    expect(fieldsOf('2026-06-01', null)).toThrow(expect.objectContaining({ fields: { end: expect.any(String) } }))
  })
})
