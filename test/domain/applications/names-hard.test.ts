import { expect, it } from 'vitest'
import { contactsIn } from '../../../shared/domain/applications/names/contacts.ts'
import { hiddenWord, maskOf, peopleNamed } from '../../../shared/domain/applications/names/mask.ts'
import { namesIn } from '../../../shared/domain/applications/names/person.ts'

it.each([
  ...['\u200b', '\u00ad', '\u2060', '\ufeff', '\u200d', '・', '･'].map((sign) => ['見本 太郎', `見本${sign}太郎`]),
  ['見本 太郎', '見\u200b本\u200b太\u200b郎'],
  ['見\u200b本 太郎', '見本太郎'],
  ['⾒本 太郎', '見本太郎'],
  ['見本 太郎', '⾒本太郎'],
  ['齋藤 髙志', '斎藤高志'],
  ['スミス ジョン', 'ジョン・スミス'],
  ['スミス ジョン', 'スミス・ジョン'],
  ['Smith John', 'John Smith'],
  ['Smith John', 'Ｓｍｉｔｈ，Ｊｏｈｎ'],
])('of somebody whose field says %j nothing is left of %j', (field, written) => {
  expect(maskOf(peopleNamed([field])).text(`担当は${written}、以上`)).toBe(`担当は${hiddenWord}、以上`)
})

it('a name copied out of a PDF is one', () => {
  expect(namesIn('⾒本　太郎（みほん）').map(({ whole, families }) => [whole, families])).toEqual([
    ['見本太郎', ['見本']],
  ])
})

it.each(['018.123.4567', '018/123/4567', 'sample(アット)example.lg.jp', 'sample（アットマーク）example.lg.jp'])(
  'who is reached by %s is hidden',
  (written) => {
    expect(contactsIn(`宛先 ${written} まで`)).toEqual([{ from: 3, to: 3 + written.length }])
  },
)

it.each(['2026/02/17', '2026.02.17', '0.125/0.250', '02/17/2026', '0.1234567'])('%s reaches nobody', (written) => {
  expect(contactsIn(written)).toEqual([])
})
