import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/domain/calendar/jst.ts'
import {
  countFromLabel,
  leansOn,
  recordCodes,
  retentionLabel,
  usualKinds,
} from '../../../shared/domain/keeping/kinds.ts'
import {
  assertExtension,
  assertMayGo,
  countsFrom,
  expiresOn,
  heldBy,
  noticeDays,
  type Standing,
  standingOf,
  whyNotGone,
} from '../../../shared/domain/keeping/retention.ts'
import { refusalOf } from '../../support/refused.ts'

const fy = fc.integer({ min: 2018, max: 2100 })
const line = fc.record({
  years: fc.constantFrom(...(Object.keys(retentionLabel) as (keyof typeof retentionLabel)[])),
  countFrom: fc.constantFrom(...(Object.keys(countFromLabel) as (keyof typeof countFromLabel)[])),
})
const none = Object.fromEntries(recordCodes.map((code) => [code, 0])) as Record<(typeof recordCodes)[number], number>

describe('保存期間', () => {
  it('of a usual file of 令和8年度 runs from 1 April 令和9年 to 31 March 令和14年', () => {
    expect(countsFrom(2026, usualKinds.applications)).toBe('2027-04-01')
    expect(expiresOn(2026, usualKinds.applications)).toBe('2032-03-31')
  })

  it('always begins on a 1 April after the year, and ends whole years later on a 31 March', () => {
    fc.assert(
      fc.property(fy, line, (year, kind) => {
        const from = countsFrom(year, kind)
        const until = expiresOn(year, kind)
        expect(from.slice(4)).toBe('-04-01')
        expect(Number(from.slice(0, 4))).toBeGreaterThan(year)
        // The day after the last is the same day of the year, so many years on.
        expect(addDays(until, 1)).toBe(`${Number(from.slice(0, 4)) + Number(kind.years)}-04-01`)
      }),
    )
  })

  it('makes a file stand as one thing only on each day, in the order in which a file grows old', () => {
    const order: Standing[] = ['open', 'kept', 'due', 'expired']
    fc.assert(
      fc.property(fy, line, fc.integer({ min: -800, max: 800 }), fc.nat(2000), (year, kind, days, later) => {
        const dated = { from: countsFrom(year, kind), until: expiresOn(year, kind), gone: null }
        const day = addDays(dated.from, days)
        const [now, then] = [standingOf(dated, day), standingOf(dated, addDays(day, later))]
        expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(now))
      }),
    )
  })

  it('is told of for sixty days, is kept on its last day, and is over on the next', () => {
    const dated = { from: '2027-04-01', until: '2032-03-31', gone: null }
    expect(standingOf(dated, addDays(dated.until, -noticeDays - 1))).toBe('kept')
    expect(standingOf(dated, addDays(dated.until, -noticeDays))).toBe('due')
    expect(standingOf(dated, dated.until)).toBe('due')
    expect(standingOf(dated, '2032-04-01')).toBe('expired')
    expect(standingOf({ ...dated, gone: 'discard' }, '2020-01-01')).toBe('discarded')
    expect(standingOf({ ...dated, gone: 'transfer' }, '2020-01-01')).toBe('transferred')
  })

  it('is extended beyond its end and beyond today, and by nothing less', () => {
    const at = (until: string) => () => assertExtension({ until, now: '2032-03-31' }, '2032-05-10')
    expect(refusalOf(at('2032-03-31')).code).toBe('invalid')
    expect(refusalOf(at('2032-05-10')).fields).toEqual({ until: '令和14年5月11日以後の日にしてください。' })
    expect(at('2032-05-11')).not.toThrow()
  })
})

describe('廃棄', () => {
  const asked = {
    code: 'applications',
    measure: 'discard',
    standing: 'expired',
    until: '2032-03-31',
    agreedOn: '2032-04-20',
    counts: none,
  } as const

  it('waits for 満了, for what uses the file, and for a consent that has been given', () => {
    const go = (more: object) => () => assertMayGo({ ...asked, ...more }, '2032-05-01')
    expect(go({})).not.toThrow()
    for (const standing of ['open', 'kept', 'due']) expect(refusalOf(go({ standing })).message).toContain('第6条第1項')
    expect(refusalOf(go({ counts: { ...none, support: 1 } })).message).toContain('「支援・進捗」')
    expect(refusalOf(go({ agreedOn: '2032-05-02' })).code).toBe('invalid')
    for (const standing of ['discarded', 'transferred']) expect(refusalOf(go({ standing })).code).toBe('conflict')
  })

  it('can always go on: of what is left of a year, one file at least is held by no other', () => {
    fc.assert(
      fc.property(fc.subarray([...recordCodes], { minLength: 1 }), (left) => {
        const counts = { ...none, ...Object.fromEntries(left.map((code) => [code, 1])) }
        expect(left.some((code) => heldBy(code, counts).length === 0)).toBe(true)
        const free = left.filter(
          (code) => whyNotGone({ code, standing: 'expired', until: '2032-03-31', counts }) === null,
        )
        expect(free.length).toBeGreaterThan(0)
        expect(leansOn.call).toHaveLength(recordCodes.length - 1)
      }),
    )
  })
})
