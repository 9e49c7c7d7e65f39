import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isSameOrganisation,
  organisationKey,
  personKey,
  suggestOrganisations,
  suggestPersons,
} from '../../../shared/domain/bodies/identity.ts'

const org = (...names: string[]) => names.map((name) => ({ name }))
const person = (name: string, of: string | null = null, email: string | null = null, kana: string | null = null) => ({
  name,
  kana,
  org: of,
  email,
})

describe('Two spellings of one organisation', () => {
  it.each([
    ['㈱見本', '株式会社見本'],
    ['(株)見本', '株式会社　見本'],
    ['（株）見本', '㈱ 見本'],
    ['見本㈱', '見本株式会社'],
    ['㈲例示', '有限会社例示'],
    ['(一社)見本協会', '一般社団法人見本協会'],
    ['NPO法人例示', '特定非営利活動法人例示'],
    ['岩手県', '岩手県庁'],
    ['岩手県庁', '岩手県政策企画部'],
    ['見本サーバー株式会社', '見本ｻｰﾊﾞｰ株式会社'],
    ['株式会社ＭＩＨＯＮ', '株式会社mihon'],
    ['見本髙橋', '見本高橋'],
  ])('「%s」 = 「%s」', (a, b) => {
    expect(isSameOrganisation(a, b)).toBe(true)
  })

  it.each([
    ['東京都', '京都府'],
    ['株式会社見本', '見本株式会社'],
    ['株式会社見本', '合同会社見本'],
    ['岩手県', '岩手県盛岡市'],
    ['岩手県', '岩手県立大学'],
    ['府中市(東京都)', '府中市(広島県)'],
    ['', ''],
  ])('「%s」 ≠ 「%s」', (a, b) => {
    expect(isSameOrganisation(a, b)).toBe(false)
  })
})

describe('Look-alikes', () => {
  it('are suggested with the reason, spellings first, and nothing is merged', () => {
    const known = org('見本株式会社', '株式会社見本', '株式会社見本システムズ', '例示株式会社')
    const found = suggestOrganisations('㈱見本', known)
    expect(found.map((each) => [each.entry.name, each.likeness])).toEqual([
      ['株式会社見本', 'same'],
      ['見本株式会社', 'similar'],
    ])
    expect(found[1]?.reason).toContain('法人格')
    expect(known.map((each) => each.name)).toEqual([
      '見本株式会社',
      '株式会社見本',
      '株式会社見本システムズ',
      '例示株式会社',
    ])
  })

  it('differ by a part or by one character in longer names', () => {
    expect(suggestOrganisations('見本システムズ', org('株式会社見本システムズ東北'))[0]).toMatchObject({
      likeness: 'similar',
    })
    expect(suggestOrganisations('見本システム', org('見本システイ'))[0]?.reason).toContain('1字')
    expect(suggestOrganisations('見本システム', org('例示システイ'))).toEqual([])
    expect(suggestOrganisations('見本庁', org('見本省'))[0]?.likeness).toBe('similar')
    expect(suggestOrganisations('見本', org('見木'))).toEqual([])
    expect(suggestOrganisations('　', org('見本'))).toEqual([])
  })

  it('of people: the same name and organisation, or a name, an address, a reading to look at', () => {
    const known = [
      person('見本 太郎', '岩手県庁'),
      person('見本 太郎', '株式会社例示'),
      person('例示 花子', '岩手県', 'hanako@example.lg.jp', 'れいじ はなこ'),
    ]
    const found = suggestPersons(person('見本太郎', '岩手県政策企画部'), known)
    expect(found.map((each) => each.likeness)).toEqual(['same', 'similar'])
    expect(suggestPersons(person('見本 花子', null, 'HANAKO@example.lg.jp'), known)[0]?.reason).toContain(
      'メールアドレス',
    )
    expect(suggestPersons(person('礼次 華子', null, null, 'レイジ ハナコ'), known)[0]?.reason).toContain('よみ')
    expect(suggestPersons(person('別人 次郎', '岩手県'), known)).toEqual([])
    expect(suggestPersons(person(' '), known)).toEqual([])
  })

  it('of people never ask for a name to be the same by its organisation alone', () => {
    const name = fc.constantFrom('見本 太郎', '例示 花子', '髙橋 一郎', '高橋一郎')
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [suggestion] = suggestPersons(person(a, '岩手県'), [person(b, '岩手県')])
        expect(suggestion?.likeness === 'same').toBe(personKey(a) === personKey(b))
      }),
    )
  })
})

describe('Keys', () => {
  it('say the same of a name however often its spelling is folded', () => {
    const part = fc.constantFrom(
      '㈱',
      '(株)',
      '株式会社',
      '見本',
      'ｻｰﾊﾞｰ',
      '髙橋',
      ' ',
      '　',
      '・',
      'ABC',
      '岩手県',
      '庁',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const name = parts.join('')
        expect(organisationKey(name.normalize('NFKC'))).toBe(organisationKey(name))
        expect(personKey(personKey(name))).toBe(personKey(name))
      }),
    )
  })
})
