import { describe, expect, it } from 'vitest'
import {
  assertMayTake,
  assertNotTaken,
  assertRoomFor,
  freeName,
  mostScenarios,
  reasonCalled,
  type Takeable,
  whyNotTaken,
} from '../../../../shared/domain/review/scenarios/taking.ts'
import { expectRefused, refusalOf } from '../../../support/refused.ts'

describe('A 組合せ is taken to the meeting', () => {
  const whole: Takeable = { size: 5, inside: 5, gone: [], unreasoned: [] }
  const unreasoned = [
    { prefecture: '三重県', side: 'entering' },
    { prefecture: '島根県', side: 'leaving' },
  ] as const

  it('when it is full, all in it have a rank, and every departure has its reason', () => {
    expect(whyNotTaken(whole)).toBeNull()
    expect(() => assertMayTake(whole)).not.toThrow()
  })

  it.each<[string, Partial<Takeable>, string]>([
    [
      'a body has gone',
      { gone: ['秋田県', '栃木県'], inside: 3, unreasoned },
      '秋田県、栃木県は、順位がなくなっています。外すと会議に出せます。',
    ],
    ['there are too few', { inside: 3, unreasoned }, '5団体の案に、3団体だけ入っています。あと2団体を入れてください。'],
    [
      'there are too many',
      { inside: 6, unreasoned },
      '5団体の案に、6団体入っています。1団体を外すか、団体数を直してください。',
    ],
    ['reasons are wanting', { unreasoned }, '三重県を入れる理由、島根県を外す理由を書くと、会議に出せます。'],
  ])('not while %s: it says so, and what to do', (_, change, words) => {
    const set = { ...whole, ...change }
    expect(whyNotTaken(set)).toBe(words)
    const { code, message } = refusalOf(() => assertMayTake(set))
    expect([code, message]).toEqual(['conflict', words])
  })

  it('and does not change while it lies there, the first meeting or any other', () => {
    expect(() => assertNotTaken({ name: '点の順', meeting: null })).not.toThrow()
    for (const meeting of [0, 1])
      expectRefused([
        'changing it',
        () => assertNotTaken({ name: '点の順', meeting }),
        'conflict',
        /^「点の順」は会議に出す案.*「会議から戻す」/,
      ])
  })

  it('owes a reason on either side, each called by its name', () => {
    expect(unreasoned.map(reasonCalled)).toEqual(['三重県を入れる理由', '島根県を外す理由'])
  })
})

describe('組合せ side by side', () => {
  it('are no more than a meeting can compare', () => {
    expect(() => assertRoomFor(mostScenarios - 1)).not.toThrow()
    expectRefused(['one more', () => assertRoomFor(mostScenarios), 'conflict', /1年度に12案まで.*削除してから/])
  })

  it('bear different names: the second of one name is called so', () => {
    expect(freeName('点の順', [])).toBe('点の順')
    expect(freeName('点の順', ['手で組む', '点の順 2'])).toBe('点の順')
    expect(freeName('点の順', ['点の順'])).toBe('点の順 2')
    expect(freeName('点の順', ['点の順 2', '点の順', '点の順 4'])).toBe('点の順 3')
  })
})
