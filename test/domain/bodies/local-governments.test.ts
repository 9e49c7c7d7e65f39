import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findMunicipality,
  municipalities,
  municipalitiesOf,
  municipalityByCode,
  municipalityCounts,
  municipalityKinds,
} from '../../../shared/domain/bodies/municipalities.ts'
import {
  blocks,
  checkDigit,
  isLgCode,
  prefectureByCode,
  prefectureByName,
  prefectures,
} from '../../../shared/domain/bodies/prefectures.ts'

describe('団体コード', () => {
  it.each(['010006', '130001', '260002', '420000', '470007', '131016', '394050'])('%s is right', (code) => {
    expect(isLgCode(code)).toBe(true)
  })

  it.each(['130002', '270007', '10006', '0100066', '01000６', '480002', '000001', ''])('「%s」 is wrong', (code) => {
    expect(isLgCode(code)).toBe(false)
  })

  it('holds for the 47 and the 1,741', () => {
    for (const each of prefectures) expect(isLgCode(each.lgCode)).toBe(true)
    expect(municipalities().filter((each) => !isLgCode(each.code))).toEqual([])
  })

  it('finds every single wrong digit among the first five', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...municipalities()),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 9 }),
        (municipality, place, shift) => {
          const digits = [...municipality.code]
          digits[place] = String((Number(digits[place]) + shift) % 10)
          const mistyped = digits.join('')
          // 11 − 0 and 11 − 10 both end in 1: the one pair of remainders the rule cannot tell apart.
          const remainder = (code: string) =>
            [...code.slice(0, 5)].reduce((sum, digit, index) => sum + Number(digit) * (6 - index), 0) % 11
          const alike = [remainder(mistyped), remainder(municipality.code)].sort().join()
          if (alike !== '0,10') expect(isLgCode(mistyped)).toBe(false)
        },
      ),
    )
  })

  it('asks for five digits', () => {
    expect(checkDigit('01000')).toBe('6')
    expect(() => checkDigit('0100')).toThrow('5桁')
  })
})

describe('都道府県', () => {
  it('are 47, each with a code, a reading, a block, and a square of its own on the map', () => {
    expect(prefectures).toHaveLength(47)
    expect(prefectures.map((each) => Number(each.jis2))).toEqual(Array.from({ length: 47 }, (_, index) => index + 1))
    expect(new Set(prefectures.map((each) => `${each.x},${each.y}`)).size).toBe(47)
    for (const { x, y, lgCode, jis2, kana, block } of prefectures) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(Math.max(x, y)).toBeLessThanOrEqual(12)
      expect(lgCode.startsWith(jis2)).toBe(true)
      expect(kana).toMatch(/^[ぁ-ん]+$/)
      expect(blocks).toContain(block)
    }
  })

  it.each([
    ['岩手県', '岩手県'],
    ['岩手県庁', '岩手県'],
    ['岩手県政策企画部', '岩手県'],
    ['岩手県知事', '岩手県'],
    ['岩手', '岩手県'],
    ['　岩手 県', '岩手県'],
    ['東京都', '東京都'],
    ['東京', '東京都'],
    ['京都府', '京都府'],
    ['京都', '京都府'],
    ['北海道', '北海道'],
    ['北海道庁', '北海道'],
    ['長野県企画振興部市町村課', '長野県'],
    ['長野県市町村課', '長野県'],
    ['長野県(200000)', '長野県'],
    ['長野県知事 見本 太郎', '長野県'],
    ['長野県教育委員会', '長野県'],
    ['鹿児島県デジタル推進課', '鹿児島県'],
  ])('「%s」 is %s', (text, name) => {
    expect(prefectureByName(text)?.name).toBe(name)
  })

  it.each([
    '東京都府中市',
    '岩手県盛岡市役所',
    '東京都千代田区',
    '盛岡市',
    '岩',
    '東京都市大学',
    '岩手県立大学',
    '長野県市長会',
    '長野県医師会',
    '岩手県社会福祉協議会事務局',
    '岩手県内企業',
    '県',
    '',
    '岩手と青森',
  ])('「%s」 is none', (text) => {
    expect(prefectureByName(text)).toBeNull()
  })

  it('is found by either code', () => {
    expect(prefectureByCode('41')?.name).toBe('佐賀県')
    expect(prefectureByCode('410004')?.name).toBe('佐賀県')
    expect(prefectureByCode('48')).toBeNull()
  })

  it('never takes one prefecture for another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...prefectures),
        fc.constantFrom('', '庁', '知事', '総務部', 'DX推進課'),
        (each, rest) => {
          expect(prefectureByName(each.name + rest)).toBe(each)
          expect(prefectureByName(each.short)).toBe(each)
        },
      ),
    )
  })
})

describe('市区町村', () => {
  it('are 1,741: 792 市, 743 町, 183 村, 23 特別区', () => {
    const counts = prefectures.map((each) => municipalityCounts(each.jis2))
    const sum = (pick: 'city' | 'town' | 'village' | 'ward' | 'total') =>
      counts.reduce((total, each) => total + each[pick], 0)
    expect([sum('city'), sum('town'), sum('village'), sum('ward'), sum('total')]).toEqual([792, 743, 183, 23, 1741])
    expect(municipalities().filter((each) => each.kind === 'designated')).toHaveLength(20)
    expect(new Set(municipalities().map((each) => each.kind))).toEqual(new Set(municipalityKinds))
  })

  it.each([
    ['01', 35, 0, 129, 15, 179],
    ['13', 26, 23, 5, 8, 62],
    ['20', 19, 0, 23, 35, 77],
    ['41', 10, 0, 10, 0, 20],
    ['47', 11, 0, 11, 19, 41],
  ])('prefecture %s has %d 市, %d 区, %d 町, %d 村', (jis2, city, ward, town, village, total) => {
    expect(municipalityCounts(jis2)).toEqual({ city, ward, town, village, total })
    expect(municipalitiesOf(jis2).every((each) => each.code.startsWith(jis2))).toBe(true)
  })

  it('leave out the six northern villages, so that 泊村 stands once in 北海道', () => {
    expect(municipalitiesOf('01').filter((each) => each.name === '泊村')).toHaveLength(1)
    expect(municipalityByCode('016969')).toBeNull()
    expect(municipalityByCode('014036')?.name).toBe('泊村')
  })

  it('府中市 is none of 佐賀県, but of 東京都 and 広島県', () => {
    const search = findMunicipality('府中市', '41')
    expect(search.found).toBeNull()
    expect(search.elsewhere.map((each) => each.code)).toEqual(['132063', '342084'])
    expect(findMunicipality('府中市', '13').found?.code).toBe('132063')
    expect(findMunicipality('府中市', '34').found?.code).toBe('342084')
  })

  it.each([
    ['唐津市', '41', '唐津市'],
    ['佐賀県唐津市', '41', '唐津市'],
    ['佐賀県　唐津市', '41', '唐津市'],
    ['三養基郡基山町', '41', '基山町'],
    ['郡山市', '07', '郡山市'],
    ['大和郡山市', '29', '大和郡山市'],
    ['上郡町', '28', '上郡町'],
    ['東京都府中市', '13', '府中市'],
    ['千代田区', '13', '千代田区'],
  ])('「%s」 in %s is %s', (text, jis2, name) => {
    expect(findMunicipality(text, jis2).found?.name).toBe(name)
  })

  it.each([
    ['檮原町', '39', '梼原町'],
    ['龍王町', '25', '竜王町'],
    ['外ケ浜町', '02', '外ヶ浜町'],
    ['鶴ケ島市', '11', '鶴ヶ島市'],
    ['竜ヶ崎市', '08', '龍ケ崎市'],
    ['鯵ヶ沢町', '02', '鰺ヶ沢町'],
    ['塩釜市', '04', '塩竈市'],
    ['諌早市', '42', '諫早市'],
    ['澁川市', '10', '渋川市'],
    ['彌彦村', '15', '弥彦村'],
    ['龜岡市', '26', '亀岡市'],
    ['榮村', '20', '栄村'],
    ['淺口市', '33', '浅口市'],
    ['壹岐市', '42', '壱岐市'],
    ['豐橋市', '23', '豊橋市'],
    ['見本市', '04', null],
  ])('「%s」 in %s is not taken; it suggests %s', (text, jis2, name) => {
    const search = findMunicipality(text, jis2)
    expect(search.found).toBeNull()
    expect(search.similar[0]?.name ?? null).toBe(name)
  })

  it('does not find a municipality under another prefecture’s name', () => {
    const search = findMunicipality('東京都府中市', '34')
    expect(search.found).toBeNull()
  })

  it('finds each by its own name in its own prefecture, and nowhere else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...municipalities()), fc.constantFrom(...prefectures), (municipality, prefecture) => {
        expect(findMunicipality(municipality.name, municipality.jis2).found).toBe(municipality)
        const there = findMunicipality(municipality.name, prefecture.jis2)
        expect(there.found?.jis2 ?? prefecture.jis2).toBe(prefecture.jis2)
        if (prefecture.jis2 !== municipality.jis2) expect(there.elsewhere).toContain(municipality)
      }),
      { numRuns: 300 },
    )
  })
})
