import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jstDate, toJst } from '../../../shared/domain/calendar/jst.ts'
import {
  copiesToRemove,
  copyAge,
  copyIsDue,
  type KeptCopy,
  saidCounts,
  workIsUncovered,
} from '../../../shared/domain/office/copies.ts'

/** 3 of the newest, 14 days, 53 weeks, 2 before an update, and the one that holds most: no folder has more of ours. */
const mostKept = 73

const moment = fc
  .integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2028-12-31T00:00:00Z') })
  .map((ms) => toJst(new Date(ms).toISOString()))
const copies = fc
  .array(
    fc.record({
      at: moment,
      why: fc.constantFrom('manual', 'daily', 'daily', 'update', 'move'),
      examined: fc.boolean(),
      seq: fc.option(fc.nat(5000)),
    }),
    { maxLength: 200 },
  )
  .map((list) => list.map((copy, at): KeptCopy => ({ ...copy, name: String(at) })))

/** Office days, one after the other: one made in the middle and one at the end of each, and the rule after every one. */
function livedThrough(days: number, momentOf: (day: number, hour: number) => string): KeptCopy[] {
  let lying: KeptCopy[] = []
  for (let day = 0; day < days; day++)
    for (const hour of [12, 18]) {
      const seq = day * 24 + hour
      lying.push({ name: `${seq}`, at: momentOf(day, hour), why: 'daily', examined: true, seq })
      const gone = new Set(copiesToRemove(lying))
      lying = lying.filter((copy) => !gone.has(copy))
    }
  return lying
}
const usual = (day: number, hour: number) =>
  toJst(new Date(Date.parse('2026-04-01T00:00:00+09:00') + (day * 24 + hour) * 3_600_000).toISOString())

describe('which copies make room', () => {
  it('is never the newest, never the only examined one, never what was asked for by hand or is not ours, and the rest is few', () => {
    fc.assert(
      fc.property(copies, (lying) => {
        const removed = copiesToRemove(lying)
        const ours = lying.filter(({ examined, why }) => examined && why !== 'manual')
        const staying = ours.filter((copy) => !removed.includes(copy))
        for (const { examined, why } of removed) expect([examined, why === 'manual']).toEqual([true, false])
        if (ours.length > 0) {
          expect(staying.map(({ at }) => at)).toContain(
            ours
              .map(({ at }) => at)
              .toSorted()
              .at(-1),
          )
          const most = Math.max(...ours.map(({ seq }) => seq ?? -1))
          expect(staying.map(({ seq }) => seq ?? -1)).toContain(most)
        }
        expect(staying.length).toBeLessThanOrEqual(mostKept)
        // Once more changes nothing: room is made once.
        expect(copiesToRemove(lying.filter((copy) => !removed.includes(copy)))).toEqual([])
      }),
    )
  })

  it('leaves of two years three of today, one a day for two weeks and one a week for a year', () => {
    const left = livedThrough(730, usual).map(({ at }) => at)
    const last = usual(729, 18)
    expect(left.filter((at) => jstDate(at) === jstDate(last))).toHaveLength(2)
    const daysAgo = (at: string) => Math.round((Date.parse(last) - Date.parse(at)) / 86_400_000)
    const ages = left.map(daysAgo)
    for (let day = 0; day < 14; day++) expect(ages).toContain(day)
    for (let week = 2; week < 52; week++) expect(ages.some((age) => Math.abs(age - week * 7) <= 6)).toBe(true)
    expect(Math.max(...ages)).toBeGreaterThan(350)
    expect(left.length).toBeLessThanOrEqual(mostKept)
  })

  it('is not decided by the clock: one that jumps ten years ahead, or back to 1970, takes nothing away', () => {
    const before = livedThrough(60, usual)
    for (const strange of ['2036-04-01T09:00:00+09:00', '1970-01-01T09:00:00+09:00']) {
      const made: KeptCopy = { name: 'strange', at: strange, why: 'daily', examined: true, seq: 99_999 }
      const removed = copiesToRemove([...before, made])
      expect(removed).not.toContain(made)
      expect(removed.length).toBeLessThanOrEqual(2)
    }
  })
})

describe('a copy is due', () => {
  const standing = { covered: 10, last: 20, lastAt: '2026-04-02T11:00:00+09:00', copiedAt: null, now: '' }
  it('in a pause of the day, at once for an earlier day, and never where nothing was done', () => {
    expect(copyIsDue({ ...standing, now: '2026-04-02T11:04:00+09:00' })).toBe(false)
    expect(copyIsDue({ ...standing, now: '2026-04-02T11:05:00+09:00' })).toBe(true)
    const copied = { ...standing, copiedAt: '2026-04-02T10:00:00+09:00' }
    expect(copyIsDue({ ...copied, now: '2026-04-02T11:30:00+09:00' })).toBe(false)
    expect(copyIsDue({ ...copied, now: '2026-04-02T12:00:00+09:00' })).toBe(true)
    expect(copyIsDue({ ...copied, now: '2026-04-03T08:30:00+09:00' })).toBe(true)
    // Set back by a day.
    expect(copyIsDue({ ...copied, now: '2026-04-01T08:30:00+09:00' })).toBe(true)
    expect(copyIsDue({ ...copied, covered: 20, now: '2026-05-01T08:30:00+09:00' })).toBe(false)
  })
  it('and ホーム speaks of it when a day has passed', () => {
    expect(workIsUncovered({ ...standing, now: '2026-04-02T18:00:00+09:00' })).toBe(false)
    expect(workIsUncovered({ ...standing, now: '2026-04-03T08:00:00+09:00' })).toBe(true)
    expect(copyAge('2026-04-02T18:04:11+09:00', '2026-04-03T08:00:00+09:00')).toBe('昨日 18:04')
    expect(copyAge('2026-04-02T18:04:11+09:00', '2026-04-08T08:00:00+09:00')).toBe('6日前')
    expect(
      saidCounts([
        { label: '応募', count: 3 },
        { label: '採点・集計', count: 1200 },
      ]),
    ).toBe('採点・集計 1,200、応募 3')
  })
})
