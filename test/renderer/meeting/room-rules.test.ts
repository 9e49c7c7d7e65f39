import { describe, expect, it } from 'vitest'
import { deedOf, usualWay, wayNow } from '../../../renderer/features/meeting/room/attendance/presence.ts'
import { untoldOf } from '../../../renderer/features/meeting/room/decide/untold.ts'
import { movesFor } from '../../../renderer/features/meeting/room/moves.ts'
import { firstItem, nextItem } from '../../../renderer/features/meeting/room/next-item.ts'
import { keyedMembers } from '../../../renderer/features/meeting/room/person-keys.ts'
import type { Item, Member } from '../../../renderer/features/meeting/room/records.ts'
import { departuresOf, differenceOf, ladderOf } from '../../../renderer/features/meeting/room/whole/ladder.ts'
import { countsOf, lastChange } from '../../../renderer/features/meeting/room/whole/last-change.ts'

const member = (id: string, more: Partial<Member> = {}): Member => ({
  ...{ id, kind: 'reviewer', reviewerId: null, code: '', name: id, kana: '', title: '', isChair: false, seat: '' },
  ...{ expected: 'unknown', proxy: '', present: 'room', absentAt: null, stays: [] },
  ...more,
})
const item = (id: string, more: Partial<Item> = {}): Item => ({
  ...{ id, kind: 'body', title: id, applicationId: id, jis2: null, theme: null, minutes: null, state: 'waiting' },
  ...{ spans: [], leaving: [], silent: [], rulings: [], votes: [], decision: null, former: [], announcedAt: null },
  ...{ undone: null, putOff: '', notYet: null, decidedBefore: null },
  quorum: { present: 0, of: 0, needed: 0, met: false, missing: [] },
  ...more,
})
const out = (id: string) =>
  member(id, {
    present: null,
    stays: [{ from: '1', to: '2', mode: 'online', proxy: '', why: 'conflict', itemId: null }],
  })
const ids = (members: readonly Member[]) => members.map(({ id }) => id)

describe('F8', () => {
  it('sends out all who must leave for the item that is looked at, and calls back who left for the one before', () => {
    const items = [item('三重県', { state: 'decided', leaving: ['C'] }), item('奈良県', { leaving: ['F', 'G'] })]
    const members = [out('C'), member('F'), member('G', { present: null })]
    const moves = movesFor({ items, members, currentId: null }, items[1])
    expect(ids(moves.leaving)).toEqual(['F'])
    expect(ids(moves.returning)).toEqual(['C'])
  })

  it('keeps out whom the open item, or the next one, keeps out; and lets in whom the 座長 has let stay', () => {
    const open = item('三重県', { state: 'open', leaving: ['C'] })
    const next = item('奈良県', { leaving: ['C', 'F'], rulings: [{ memberId: 'F', reason: '', at: '' }] })
    const members = [out('C'), member('F')]
    expect(movesFor({ items: [open, next], members, currentId: open.id }, open)).toEqual({ leaving: [], returning: [] })
    expect(movesFor({ items: [open, next], members, currentId: null }, next)).toEqual({ leaving: [], returning: [] })
  })
})

describe('the way through the items', () => {
  it('goes on to the next that waits, then round, to those put off, and to the whole in the end', () => {
    const items = [
      item('a', { state: 'deferred' }),
      item('b', { state: 'decided' }),
      item('c', { decidedBefore: 1 }),
      item('d'),
      item('whole', { kind: 'whole' }),
    ]
    expect(nextItem(items, 'b')?.id).toBe('d')
    expect(nextItem(items, 'd')?.id).toBe('a')
    const [, decided, , , whole] = items
    if (!decided || !whole) throw new Error('the items are there')
    expect(nextItem([decided, whole], 'b')?.id).toBe('whole')
    expect(firstItem(items, 'b')?.id).toBe('b')
    expect(firstItem(items, null)?.id).toBe('d')
  })

  it('goes on after the program was ended as if it had not been: what was put off still waits for the end', () => {
    const entered = (at: string) => ({ spans: [{ from: at, to: null }] })
    const putOff = item('a', { state: 'deferred', ...entered('1') })
    const items = [
      putOff,
      item('b', { state: 'decided', ...entered('2') }),
      item('c'),
      item('whole', { kind: 'whole' }),
    ]
    expect(firstItem(items, null)?.id).toBe('c')
    expect(firstItem([putOff], null)?.id).toBe('a')
  })
})

describe('the keys of the people', () => {
  it('are 1 to 9, then a to z, the 委員 first', () => {
    const many = Array.from({ length: 10 }, (_, at) => member(`${at}`, { kind: at === 0 ? 'observer' : 'reviewer' }))
    expect(keyedMembers(many).map(({ member: { id }, sign }) => `${id}${sign}`)).toEqual([
      ...['11', '22', '33', '44', '55', '66', '77', '88', '99'],
      '0a',
    ])
  })

  it('record how one said one would come, 対面 where nothing was said, and never that one leaves', () => {
    expect(usualWay(member('a', { present: null, expected: 'online' }))).toBe('online')
    expect(usualWay(member('a', { present: null, expected: 'absent' }))).toBe('room')
    expect(usualWay(member('a'))).toBeNull()
    expect(deedOf({ id: 'a', proxy: '' }, 'proxy')).toBeNull()
    expect(deedOf({ id: 'a', proxy: '代理の人' }, 'proxy')).toMatchObject({ mode: 'proxy', proxy: '代理の人' })
    expect(wayNow(out('a'))).toBe('left')
  })
})

const decided = (result: 'selected' | 'reserve' | 'rejected' | 'held', at: string): Item['decision'] => ({
  ...{ at, result, reserveOrder: null, method: 'consensus', reason: '', condition: '', needs: [], bodies: [] },
  ...{ vote: null, voters: [], of: 0 },
})
const line = (itemId: string, kind: 'decided' | 'reopened', seq: number) => ({
  ...{ id: `${seq}`, seq, at: `${seq}`, kind, words: '', memberId: null, itemId, struck: false },
  ...{ writtenAt: '', writtenBy: '' },
})

describe('what the last decision has changed', () => {
  it('is told from 保留, from what one went back on, and from nothing', () => {
    const held = [
      item('長野県', { state: 'decided', decision: decided('rejected', '5') }),
      item('三重県', { state: 'decided', decision: decided('selected', '2') }),
    ]
    const entries = [line('三重県', 'decided', 2), line('長野県', 'decided', 3), line('長野県', 'decided', 5)]
    const change = lastChange({ items: held, entries })
    expect(change).toMatchObject({ before: 'held', after: 'rejected', at: '5' })
    expect(countsOf(held, change)).toEqual([
      { label: '選定', words: '1' },
      { label: '補欠', words: '0' },
      { label: '不選定', words: '0 → 1' },
      { label: '保留', words: '1 → 0' },
      { label: '未決', words: '0' },
    ])
    const former = decided('selected', '3')
    if (former === null) throw new Error('a decision')
    const again = [
      item('長野県', {
        state: 'decided',
        decision: decided('reserve', '6'),
        former: [{ decision: former, at: '5', reason: '' }],
      }),
    ]
    const back = [line('長野県', 'decided', 3), line('長野県', 'reopened', 5), line('長野県', 'decided', 6)]
    expect(lastChange({ items: again, entries: back })).toMatchObject({ before: 'selected', after: 'reserve' })
    expect(lastChange({ items: [item('長野県')], entries: [] })).toBeNull()
  })
})

describe('the counts of the whole', () => {
  it('are the bodies, each counted once: 保留 and 次回へ継続 are not 未決', () => {
    const bodies = [
      item('a', { state: 'decided', decision: decided('selected', '1') }),
      item('b', { state: 'deferred', decision: decided('held', '2') }),
      item('c', { state: 'carried', decision: decided('held', '3') }),
      item('d', { state: 'deferred' }),
      item('e', { state: 'open' }),
      item('whole', { kind: 'whole' }),
    ]
    expect(Object.fromEntries(countsOf(bodies, null).map(({ label, words }) => [label, words]))).toEqual({
      ...{ 選定: '1', 補欠: '0', 不選定: '0', 保留: '1', 次回へ継続: '1', 未決: '2' },
    })
  })
})

describe('F10', () => {
  it('tells what was decided last first, what lies under it then, and neither 保留 nor what was told', () => {
    const bodies = [
      item('a', { state: 'decided', decision: decided('selected', '1') }),
      item('b', { state: 'decided', decision: decided('reserve', '3') }),
      item('c', { state: 'deferred', decision: decided('held', '4') }),
      item('d', { state: 'decided', decision: decided('rejected', '2'), announcedAt: '5' }),
    ]
    expect(untoldOf(bodies).map(({ id }) => id)).toEqual(['b', 'a'])
  })
})

type Whole = Parameters<typeof ladderOf>[0]
const contender = (prefecture: string, rank: number): Whole['contenders'][number] => ({
  ...{ applicationId: prefecture, jis2: '05', receiptNo: '', prefecture, theme: 'A', rank, isTied: false },
  ...{ value: 90 - rank, block: null, past: 'first', municipalities: 1, wishing: null, pool: null, leaving: [] },
})
const result = (
  prefecture: string,
  said: Whole['results'][number]['result'],
  reserveOrder: number | null = null,
): Whole['results'][number] => ({
  ...{
    applicationId: prefecture,
    prefecture,
    itemId: null,
    result: said,
    reserveOrder,
    reason: '',
    needs: [],
    at: null,
  },
})

describe('the two ladders', () => {
  const ladder = ladderOf({
    size: 2,
    contenders: [contender('石川県', 1), contender('島根県', 2), contender('秋田県', 3), contender('奈良県', 4)],
    results: [
      result('秋田県', 'selected'),
      result('石川県', 'selected'),
      result('島根県', 'reserve', 1),
      result('奈良県', 'rejected'),
      result('佐賀県', 'held'),
    ],
  })
  it('stand in the order of the points, and say who crosses the line', () => {
    expect(ladder.chosen.map(({ prefecture, departs }) => [prefecture, departs])).toEqual([
      ['石川県', null],
      ['秋田県', '＋ 3位から選定'],
    ])
    expect(ladder.reserves).toMatchObject([{ prefecture: '島根県', order: 1, departs: '− 2位から補欠 1' }])
    expect(ladder).toMatchObject({ rejected: ['奈良県'], held: ['佐賀県'], undecided: [] })
    expect(departuresOf(ladder).map(({ body, isIn }) => [body.prefecture, isIn])).toEqual([
      ['秋田県', true],
      ['島根県', false],
    ])
  })
  it('are compared with the sets that were put before the meeting', () => {
    const chosen = ['石川県', '秋田県']
    expect(differenceOf({ bodies: ['秋田県', '石川県'] }, chosen, String).isSame).toBe(true)
    expect(differenceOf({ bodies: ['石川県', '島根県'] }, chosen, String).words).toBe('秋田県 ↔ 島根県')
  })
})
