import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrderOfTime } from '../../../shared/domain/applications/correspondence/entry.ts'
import { prefectureNamed } from '../../../shared/domain/applications/correspondence/named.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'

describe('やりとり', () => {
  it('stands in order of time whatever the offset, a day alone above its moments, what has none last, and loses nothing', () => {
    const moment = fc
      .record({ day: fc.integer({ min: 1, max: 3 }), hour: fc.integer({ min: 0, max: 23 }), utc: fc.boolean() })
      .map(({ day, hour, utc }) => `2026-02-0${day}T${String(hour).padStart(2, '0')}:00:00${utc ? 'Z' : '+09:00'}`)
    const at = fc.oneof(moment, fc.constantFrom('2026-02-01', '2026-02-02', null))
    fc.assert(
      fc.property(fc.array(at), (given) => {
        const entries = given.map((each, key) => ({ at: each, key }))
        const sorted = inOrderOfTime(entries)
        expect(sorted.map(({ key }) => key).toSorted((a, b) => a - b)).toEqual(entries.map(({ key }) => key))
        for (const [index, later] of sorted.slice(0, -1).entries()) {
          const earlier = sorted[index + 1]?.at ?? null
          if (later.at === null) expect(earlier).toBeNull()
          else if (earlier !== null) {
            const [above, below] = [later.at, earlier].map((each) => (each.length === 10 ? each : toJst(each)))
            if (above!.slice(0, 10) !== below!.slice(0, 10)) expect(above! > below!).toBe(true)
            else if (below!.length === 10) expect(above).toHaveLength(10)
            else expect(above!.length === 10 || above! >= below!).toBe(true)
          }
        }
      }),
    )
  })

  it('is of the one prefecture that a mail names, and of none where it names two', () => {
    expect(prefectureNamed(['質問', '佐賀県デジタル課です。'])).toBe('41')
    expect(prefectureNamed(['東京都府中市の件'])).toBe('13')
    expect(prefectureNamed(['京都府の担当です。'])).toBe('26')
    expect(prefectureNamed(['佐賀県と長崎県の共同提案'])).toBeNull()
    expect(prefectureNamed(['経費について'])).toBeNull()
  })
})
