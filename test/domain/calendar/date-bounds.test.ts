import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, moment } from '../../../shared/contract/fields.ts'
import { assertPast } from '../../../shared/domain/calendar/date-order.ts'
import { assertNearPeriod, yearOf } from '../../../shared/domain/calendar/near-period.ts'
import { parseJapaneseDate } from '../../../shared/domain/calendar/wareki.ts'
import { blankOf } from '../../../shared/domain/record-fields.ts'
import { issueFields } from '../../../shared/domain/support/fields/issue.ts'
import { sessionFields } from '../../../shared/domain/support/fields/session.ts'
import { assertIssueDates, unkeptClosing } from '../../../shared/domain/support/issue.ts'

const pad = (value: number, length: number) => String(value).padStart(length, '0')
const anyDay = fc
  .record({
    year: fc.integer({ min: 0, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`)

describe('a day that is asked for', () => {
  it('is of a year that can be typed too, and nothing else', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const typed = (() => {
          try {
            return parseJapaneseDate(date).date
          } catch {
            return null
          }
        })()
        expect(day.safeParse(date).success).toBe(typed === date)
        expect(moment.safeParse(`${date}T10:00:00+09:00`).success).toBe(typed === date)
      }),
    )
  })
})

describe('the dates of a support', () => {
  const period = { periodFrom: '2026-06-01', periodTo: '2027-03-31' }
  const session = { ...blankOf(sessionFields), startAt: '2026-06-10T10:00:00+09:00', reportDue: null }

  it.each(['2024-06-01', '2026-06-10', '2029-03-31'])('%s is near enough', (date) => {
    expect(() =>
      assertNearPeriod(sessionFields, { ...session, startAt: `${date}T10:00:00+09:00` }, period),
    ).not.toThrow()
  })

  it.each(['0202-06-01', '1926-06-10', '2024-05-31', '2029-04-01', '2062-06-10'])('%s is of another time', (date) => {
    const wrong = { ...session, startAt: `${date}T10:00:00+09:00` }
    expect(() => assertNearPeriod(sessionFields, wrong, period)).toThrow(
      expect.objectContaining({
        code: 'invalid',
        fields: { startAt: expect.stringContaining('年を確かめてください') },
      }),
    )
  })

  it('are looked at in the lines of a record too, and named by their place', () => {
    const action = { id: 'a', body: '宿題', owner: '', due: '2206-06-30', doneOn: null }
    expect(() =>
      assertNearPeriod(sessionFields, { ...session, actions: [{ ...action, due: null }, action] }, period),
    ).toThrow(expect.objectContaining({ code: 'invalid', fields: { 'actions.1.due': expect.any(String) } }))
  })

  it('of a year are near its fiscal year', () => {
    expect(yearOf(2026)).toEqual({ periodFrom: '2026-04-01', periodTo: '2027-03-31' })
  })
})

describe('a 課題', () => {
  const today = '2026-07-20'
  const issue = { ...blankOf(issueFields), raisedOn: '2026-07-10', closedOn: '2026-07-10', state: 'closed' } as const

  it('may be closed on the day it was raised', () => {
    expect(() => assertIssueDates(issue, today)).not.toThrow()
  })

  it.each([
    ['before it was raised', { closedOn: '2026-07-01' }, 'closedOn'],
    ['in the future', { closedOn: '2026-07-21' }, 'closedOn'],
    ['raised in the future', { raisedOn: '2026-07-21' }, 'raisedOn'],
  ])('is not closed %s', (_when, wrong, field) => {
    expect(() => assertIssueDates({ ...issue, ...wrong }, today)).toThrow(
      expect.objectContaining({ code: 'invalid', fields: { [field]: expect.any(String) } }),
    )
  })

  it('that is open has no day of 完了, which its form says before it would be lost', () => {
    expect(Object.keys(unkeptClosing({ ...issue, state: 'working' }))).toEqual(['closedOn'])
    expect(unkeptClosing(issue)).toEqual({})
  })
})

describe('what has happened', () => {
  const now = '2026-02-20T17:00:00+09:00'
  it('happened up to this second, in whatever zone it is written', () => {
    expect(() => assertPast(now, now, '受信日時', 'receivedAt')).not.toThrow()
    expect(() => assertPast('2026-02-20T08:00:00Z', now, '受信日時', 'receivedAt')).not.toThrow()
    expect(() => assertPast('2026-02-20T17:00:01+09:00', now, '受信日時', 'receivedAt')).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    )
    expect(() => assertPast('2026-02-20T08:00:01Z', now, '受信日時', 'receivedAt')).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    )
  })
})
