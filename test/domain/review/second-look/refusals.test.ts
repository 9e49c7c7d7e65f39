import { describe, expect, it } from 'vitest'
import {
  assertEntry,
  entrySourceLabel,
  entrySources,
  officeOrigin,
  originOf,
  ownOrigin,
  sourceWords,
} from '../../../../shared/domain/review/second-look/entry.ts'
import {
  assertDecidable,
  comparedTwice,
  confirmable,
  confirmed,
  countedState,
  isUnchecked,
  lookStates,
  retypable,
} from '../../../../shared/domain/review/second-look/look.ts'
import { expectRefused, type RefusedDeed } from '../../../support/refused.ts'
import { cell } from './cell.ts'

const now = '2026-02-27T10:00:00+09:00'
const entry = { source: 'paper' as const, word: '', receivedAt: '2026-02-27T09:00:00+09:00' }
const origin = { own: false, changed: true, raw: 3, earlier: null, entryId: null }
const checked = cell('1', { state: 'checked' })
const differing = cell('1', { state: 'differs', second: 4 })

it.each<RefusedDeed>([
  [
    'その他 without a word',
    () => assertEntry({ ...entry, source: 'other', word: ' 　' }, now),
    'invalid',
    /「その他」は、どう受け取ったかを一言で入力してください。/,
    ['word'],
  ],
  [
    'what will be received tomorrow',
    () => assertEntry({ ...entry, receivedAt: '2026-02-28T10:00:00+09:00' }, now),
    'invalid',
    /受け取った日時が、今より後です。日時を確かめて/,
    ['receivedAt'],
  ],
  [
    'a point of which nobody says how it was received',
    () => originOf(origin),
    'invalid',
    /先に受け取り方\(紙・電話・口頭・その他\)と受け取った日時を選んでください/,
  ],
  ['confirming where nothing waits', () => confirmed([checked], 'hanako', []), 'conflict', /照合を待つ点はありません/],
  [
    'confirming one’s own typing',
    () => confirmed([cell('1'), checked, cell('2')], 'taro', []),
    'forbidden',
    /本人は、確かめる二人目になれません。ほかの担当に頼むか/,
  ],
  [
    'confirming where two typings differ',
    () => confirmed([differing], 'hanako', []),
    'conflict',
    /二度の入力が食い違っています。どちらの点が正しいか/,
  ],
  [
    'confirming where two typings differ, beside what is checked',
    () => confirmed([differing, cell('2', { state: 'checked' }), cell('3', { typedBy: 'hanako' })], 'hanako', []),
    'conflict',
    /二度の入力が食い違っています/,
  ],
  [
    'typing again another cell than one that waits',
    () =>
      comparedTwice(
        [cell('1'), cell('2')],
        ['1', '3'].map((criterionId) => ({ criterionId, raw: 3 })),
      ),
    'invalid',
    /照合を待つ欄のすべてに/,
  ],
  [
    // What others typed is checked: nothing but one's own is left.
    'confirming one’s own typing beside what others have had checked',
    () => confirmed([cell('1'), cell('2', { typedBy: 'hanako', state: 'checked' })], 'taro', []),
    'forbidden',
    /本人は/,
  ],
  [
    'a difference in a cell that does not wait',
    () => confirmed([cell('1'), cell('2', { state: 'checked' })], 'hanako', ['1', '2']),
    'invalid',
    /照合を待っていない欄が、違うとされています。採点票を開き直して/,
  ],
  ['typing again where nothing waits', () => comparedTwice([checked], []), 'conflict', /照合を待つ点はありません/],
  [
    'typing again what has been typed twice',
    () => comparedTwice([differing], []),
    'conflict',
    /もう一度入力する欄はありません。食い違った欄の点を決めて/,
  ],
  [
    'typing again some of the cells',
    () => comparedTwice([cell('1'), cell('2')], [{ criterionId: '1', raw: 3 }]),
    'invalid',
    /照合を待つ欄のすべてに/,
  ],
  [
    'typing again more than waits',
    () =>
      comparedTwice(
        [cell('1')],
        ['1', '2'].map((criterionId) => ({ criterionId, raw: 3 })),
      ),
    'invalid',
    /照合を待つ欄のすべてに/,
  ],
  ['deciding where nothing differs', () => assertDecidable(cell('1'), 3), 'conflict', /食い違っている欄ではありません/],
  [
    'deciding what a second person only said to be another',
    () => assertDecidable(cell('1', { state: 'differs' }), 3),
    'conflict',
    /食い違っている欄ではありません/,
  ],
  [
    'deciding what once differed and is checked',
    () => assertDecidable(cell('1', { state: 'checked', second: 4 }), 4),
    'conflict',
    /食い違っている欄ではありません/,
  ],
  [
    'a third value',
    () => assertDecidable(differing, 5),
    'invalid',
    /どちらでもない点です。どちらでもないときは、採点表で/,
  ],
])('nobody gets through with %s', (...deed) => expectRefused(deed))

describe('受け取り', () => {
  it('is said by its way, and with the word where there is one', () => {
    expect(entrySources.map((source) => sourceWords({ source, word: '' }))).toEqual(['紙', '電話', '口頭', 'その他'])
    for (const source of entrySources)
      expect(sourceWords({ source, word: '夜の便' })).toBe(`${entrySourceLabel[source]}(夜の便)`)
    for (const source of ['paper', 'telephone', 'spoken'] as const)
      expect(() => assertEntry({ ...entry, source }, now)).not.toThrow()
  })

  it('is kept of a point as where it came from', () => {
    expect(originOf({ ...origin, own: true, entryId: 'e' })).toEqual(ownOrigin)
    expect(ownOrigin).toEqual({ came: 'own', entryId: null, fileId: null })
    expect(originOf({ ...origin, raw: null, entryId: 'e' })).toEqual(officeOrigin)
    expect(originOf({ ...origin, changed: false, entryId: 'e' })).toEqual(officeOrigin)
    expect(officeOrigin).toEqual({ came: 'office', entryId: null, fileId: null })
    // Nought is a point.
    expect(originOf({ ...origin, raw: 0, entryId: 'e' })).toEqual({ came: 'entry', entryId: 'e', fileId: null })
  })
})

describe('照合', () => {
  it('is wanting until it is done, whatever was found before', () => {
    expect(lookStates.filter((state) => isUnchecked({ state }))).toEqual(['waiting', 'differs'])
  })

  it('by a second person is of what somebody else typed and nobody typed twice', () => {
    const cells = [cell('1'), cell('2', { typedBy: 'hanako' }), cell('3', { state: 'checked' }), differing]
    expect(confirmable(cells, 'hanako')).toEqual([cells[0]])
    // A second person who found it to be another has not typed it.
    const found = cell('1', { state: 'differs' })
    expect(confirmable([found], 'hanako')).toEqual([found])
    expect(confirmed([cell('1'), cell('2'), cell('3')], 'hanako', ['2'])).toEqual({
      checked: ['1', '3'],
      differs: ['2'],
    })
  })

  it('by typing twice is of what waits', () => {
    const cells = [cell('1'), cell('2'), cell('3', { state: 'checked' }), cell('4', { state: 'differs', second: 1 })]
    expect(retypable(cells)).toEqual(cells.slice(0, 2))
    expect(
      comparedTwice(cells, [
        { criterionId: '2', raw: 5 },
        { criterionId: '1', raw: 3 },
      ]),
    ).toEqual({ checked: ['1'], differs: [{ criterionId: '2', raw: 5 }] })
  })

  it('keeps back only what is handed in', () => {
    const states = ['open', 'submitted', 'locked', 'absent', 'excluded'] as const
    expect(states.map((state) => countedState(state, 1))).toEqual(['open', 'open', 'open', 'absent', 'excluded'])
    expect(states.map((state) => countedState(state, 0))).toEqual([...states])
  })
})
