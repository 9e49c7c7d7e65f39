import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tally } from '../../../shared/domain/review/ranking.ts'
import { assertEntry, type Origin, originOf, sourceWords } from '../../../shared/domain/review/second-look/entry.ts'
import {
  assertDecidable,
  comparedTwice,
  confirmable,
  confirmed,
  countedState,
  isUnchecked,
  type LookedCell,
  type LookState,
  lookStates,
} from '../../../shared/domain/review/second-look/look.ts'
import type { SheetState } from '../../../shared/domain/review/sheet.ts'
import { cell } from './second-look/cell.ts'

const anyCells = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6'), { minLength: 1 }).chain((ids) =>
  fc.tuple(
    ...ids.map((criterionId) =>
      fc
        .record({
          state: fc.constantFrom<LookState>(...lookStates),
          raw: fc.integer({ min: 0, max: 5 }),
          typedBy: fc.constantFrom('taro', 'hanako'),
          second: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
        })
        .map((each) => cell(criterionId, { ...each, second: each.state === 'differs' ? each.second : null })),
    ),
  ),
)

/** The cells after what was found of them. */
const after = (cells: readonly LookedCell[], checked: readonly string[]): LookedCell[] =>
  cells.map((each) => (checked.includes(each.criterionId) ? { ...each, state: 'checked' } : each))

describe('受け取り', () => {
  const now = '2026-02-27T10:00:00+09:00'
  const entry = { source: 'telephone' as const, word: '', receivedAt: '2026-02-27T09:55:00+09:00' }

  it('was received before it is typed, and その他 says in a word how', () => {
    expect(() => assertEntry(entry, now)).not.toThrow()
    expect(() => assertEntry({ ...entry, receivedAt: '2026-02-27T10:30:00+09:00' }, now)).toThrow('今より後')
    expect(() => assertEntry({ ...entry, source: 'other', word: ' ' }, now)).toThrow('一言で')
    expect(() => assertEntry({ ...entry, source: 'other', word: 'ファクシミリ' }, now)).not.toThrow()
    expect(sourceWords({ source: 'other', word: 'ファクシミリ' })).toBe('その他(ファクシミリ)')
  })

  const file: Origin = { came: 'file', entryId: null, fileId: 'f' }
  const facts = { own: false, changed: true, raw: 3, earlier: null, entryId: null }
  it('is asked for every new value of the secretariat, and for nothing else', () => {
    expect(() => originOf(facts)).toThrow('受け取り方')
    expect(originOf({ ...facts, entryId: 'e' })).toEqual({ came: 'entry', entryId: 'e', fileId: null })
    expect(originOf({ ...facts, own: true }).came).toBe('own')
    expect(originOf({ ...facts, own: true, entryId: 'e' }).entryId).toBe(null)
    expect(originOf({ ...facts, raw: null }).came).toBe('office')
    expect(originOf({ ...facts, changed: false }).came).toBe('office')
    expect(originOf({ ...facts, earlier: file, entryId: 'e' })).toBe(file)
  })
})

describe('照合', () => {
  it('leaves no point to be confirmed by whoever typed it', () => {
    fc.assert(
      fc.property(anyCells, fc.constantFrom('taro', 'hanako'), (cells, by) => {
        for (const each of confirmable(cells, by))
          expect([each.typedBy === by, isUnchecked(each)]).toEqual([false, true])
      }),
    )
    expect(() => confirmed([cell('1'), cell('2')], 'taro', [])).toThrow('入力した本人')
    expect(confirmed([cell('1'), cell('2', { typedBy: 'hanako' })], 'hanako', [])).toEqual({
      checked: ['1'],
      differs: [],
    })
    expect(() => confirmed([cell('1', { state: 'checked' })], 'hanako', [])).toThrow('照合を待つ点はありません')
    expect(() => confirmed([cell('1')], 'hanako', ['2'])).toThrow('照合を待っていない欄')
    expect(() => confirmed([cell('1', { state: 'differs', second: 4 })], 'hanako', [])).toThrow('どちらの点が正しいか')
  })

  it('names what differs, and what differs is not checked', () => {
    fc.assert(
      fc.property(anyCells, fc.constantFrom('taro', 'hanako'), fc.func(fc.boolean()), (cells, by, isOther) => {
        const mine = confirmable(cells, by).map(({ criterionId }) => criterionId)
        fc.pre(mine.length > 0)
        const named = mine.filter(isOther)
        const { checked, differs } = confirmed(cells, by, named)
        expect(differs).toEqual(named)
        expect([...checked, ...differs].toSorted()).toEqual(mine.toSorted())
      }),
    )
  })

  it('by two typings lets through what is the same, and only that; all that waits is typed', () => {
    fc.assert(
      fc.property(anyCells, fc.func(fc.integer({ min: 0, max: 5 })), (cells, again) => {
        const waiting = cells.filter(({ state }) => state === 'waiting')
        fc.pre(waiting.length > 0)
        const typed = waiting.map(({ criterionId }) => ({ criterionId, raw: again(criterionId) }))
        const { checked, differs } = comparedTwice(cells, typed)
        for (const { criterionId, raw } of waiting)
          expect(checked.includes(criterionId)).toBe(again(criterionId) === raw)
        expect(checked.length + differs.length).toBe(waiting.length)
        expect(() => comparedTwice(cells, typed.slice(1))).toThrow()
      }),
    )
    const twice = { criterionId: '1', raw: 3 }
    expect(() => comparedTwice([cell('1')], [twice, twice])).toThrow('すべてに')
    expect(() => comparedTwice([cell('1')], [{ criterionId: '2', raw: 3 }])).toThrow('すべてに')
    expect(() => comparedTwice([cell('1', { state: 'checked' })], [twice])).toThrow('照合を待つ点はありません')
    expect(() => comparedTwice([cell('1', { state: 'differs', second: 2 })], [twice])).toThrow('食い違った欄')
  })

  it('decides between two typings, and on no third value', () => {
    const differing = cell('1', { state: 'differs', raw: 3, second: 4 })
    for (const raw of [3, 4]) expect(() => assertDecidable(differing, raw)).not.toThrow()
    expect(() => assertDecidable(differing, 5)).toThrow('どちらでもない')
    for (const other of [undefined, cell('1'), cell('1', { state: 'differs' }), cell('1', { state: 'checked' })])
      expect(() => assertDecidable(other, 3)).toThrow('食い違っている欄ではありません')
  })

  it('comes to the same in whatever order the second persons look', () => {
    const looks = (cells: readonly LookedCell[], order: readonly string[]) =>
      order.reduce(
        (now, by) => (confirmable(now, by).length === 0 ? now : after(now, confirmed(now, by, []).checked)),
        [...cells],
      )
    fc.assert(
      fc.property(anyCells, (cells) => {
        expect(looks(cells, ['taro', 'hanako'])).toEqual(looks(cells, ['hanako', 'taro']))
      }),
    )
  })
})

describe('the tally', () => {
  it('is the same whatever stands in a sheet of which one point waits', () => {
    const states: readonly SheetState[] = ['open', 'submitted', 'locked', 'absent']
    const sheet = fc.record({
      state: fc.constantFrom(...states),
      unchecked: fc.integer({ min: 0, max: 2 }),
      raw: fc.integer({ min: 0, max: 5 }),
      other: fc.integer({ min: 0, max: 5 }),
    })
    const criteria = [{ id: 'c', no: 1, name: '必要性', shortName: '必要性', weight: 4, maxRaw: 5, floorMean: null }]
    const rules = {
      method: 'mean' as const,
      ties: [],
      priorityCriterionIds: [],
      rankPoints: [],
      rounding: { mode: 'halfUp' as const, places: 2 },
      floorTotalPercent: null,
      floorItemMean: null,
      settlements: [],
    }
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 8 }), (sheets) => {
        const counted = (rawOf: (each: (typeof sheets)[number]) => number) =>
          tally({
            criteria,
            reviewers: sheets.map((_, at) => ({ id: `r${at}`, code: `委員${at}` })),
            applications: [{ id: 'a', label: '秋田県' }],
            sheets: sheets.map((each, at) => ({
              reviewerId: `r${at}`,
              applicationId: 'a',
              state: countedState(each.state, each.unchecked),
              scores: { c: rawOf(each) },
            })),
            gates: [],
            rules,
          }).rows
        expect(counted(({ raw }) => raw)).toEqual(counted(({ raw, other, unchecked }) => (unchecked > 0 ? other : raw)))
      }),
    )
    expect(countedState('excluded', 2)).toBe('excluded')
    expect(countedState('submitted', 0)).toBe('submitted')
  })
})
