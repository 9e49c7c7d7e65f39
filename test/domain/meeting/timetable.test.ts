import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesOf, timetableOf } from '../../../shared/domain/meeting/timetable.ts'

const minutes = fc.option(fc.integer({ min: 1, max: 90 }), { nil: null })

describe('the clock of an agenda', () => {
  it('runs from the beginning, and an item without minutes takes none', () => {
    const { items, end } = timetableOf('14:00', [{ minutes: 20 }, { minutes: null }, { minutes: 8 }])
    expect(items).toEqual([
      { from: '14:00', to: '14:20' },
      { from: '14:20', to: null },
      { from: '14:20', to: '14:28' },
    ])
    expect(end).toBe('14:28')
  })

  it('knows nothing where the beginning is no time', () => {
    expect(timetableOf('昼', [{ minutes: 5 }])).toEqual({ items: [null], end: null })
    expect(minutesOf('24:00')).toBeNull()
  })

  it('leaves no gap between two items and ends with their sum, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1, maxLength: 12 }), (given) => {
        const { items, end } = timetableOf(
          '09:30',
          given.map((each) => ({ minutes: each })),
        )
        items.forEach((item, at) => {
          const before = items[at - 1]
          if (before !== undefined) expect(item?.from).toBe(before?.to ?? before?.from)
        })
        const sum = given.reduce<number>((total, each) => total + (each ?? 0), 0)
        expect(minutesOf(end ?? '')).toBe((570 + sum) % 1440)
      }),
    )
  })
})
