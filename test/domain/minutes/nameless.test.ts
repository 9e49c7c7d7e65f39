import { describe, expect, it } from 'vitest'
import { secretsOf } from '../../../shared/domain/minutes/nameless.ts'
import { openOf } from '../../../shared/domain/minutes/paragraph.ts'

const reviewer = (id: string, name: string, kana: string) => ({
  ...{ id, kind: 'reviewer' as const, name, kana, isChair: false },
})
const secrets = secretsOf(
  [reviewer('a', '例示 三枝', 'れいじ みえ'), reviewer('b', '林 学', 'はやし まなぶ')],
  ['代理 四郎'],
  [
    { applicationId: 'x', prefecture: '栃木県', kana: 'とちぎけん', short: '栃木', isSelected: false },
    { applicationId: 'y', prefecture: '京都府', kana: 'きょうとふ', short: '京都', isSelected: false },
  ],
)
const found = (text: string) => secrets.in(text).map(({ kind, isSure }) => `${isSure ? 'sure' : 'maybe'} ${kind}`)

describe('a person of the meeting is known', () => {
  it.each([
    ['れいじ委員', '構成員'],
    ['レイジさんから', '構成員から'],
    ['はれいじ様が', 'は構成員が'],
    ['みえさんの', '構成員の'],
    ['三枝さんの', '構成員の'],
    ['三枝委員', '構成員'],
    ['四郎氏', '構成員'],
    ['学さんは', '構成員は'],
    ['本日例示委員が', '本日構成員が'],
    ['課長例示から', '構成員から'],
    ['座長　例示より', '構成員より'],
    ['林委員、まなぶ先生', '構成員、構成員'],
  ])('in 「%s」, and replaced', (text, open) => {
    expect(found(text)).toContain('sure name')
    expect(openOf(secrets.nameless(text))).toBe(open)
  })

  it.each(['例示のとおり', '農林課長が', '課長林から'])('perhaps in 「%s」, for somebody to look', (text) => {
    expect(found(text)).toContain('maybe name')
    expect(openOf(secrets.nameless(text))).toBe(text)
  })

  it.each(['大学教授の意見', 'たくさんの県', '三枝の書類', '森林の保全', '課長例示市へ'])(
    'not for sure in 「%s」',
    (text) => {
      expect(found(text)).not.toContain('sure name')
      expect(openOf(secrets.nameless(text))).toBe(text)
    },
  )
})

describe('points and places are known', () => {
  it.each(['七十八点', '七十八・五点', '百点', '１２点', '上から3番目', '下から二番', '第三位', '3位'])(
    'for sure in 「%s」',
    (text) => expect(found(text)).toEqual(['sure points']),
  )

  it.each(['二番目の県', '３番手', '十二位の県', '3点'])('perhaps in 「%s」', (text) =>
    expect(found(text)).toEqual(['maybe points']),
  )

  it.each(['一点確認したい', '三位置', '二点伺う', '当番目的'])('not in 「%s」', (text) =>
    expect(found(text)).toEqual([]),
  )
})

it('a body that was not selected is known by its name in any writing, and 東京都 is not 京都', () => {
  expect(found('栃木\n県の計画')).toEqual(['sure body'])
  expect(found('東京都府中市の例')).toEqual([])
})
