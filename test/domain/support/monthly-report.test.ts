import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookFileName } from '../../../shared/domain/book-file-name.ts'
import { dueTone, dueWords } from '../../../shared/domain/calendar/due-words.ts'
import { monthsOfFiscalYear } from '../../../shared/domain/calendar/fiscal-year.ts'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import { isWorkingDay } from '../../../shared/domain/calendar/working-days.ts'
import { isSupportedMonth, monthlyPeriod, monthsBegun } from '../../../shared/domain/support/monthly-report.ts'
import { draftTexts } from '../../../shared/domain/support/progress-draft.ts'
import { closedOnOf, sessionMode } from '../../../shared/domain/support/words.ts'

describe('the period of a monthly report', () => {
  it('is the whole month, due on the tenth of the next one or the first working day after it', () => {
    expect(monthlyPeriod('2026-10')).toEqual({ from: '2026-10-01', to: '2026-10-31', dueOn: '2026-11-10' })
    expect(monthlyPeriod('2028-02').to).toBe('2028-02-29')
    // 10 January 2027 is a Sunday, 11 January is 成人の日.
    expect(monthlyPeriod('2026-12').dueOn).toBe('2027-01-12')
    const closed = [{ date: '2026-11-10', name: '臨時', open: false }]
    expect(monthlyPeriod('2026-10', closed).dueOn).toBe('2026-11-11')
  })

  it('leaves no day out and counts none twice, and is always due on a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2035 }), (fy) => {
        const periods = monthsOfFiscalYear(fy).map((month) => monthlyPeriod(month))
        for (const [index, { to, dueOn }] of periods.entries()) {
          expect(isWorkingDay(dueOn)).toBe(true)
          const next = periods[index + 1]
          if (next) expect(next.from).toBe(addDays(to, 1))
        }
      }),
    )
  })

  it('belongs to the support when any of its days does', () => {
    const support = { from: '2026-06-15', to: '2027-03-31' }
    expect(isSupportedMonth(monthlyPeriod('2026-05'), support)).toBe(false)
    expect(isSupportedMonth(monthlyPeriod('2026-06'), support)).toBe(true)
    expect(isSupportedMonth(monthlyPeriod('2027-04'), support)).toBe(false)
  })

  it('is owed for the months that have begun, up to the end of the support', () => {
    const support = { from: '2026-06-15', to: '2027-03-31' }
    expect(monthsBegun(support, '2026-08-01')).toEqual(['2026-06', '2026-07', '2026-08'])
    expect(monthsBegun(support, '2026-05-31')).toEqual([])
    expect(monthsBegun(support, '2030-01-01')).toHaveLength(10)
  })
})

describe('how a due date reads', () => {
  it('is never overdue on its day', () => {
    expect(dueWords('2026-02-20', '2026-02-20')).toBe('今日')
    expect(dueWords('2026-02-20', '2026-02-19')).toBe('あす')
    expect(dueWords('2026-02-20', '2026-02-22')).toBe('2日超過')
    expect(dueWords('2026-02-24', '2026-02-19')).toBe('2月24日(火)')
    expect(dueWords(null, '2026-02-19')).toBe('期限なし')
  })

  it('gets more pressing as the day comes nearer', () => {
    const tones = [4, 3, 1, 0, -5].map((days) => dueTone(addDays('2026-02-20', days), '2026-02-20'))
    expect(tones).toEqual(['neutral', 'warn', 'warn', 'bad', 'bad'])
    expect(dueTone(null, '2026-02-20')).toBe('neutral')
  })
})

describe('the first wording of a report', () => {
  const nothing = {
    sessions: [],
    milestonesDone: [],
    kpiValues: [],
    nextSessionOn: null,
    milestonesStarting: [],
    milestonesEnding: [],
    openActions: [],
    seriousIssues: [],
  }

  it('is empty where there is nothing to say', () => {
    expect(draftTexts(nothing)).toEqual({ done: '', next: '', risk: '' })
  })

  it('quotes the first line only and cuts a long one between characters', () => {
    const summary = `${'𠮷'.repeat(81)}\n二行目`
    const { done } = draftTexts({
      ...nothing,
      sessions: [{ seq: 2, heldOn: '2026-10-08', kind: '現地訪問', summary }],
    })
    expect(done).toBe(`・第2回 現地訪問(10月8日):${'𠮷'.repeat(80)}…`)
  })

  it('writes amounts with commas and their unit, and leaves out what is missing', () => {
    const value = { name: '削減時間', unit: '時間', asOf: '2026-10-31', value: 12345.5, target: null }
    expect(draftTexts({ ...nothing, kpiValues: [value] }).done).toBe('・KPI「削減時間」12,345.5時間(10月31日現在)')
    expect(draftTexts({ ...nothing, openActions: [{ body: '要項', owner: '', due: null }] }).next).toBe('・宿題:要項')
  })
})

describe('how a session was held', () => {
  it('is told by its kind, or by its place', () => {
    expect(sessionMode('regular', '')).toBe('online')
    expect(sessionMode('visit', '県庁')).toBe('onsite')
    expect(sessionMode('visit', '県庁(オンライン併用)')).toBe('hybrid')
    expect(sessionMode('kickoff', 'Ｔｅａｍｓ')).toBe('online')
    expect(sessionMode('workshop', '県庁3階')).toBe('onsite')
    expect(sessionMode('final', ' ')).toBe('unknown')
    expect(sessionMode('consultation', '')).toBe('remote')
  })
})

describe('the day an issue was closed', () => {
  it('is kept only while the issue is closed, and is today where nobody names it', () => {
    expect(closedOnOf('closed', '2026-10-01', '2026-10-31')).toBe('2026-10-01')
    expect(closedOnOf('outOfScope', null, '2026-10-31')).toBe('2026-10-31')
    expect(closedOnOf('working', '2026-10-01', '2026-10-31')).toBeNull()
  })
})

describe('the name of a book’s file', () => {
  it('bears year, title, subjects and day, and 見本 for a practice office', () => {
    const book = { fiscalYear: 2026, title: '進捗報告書', asOf: '2026-11-22', practice: false }
    expect(bookFileName({ ...book, subjects: ['岩手県', '202610'] })).toBe('R8_進捗報告書_岩手県_202610_20261122.xlsx')
    expect(bookFileName({ ...book, title: '応募受付簿', practice: true })).toBe('見本_R8_応募受付簿_20261122.xlsx')
  })
})
