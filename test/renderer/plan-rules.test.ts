import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeEntries } from '../../renderer/ui/charts/fortnight-calendar.tsx'
import {
  draggedSpan,
  landedElsewhere,
  monthBands,
  shiftedSpan,
  stretchedSpan,
} from '../../renderer/ui/charts/gantt-plan.ts'
import { nearestTile } from '../../renderer/ui/charts/tile-map.tsx'
import { neighbour } from '../../renderer/ui/grid/grid-keys.ts'
import { prefectures } from '../../shared/domain/bodies/prefectures.ts'
import { addDays } from '../../shared/domain/calendar/jst.ts'
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nearestWorkingDay,
} from '../../shared/domain/calendar/working-days.ts'

const startOf = fc.integer({ min: 0, max: 360 }).map((days) => nearestWorkingDay(addDays('2026-04-01', days), 1))
const spanOf = fc
  .tuple(startOf, fc.integer({ min: 0, max: 60 }))
  .map(([start, length]) => ({ start, end: addWorkingDays(start, length) }))

describe('a bar of the year plan', () => {
  it('moved by keys or mouse stays as long in 開庁日 and lies on 開庁日', () => {
    fc.assert(
      fc.property(spanOf, fc.integer({ min: -30, max: 30 }), (span, by) => {
        const length = countWorkingDays(span.start, span.end)
        for (const moved of [shiftedSpan(span, by, []), draggedSpan(span, by, 'body', [])]) {
          expect(isWorkingDay(moved.start)).toBe(true)
          expect(isWorkingDay(moved.end)).toBe(true)
          expect(countWorkingDays(moved.start, moved.end)).toBe(length)
        }
      }),
    )
  })

  it('made shorter never ends before it starts', () => {
    fc.assert(
      fc.property(spanOf, fc.integer({ min: -90, max: 90 }), (span, by) => {
        expect(stretchedSpan(span, by, []).end >= span.start).toBe(true)
        expect(draggedSpan(span, by, 'end', []).end >= span.start).toBe(true)
      }),
    )
  })

  it('one day later from Friday before the September holidays starts on the 24th', () => {
    expect(shiftedSpan({ start: '2026-09-18', end: '2026-09-18' }, 1, [])).toEqual({
      start: '2026-09-24',
      end: '2026-09-24',
    })
  })

  it('respects a day that the office has closed', () => {
    const closed = [{ date: '2026-06-02', name: '庁舎停電', open: false }]
    expect(shiftedSpan({ start: '2026-06-01', end: '2026-06-01' }, 1, closed).start).toBe('2026-06-03')
  })

  it('lies on a line of twelve months that follow each other without gaps', () => {
    const bands = monthBands(2026)
    expect(bands.map((band) => band.month)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3])
    expect(bands[0]?.from).toBe(0)
    expect(bands.at(-1)?.to).toBe(1)
    expect(bands.slice(1).map((band) => band.from)).toEqual(bands.slice(0, -1).map((band) => band.to))
  })
})

describe('the next two weeks', () => {
  const days = Array.from({ length: 14 }, (_, index) => ({
    date: addDays('2026-02-19', index),
    working: true,
    holiday: null,
  }))
  const entry = fc.tuple(fc.integer({ min: -5, max: 18 }), fc.integer({ min: 0, max: 6 })).map(([from, long]) => ({
    label: 'x',
    tone: 'ok' as const,
    from: addDays('2026-02-19', from),
    to: addDays('2026-02-19', from + long),
  }))

  it('never draw two bars over each other, and leave out only what lies outside', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 14 }), (entries) => {
        const placed = placeEntries(days, entries)
        const inside = entries.filter((each) => each.to >= '2026-02-19' && each.from <= '2026-03-04')
        expect(placed).toHaveLength(inside.length)
        for (const a of placed)
          for (const b of placed)
            if (a !== b && a.lane === b.lane) expect(a.end < b.start || b.end < a.start).toBe(true)
      }),
    )
  })
})

describe('the map by arrow keys', () => {
  it('reaches every prefecture from Tokyo', () => {
    const seen = new Set(['13'])
    const open = ['13']
    while (open.length > 0) {
      const from = open.pop()
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const to = from === undefined ? null : nearestTile(from, key)
        if (to === null || seen.has(to)) continue
        seen.add(to)
        open.push(to)
      }
    }
    expect([...seen].sort()).toEqual(prefectures.map((each) => each.jis2))
  })

  it('stays where it is at the coast and for other keys', () => {
    expect(nearestTile('01', 'ArrowUp')).toBeNull()
    expect(nearestTile('13', 'Enter')).toBeNull()
  })
})

describe('keys in the score grid', () => {
  const open = [true, false, true, true]
  it('step over the row that may not be scored', () => {
    expect(neighbour('ArrowDown', false, false, { row: 0, column: 2 }, open, 6)).toEqual({ row: 2, column: 2 })
    expect(neighbour('Enter', false, false, { row: 0, column: 5 }, open, 6)).toEqual({ row: 2, column: 0 })
    expect(neighbour('Enter', true, false, { row: 2, column: 0 }, open, 6)).toEqual({ row: 0, column: 5 })
  })

  it('let Tab leave the grid at its ends and Enter go on, while arrows stay', () => {
    const last = { row: 3, column: 5 }
    expect(neighbour('Tab', false, false, last, open, 6)).toBeNull()
    expect(neighbour('Enter', false, false, last, open, 6)).toBeNull()
    expect(neighbour('ArrowRight', false, false, last, open, 6)).toEqual(last)
  })
})

describe('a bar under the hand', () => {
  const edges = fc.constantFrom('body' as const, 'end' as const)
  it('says why it lands elsewhere exactly where the office is closed on the day one points at', () => {
    fc.assert(
      fc.property(spanOf, fc.integer({ min: 0, max: 60 }), edges, (span, days, edge) => {
        const wished = addDays(edge === 'end' ? span.end : span.start, days)
        const told = landedElsewhere(span, days, edge, [])
        const dragged = draggedSpan(span, days, edge, [])
        if (isWorkingDay(wished, [])) expect(told).toBeNull()
        else expect(told).toEqual({ wished, landed: edge === 'end' ? dragged.end : dragged.start })
      }),
    )
  })
})
