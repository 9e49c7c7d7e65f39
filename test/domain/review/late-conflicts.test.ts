import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Compared,
  type Declared,
  lateChanges,
  sayDifference,
  stoodAt,
} from '../../../shared/domain/review/late/late-conflicts.ts'

const closed = '2026-03-10T17:00:00+09:00'
const [earlier, later, last] = [
  '2026-03-02T10:00:00+09:00',
  // The same moment in another zone's clock: instants are compared, not their letters.
  '2026-03-10T09:00:00Z',
  '2026-03-20T10:00:00+09:00',
] as const
const declared = (more: Partial<Declared>): Declared => ({
  reviewerId: 'a',
  jis2: '05',
  excluded: true,
  declaredAt: earlier,
  withdrawnAt: null,
  ...more,
})

describe('利害関係 after 採点の締め', () => {
  it.each<[string, Declared[], string[]]>([
    ['declared before', [declared({})], []],
    ['declared after', [declared({ declaredAt: later })], ['declared']],
    ['declared after, and of no harm', [declared({ declaredAt: later, excluded: false })], []],
    ['declared and withdrawn before', [declared({ withdrawnAt: earlier })], []],
    ['declared before, withdrawn after', [declared({ withdrawnAt: later })], ['withdrawn']],
    ['declared and withdrawn after', [declared({ declaredAt: later, withdrawnAt: last })], []],
    ['withdrawn and declared again', [declared({ withdrawnAt: later }), declared({ declaredAt: last })], []],
    [
      'of two 委員',
      [declared({ declaredAt: last }), declared({ reviewerId: 'b', declaredAt: later })],
      ['declared', 'declared'],
    ],
  ])('%s', (_, all, expected) => {
    expect(lateChanges(all, closed).map(({ is }) => is)).toEqual(expected)
  })

  it('comes in the order in which it came about', () => {
    const all = [declared({ declaredAt: last }), declared({ reviewerId: 'b', declaredAt: later })]
    expect(lateChanges(all, closed).map(({ reviewerId }) => reviewerId)).toEqual(['b', 'a'])
  })

  it('is exactly the cells that are out at one of the two moments and in at the other', () => {
    const moment = fc.integer({ min: 0, max: 40 }).map((hour) => new Date(Date.UTC(2026, 2, 1, hour)).toISOString())
    const one = fc.record({
      reviewerId: fc.constantFrom('a', 'b'),
      jis2: fc.constantFrom('03', '05'),
      excluded: fc.boolean(),
      declaredAt: moment,
      withdrawnAt: fc.option(moment),
    })
    const end = '2027-01-01T00:00:00Z'
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), moment, (all, at) => {
        const out = (when: string) =>
          new Set(all.filter((each) => stoodAt(each, when)).map(({ reviewerId, jis2 }) => `${reviewerId}/${jis2}`))
        const [before, now] = [out(at), out(end)]
        expect(
          lateChanges(all, at)
            .map(({ reviewerId, jis2 }) => `${reviewerId}/${jis2}`)
            .toSorted(),
        ).toEqual([...before, ...now].filter((cell) => before.has(cell) !== now.has(cell)).toSorted())
      }),
    )
  })
})

describe('the difference in one sentence', () => {
  const row = (
    jis2: string,
    before: [number | null, number | null],
    now: [number | null, number | null],
  ): Compared => ({
    jis2,
    before: { rank: before[0], value: before[1], n: 3 },
    now: { rank: now[0], value: now[1], n: 2 },
  })
  it.each<[Compared[], number, string]>([
    [[row('03', [1, 80], [1, 80])], 1, '順位も値も変わりません。'],
    [[row('03', [1, 80], [1, 80.5]), row('05', [2, 70], [2, 70])], 1, '順位は変わりません。値が変わるのは岩手県です。'],
    [
      [row('03', [1, 80], [2, 75]), row('05', [2, 78], [1, 78])],
      5,
      '順位が変わるのは2団体で、上位5団体は変わりません(岩手県 1位→2位、秋田県 2位→1位)。',
    ],
    [
      [row('03', [1, 80], [2, 75]), row('05', [2, 78], [1, 78])],
      1,
      '上位1団体に秋田県が入り、岩手県が外れます(岩手県 1位→2位、秋田県 2位→1位)。',
    ],
    [[row('03', [1, 80], [null, null])], 1, '上位1団体から岩手県が外れます(岩手県 1位→順位なし)。'],
    [[row('03', [2, 80], [1, 80])], 1, '上位1団体に岩手県が入ります(岩手県 2位→1位)。'],
    [[row('03', [1, 0.1 + 0.2], [1, 0.3])], 1, '順位も値も変わりません。'],
  ])('%#', (rows, cutAfter, expected) => {
    expect(sayDifference(rows, cutAfter)).toBe(expected)
  })
})
