import { describe, expect, it } from 'vitest'
import {
  type Compared,
  type Declared,
  lateChanges,
  sayDifference,
  stoodAt,
} from '../../../shared/domain/review/late/late-conflicts.ts'

const [before, closed, after] = [
  '2026-03-10T16:59:59+09:00',
  '2026-03-10T17:00:00+09:00',
  '2026-03-10T17:00:01+09:00',
] as const
const declared = (declaredAt: string, withdrawnAt: string | null = null): Declared => ({
  reviewerId: 'a',
  jis2: '05',
  excluded: true,
  declaredAt,
  withdrawnAt,
})

describe('a declaration to the second', () => {
  it('stands from the moment in which it is made to the moment in which it is taken back', () => {
    expect([before, closed, after].map((at) => stoodAt(declared(at), closed))).toEqual([true, true, false])
    const given = '2026-03-01T10:00:00+09:00'
    expect([before, closed, after].map((at) => stoodAt(declared(given, at), closed))).toEqual([false, false, true])
    expect(stoodAt({ ...declared(before), excluded: false }, closed)).toBe(false)
  })

  it('tells when the cell left the tally, and when it came back', () => {
    expect(lateChanges([declared(after)], closed)).toEqual([{ reviewerId: 'a', jis2: '05', is: 'declared', at: after }])
    expect(lateChanges([declared(before, after)], closed)).toEqual([
      { reviewerId: 'a', jis2: '05', is: 'withdrawn', at: after },
    ])
  })
})

describe('a 扱い that was changed', () => {
  const given = '2026-03-01T10:00:00+09:00'
  const edited = (excluded: boolean, ...edits: readonly (readonly [at: string, excludedBefore: boolean])[]) => ({
    ...declared(given),
    excluded,
    edits: edits.map(([at, excludedBefore]) => ({ at, excludedBefore })),
  })
  const last = '2026-03-20T10:00:00+09:00'

  it('keeps out at a moment as it did until the first change after it', () => {
    expect([before, closed, after].map((at) => stoodAt(edited(true, [at, false]), closed))).toEqual([true, true, false])
    expect([before, closed, after].map((at) => stoodAt(edited(false, [at, true]), closed))).toEqual([
      false,
      false,
      true,
    ])
    // 支障なし, then kept out, then 支障なし again: each holds until the next change.
    const often = edited(false, [before, false], [after, true])
    expect([given, closed, after].map((at) => stoodAt(often, at))).toEqual([false, true, false])
  })

  it('took the cell out, or let it back in, when it was changed last', () => {
    const is = 'treated' as const
    const cell = { reviewerId: 'a', jis2: '05' }
    expect(lateChanges([edited(true, [after, false])], closed)).toEqual([{ ...cell, is, at: after }])
    expect(lateChanges([edited(false, [after, true])], closed)).toEqual([{ ...cell, is, at: after }])
    expect(lateChanges([edited(true, [before, true], [after, false], [last, true])], closed)).toEqual([
      { ...cell, is, at: last },
    ])
  })

  it('has changed nothing where it was changed before, or changed back', () => {
    expect(lateChanges([edited(true, [before, false])], closed)).toEqual([])
    expect(lateChanges([edited(true, [after, true], [last, false])], closed)).toEqual([])
    expect(lateChanges([edited(false, [after, false], [last, true])], closed)).toEqual([])
  })

  it('of what was declared or withdrawn since says that', () => {
    const late = { ...edited(true, [last, false]), declaredAt: after }
    expect(lateChanges([late], closed)).toMatchObject([{ is: 'declared', at: after }])
    const gone = { ...edited(true, [before, false]), withdrawnAt: after }
    expect(lateChanges([gone], closed)).toMatchObject([{ is: 'withdrawn', at: after }])
  })
})

describe('the difference in one sentence, where somebody has no value', () => {
  const row = (jis2: string, before: number | null, now: number | null, rank: number | null = 1): Compared => ({
    jis2,
    before: { rank, value: before, n: 3 },
    now: { rank, value: now, n: 3 },
  })

  it('is none where there was none before either', () => {
    expect(sayDifference([row('03', null, null, null)], 1)).toBe('順位も値も変わりません。')
  })

  it('names whoever lost or won a value, and whoever has another', () => {
    expect(sayDifference([row('03', 0, null), row('05', null, 0), row('04', 2, 3), row('06', 2, 2)], 1)).toBe(
      '順位は変わりません。値が変わるのは岩手県、秋田県、宮城県です。',
    )
  })

  it('names all who come in, and all who go out', () => {
    const moved = (jis2: string, from: number | null, to: number | null): Compared => ({
      jis2,
      before: { rank: from, value: from, n: 3 },
      now: { rank: to, value: to, n: 3 },
    })
    expect(sayDifference([moved('03', 1, 3), moved('05', 2, null), moved('04', 3, 1), moved('06', null, 2)], 2)).toBe(
      '上位2団体に宮城県、山形県が入り、岩手県、秋田県が外れます' +
        '(岩手県 1位→3位、秋田県 2位→順位なし、宮城県 3位→1位、山形県 順位なし→2位)。',
    )
  })
})
