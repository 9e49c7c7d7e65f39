import { describe, expect, it } from 'vitest'
import { monthlyPeriod } from '../../../shared/domain/support/monthly-report.ts'
import {
  assertLevelsReasoned,
  assertMayBegin,
  assertStillDraft,
  assertStillTrue,
  lackingReason,
  leavesSuggestion,
} from '../../../shared/domain/support/report.ts'

const refused = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) })

describe('A 進捗報告 is begun', () => {
  const support = { from: '2026-04-15', to: '2027-03-31' }
  const begin = (month: string, today: string) => () => assertMayBegin(month, monthlyPeriod(month), support, today)

  it('for a month of the support', () => {
    expect(begin('2026-04', '2026-06-01')).not.toThrow()
    expect(begin('2026-03', '2026-06-01')).toThrow(refused('invalid', '令和8年3月は支援期間(令和8年4月15日から'))
  })

  it('from the first day of the month on', () => {
    expect(begin('2026-06', '2026-06-01')).not.toThrow()
    expect(begin('2026-06', '2026-05-31')).toThrow(refused('invalid', 'まだ始まっていません'))
  })
})

describe('A confirmed report', () => {
  it('stays as it is, and says who confirmed it', () => {
    const report = { confirmed: false, month: '2026-05', confirmedBy: '例示 花子' }
    expect(() => assertStillDraft(report)).not.toThrow()
    expect(() => assertStillDraft({ ...report, confirmed: true })).toThrow(
      refused('conflict', '令和8年5月分の進捗報告は、例示 花子が確認して固定しました'),
    )
  })

  it('is what the officer has seen', () => {
    expect(() => assertStillTrue([])).not.toThrow()
    expect(() => assertStillTrue(['KPI', '課題'])).toThrow(refused('conflict', '(KPI、課題)'))
  })
})

describe('A level that leaves the suggestion', () => {
  const suggested = { overall: 'mostly', talent: 'on_track', theme: 'behind' } as const

  it('needs a reason, and the refusal names it', () => {
    const given = { ...suggested, theme: 'on_track', levelReason: ' ' } as const
    expect(leavesSuggestion(given, suggested)).toBe(true)
    expect(lackingReason(given, suggested)).toHaveProperty('levelReason')
    expect(() => assertLevelsReasoned(given, suggested)).toThrow(refused('invalid', '重点テーマ:順調(数値では遅れ)'))
    expect(() => assertLevelsReasoned({ ...given, levelReason: '9月に挽回の見込み' }, suggested)).not.toThrow()
  })

  it('is none where it is as suggested', () => {
    const given = { ...suggested, levelReason: '' }
    expect(leavesSuggestion(given, suggested)).toBe(false)
    expect(lackingReason(given, suggested)).toEqual({})
    expect(() => assertLevelsReasoned(given, suggested)).not.toThrow()
  })
})
