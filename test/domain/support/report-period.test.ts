import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../shared/domain/calendar/jst.ts'
import {
  assertReportTransition,
  isReportOverdue,
  nextReport,
  periodLabel,
  periodOf,
  type ReportSlot,
  reportDaysLate,
  reportDueText,
  reportStates,
} from '../../../shared/domain/support/report-period.ts'

const monthly = { startsOn: '2026-05-15', everyMonths: 1 } as const
const slot = (dueOn: string, state: ReportSlot['state']): ReportSlot => ({
  from: '2026-05-15',
  to: '2026-06-14',
  dueOn,
  state,
})

describe('A monthly report', () => {
  it('runs from its start to the day before the same day next month', () => {
    expect(periodOf(monthly, 0)).toEqual({ from: '2026-05-15', to: '2026-06-14' })
    expect(periodOf(monthly, 8)).toEqual({ from: '2027-01-15', to: '2027-02-14' })
    expect(periodOf({ startsOn: '2026-04-01', everyMonths: 1 }, 0)).toEqual({ from: '2026-04-01', to: '2026-04-30' })
    expect(periodOf({ startsOn: '2026-04-01', everyMonths: 3 }, 3)).toEqual({ from: '2027-01-01', to: '2027-03-31' })
    expect(periodLabel(periodOf(monthly, 0))).toBe('令和8年5月15日〜令和8年6月14日')
  })

  it('that starts on the 31st ends with the last day of shorter months (民法143条2項)', () => {
    const late = { startsOn: '2026-10-31', everyMonths: 1 } as const
    expect(periodOf(late, 0)).toEqual({ from: '2026-10-31', to: '2026-11-30' })
    expect(periodOf(late, 1)).toEqual({ from: '2026-12-01', to: '2026-12-30' })
    expect(periodOf(late, 2)).toEqual({ from: '2026-12-31', to: '2027-01-30' })
    expect(periodOf(late, 3)).toEqual({ from: '2027-01-31', to: '2027-02-28' })
    expect(periodOf({ startsOn: '2028-01-31', everyMonths: 1 }, 0).to).toBe('2028-02-29')
    expect(periodOf({ startsOn: '2026-11-30', everyMonths: 3 }, 0)).toEqual({ from: '2026-11-30', to: '2027-02-28' })
  })

  it('leaves no day out and counts none twice', () => {
    const anyStart = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2025-01-01', n))
    fc.assert(
      fc.property(anyStart, fc.constantFrom(1 as const, 3 as const), fc.nat(40), (startsOn, everyMonths, index) => {
        const schedule = { startsOn, everyMonths }
        const period = periodOf(schedule, index)
        expect(periodOf(schedule, index + 1).from).toBe(addDays(period.to, 1))
        expect(daysBetween(period.from, period.to)).toBeGreaterThan(26 * everyMonths)
      }),
    )
  })

  it('whose schedule starts in the past is due today', () => {
    expect(nextReport(monthly, [], '2026-07-01')).toMatchObject({
      from: '2026-05-15',
      dueOn: '2026-07-01',
      state: 'pending',
    })
    expect(nextReport(monthly, [], '2026-05-15')?.dueOn).toBe('2026-05-15')
    expect(nextReport(monthly, [], '2026-05-01')?.dueOn).toBe('2026-05-15')
  })

  it('follows the last one, a skipped one included', () => {
    for (const state of ['submitted', 'skipped', 'confirmed'] as const)
      expect(nextReport(monthly, [slot('2026-06-20', state)], '2026-06-20')).toEqual({
        from: '2026-06-15',
        to: '2026-07-14',
        dueOn: '2026-07-20',
        state: 'pending',
      })
    const earlier = { ...slot('2026-06-20', 'submitted' as const) }
    const later = { ...periodOf(monthly, 1), dueOn: '2026-07-20', state: 'skipped' as const }
    expect(nextReport(monthly, [later, earlier], '2026-07-20')?.from).toBe('2026-07-15')
  })

  it('is not asked for again while the last one is still to come in', () => {
    expect(nextReport(monthly, [slot('2026-06-20', 'pending')], '2026-12-01')).toBeNull()
  })
})

describe('A report is overdue', () => {
  it('only while it is owed and its day has passed', () => {
    expect(isReportOverdue(slot('2026-06-20', 'pending'), '2026-06-20')).toBe(false)
    expect(isReportOverdue(slot('2026-06-20', 'pending'), '2026-06-21')).toBe(true)
    expect(isReportOverdue(slot('2026-06-20', 'pending'), '2026-06-01')).toBe(false)
    for (const state of reportStates.filter((each) => each !== 'pending'))
      expect(isReportOverdue(slot('2026-06-20', state), '2026-12-01')).toBe(false)
  })

  it('by exactly 14 days in the list and on the page alike', () => {
    const report = slot('2026-06-20', 'pending')
    expect(reportDaysLate(report, '2026-07-04')).toBe(14)
    expect(reportDueText(report, '2026-07-04')).toBe('期限を14日過ぎています')
    expect(reportDueText(report, '2026-06-20')).toBe('本日が期限です')
    expect(reportDueText(report, '2026-06-17')).toBe('期限まで3日')
    expect(reportDueText(slot('2026-06-20', 'submitted'), '2026-07-04')).toBe('')
  })
})

describe('What was submitted', () => {
  it('is never reopened; it can be sent back for mending', () => {
    for (const state of ['submitted', 'checking', 'revising', 'confirmed'] as const)
      expect(() => assertReportTransition(state, 'pending')).toThrow('未提出に戻せません')
    expect(() => assertReportTransition('submitted', 'revising')).not.toThrow()
    expect(() => assertReportTransition('revising', 'submitted')).not.toThrow()
    expect(() => assertReportTransition('pending', 'skipped')).not.toThrow()
    expect(() => assertReportTransition('skipped', 'pending')).not.toThrow()
    for (const state of reportStates) expect(() => assertReportTransition('confirmed', state)).toThrow('確認済')
  })
})
