import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byKana, type Person, publicLine } from '../../../shared/domain/forum/people.ts'
import { assertProgramme, movedSlots, programmeNotes } from '../../../shared/domain/forum/programme.ts'
import { forumStateOf, isNear } from '../../../shared/domain/forum/state.ts'
import { minutesOf } from '../../../shared/domain/meeting/timetable.ts'

const person: Person = {
  ...{ part: 'speaker', name: '見本 秋子', kana: 'みほん あきこ', title: '例示町 まちづくり課 係長' },
  ...{ absent: false, proxyName: '', proxyTitle: '', proxyKnownOn: null },
}

describe('次第', () => {
  it('refuses a line that ends before it begins, and says pauses and lines at the same time', () => {
    const forum = { startsAt: '13:30', endsAt: '15:00' }
    const slot = (startsAt: string, endsAt: string, title: string) => ({ startsAt, endsAt, title })
    expect(() => assertProgramme([slot('14:00', '13:50', '講演')])).toThrow(
      '次第の1行目「講演」の終了 13:50 が、開始 14:00 より前です。',
    )
    expect(() => assertProgramme([slot('25:00', '26:00', '講演')])).toThrow('13:30 の形')
    const slots = [slot('13:30', '14:00', '開会'), slot('13:50', '14:20', '講演'), slot('14:30', '15:10', '閉会')]
    expect(programmeNotes(slots, forum)).toEqual([
      '「開会」(14:00まで)と「講演」(13:50から)の時間が重なります。',
      '14:20〜14:30は空いています。',
      '次第が、フォーラムの終了 15:00 より後に終わります。',
    ])
  })

  it('moves a line and keeps how long each takes, when the day begins and when it ends; back again is as before', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 40 })), {
      minLength: 2,
      maxLength: 8,
    })
    fc.assert(
      fc.property(spans, fc.nat(), (lengths, n) => {
        let clock = 600
        const words = (minutes: number) =>
          `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
        const slots = lengths.map(([pause, length], id) => {
          const startsAt = words(clock + pause)
          clock += pause + length
          return { id, startsAt, endsAt: words(clock) }
        })
        const at = n % (slots.length - 1)
        const moved = movedSlots(slots, at, 1)
        if (moved === null) throw new Error('there is such a place')
        const length = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
          (minutesOf(endsAt) ?? 0) - (minutesOf(startsAt) ?? 0)
        expect(moved.map(({ id }) => id)).toEqual(
          slots
            .map(({ id }) => id)
            .with(at, at + 1)
            .with(at + 1, at),
        )
        for (const slot of moved) expect(length(slot)).toBe(length(slots[slot.id] ?? slot))
        expect([moved[0]?.startsAt, moved.at(-1)?.endsAt]).toEqual([slots[0]?.startsAt, slots.at(-1)?.endsAt])
        expect(movedSlots(moved, at + 1, -1)).toEqual(slots)
      }),
    )
    expect(movedSlots([{ startsAt: '13:00', endsAt: '14:00' }], 0, -1)).toBeNull()
  })
})

describe('a person as published', () => {
  it('writes out a proxy as the page of the ministry does', () => {
    expect(publicLine({ ...person, proxyName: '例示 夏男', proxyKnownOn: '2026-06-25' })).toBe(
      '見本 秋子 氏(例示町 まちづくり課 係長)※ 当日は代理で例示夏男氏が御登壇',
    )
    expect(publicLine({ ...person, title: '', absent: true })).toBe('見本 秋子 氏※ 当日は御欠席')
  })

  it('stands in 五十音順, hiragana and katakana alike', () => {
    const names = [
      { name: '鈴木', kana: 'すずき' },
      { name: '青木', kana: 'アオキ' },
      { name: '井上', kana: 'いのうえ' },
      { name: '和田', kana: '' },
    ]
    expect(byKana(names).map(({ name }) => name)).toEqual(['青木', '井上', '鈴木', '和田'])
  })
})

it('is held once its end is past, and reported once that was said', () => {
  const forum = { heldOn: '2026-06-26', endsAt: '17:00', announcedOn: null, reportedOn: null }
  expect(forumStateOf(forum, '2026-06-26T16:59:00+09:00')).toBe('preparing')
  expect(forumStateOf({ ...forum, announcedOn: '2026-05-20' }, '2026-06-26T16:59:00+09:00')).toBe('announced')
  expect(forumStateOf(forum, '2026-06-26T17:00:00+09:00')).toBe('held')
  expect(forumStateOf({ ...forum, reportedOn: '2026-07-10' }, '2026-07-10T09:00:00+09:00')).toBe('reported')
  expect([isNear('2026-06-26', '2026-06-12'), isNear('2026-06-26', '2026-06-11')]).toEqual([true, false])
})
