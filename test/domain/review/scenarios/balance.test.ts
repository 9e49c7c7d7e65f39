import { describe, expect, it } from 'vitest'
import { blocks } from '../../../../shared/domain/bodies/prefectures.ts'
import { smallBody } from '../../../../shared/domain/review/scenarios/aims.ts'
import { type Balanced, balanceOf } from '../../../../shared/domain/review/scenarios/balance.ts'
import { changesSince } from '../../../../shared/domain/review/scenarios/since.ts'
import { themeLetters } from '../../../../shared/domain/support/track.ts'

const body = (prefecture: string, more: Partial<Balanced> = {}): Balanced => ({
  prefecture,
  theme: 'A',
  block: '関東',
  past: 'again',
  municipalities: 40,
  wishing: 3,
  pool: 5,
  leaving: [],
  ...more,
})

describe('the balance of a set', () => {
  const set = [
    body('茨城県', { past: 'first', wishing: 4, pool: 2 }),
    body('三重県', {
      theme: 'C',
      block: '近畿',
      past: 'unknown',
      municipalities: smallBody,
      leaving: ['委員C', '委員E'],
    }),
    body('福井県', {
      theme: null,
      block: null,
      past: 'first',
      municipalities: smallBody + 1,
      wishing: null,
      pool: null,
    }),
    body('栃木県', { pool: 1, past: 'first', leaving: ['委員A'] }),
  ]

  it('counts the bodies, the people and the places of all of them', () => {
    expect(balanceOf(set)).toMatchObject({
      first: 3,
      size: 4,
      municipalities: 40 + smallBody + smallBody + 1 + 40,
      small: 1,
      wishing: 10,
      pool: 8,
    })
  })

  it('names every theme and every 地方ブロック, also those that have none', () => {
    const { themes, blocks: areas } = balanceOf(set)
    expect(themes.map(({ letter }) => letter)).toEqual([...themeLetters])
    expect(themes.filter(({ count }) => count > 0)).toEqual([
      { letter: 'A', count: 2 },
      { letter: 'C', count: 1 },
    ])
    expect(areas.map(({ block }) => block)).toEqual([...blocks])
    expect(areas.filter(({ count }) => count > 0)).toEqual(
      expect.arrayContaining([
        { block: '関東', count: 2 },
        { block: '近畿', count: 1 },
      ]),
    )
    expect(areas.reduce((sum, { count }) => sum + count, 0)).toBe(3)
  })

  it('names whose form does not say it, and of whom nobody can tell', () => {
    expect(balanceOf(set)).toMatchObject({
      pastUnknown: ['三重県'],
      wishingUnknown: ['福井県'],
      poolUnknown: ['福井県'],
    })
  })

  it('names the smallest pool, and none where no form says it', () => {
    expect(balanceOf(set).leastPool).toEqual({ prefecture: '栃木県', pool: 1 })
    expect(balanceOf([body('茨城県', { pool: null })]).leastPool).toBeNull()
    expect(balanceOf([body('茨城県', { pool: 0 }), body('栃木県')]).leastPool).toEqual({
      prefecture: '茨城県',
      pool: 0,
    })
  })

  it('says for which bodies who leaves the room', () => {
    expect(balanceOf(set).leaving).toEqual(['三重県(委員C、委員E)', '栃木県(委員A)'])
  })

  it('is nothing of nobody', () => {
    const { themes, blocks: areas, ...rest } = balanceOf([])
    expect([...themes, ...areas].every(({ count }) => count === 0)).toBe(true)
    expect(rest).toEqual({
      first: 0,
      pastUnknown: [],
      size: 0,
      municipalities: 0,
      small: 0,
      wishing: 0,
      wishingUnknown: [],
      pool: 0,
      poolUnknown: [],
      leastPool: null,
      leaving: [],
    })
  })
})

it('what has become of a set is said of whoever has moved or gone, and of no other', () => {
  const kept = (prefecture: string, rankThen: number | null, rankNow: number | null) => ({
    prefecture,
    rankThen,
    rankNow,
    state: '取下げ',
  })
  expect(
    changesSince([
      kept('秋田県', 3, 5),
      kept('岩手県', 4, 4),
      kept('三重県', null, 2),
      kept('島根県', 6, null),
      kept('栃木県', null, null),
    ]),
  ).toEqual(['秋田県は3位から5位へ', '島根県は取下げ', '栃木県は取下げ'])
})
