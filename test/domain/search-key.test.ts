import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { municipalities } from '../../shared/domain/bodies/municipalities.ts'
import { bigrams, indexTokens, matches, queryTokens, searchKey } from '../../shared/domain/search-key.ts'

const finds = (query: string, text: string) => matches(searchKey(text), searchKey(query))

describe('Search finds a text however it is typed', () => {
  it.each([
    ['ながさき', 'ナガサキ'],
    ['ﾅｶﾞｻｷ', 'ながさきけん'],
    ['ＤＸ', 'dx推進課'],
    ['サーバー', 'ｻｰﾊﾞｰ'],
    ['サーバ−', 'サーバー'],
    ['03-5253-5111', '０３－５２５３－５１１１'],
    ['高橋', '髙橋'],
    ['山崎', '山﨑'],
    ['渡辺', '渡邉'],
    ['渡邊', '渡辺'],
    ['斉藤', '齋藤'],
    ['梼原', '檮原町'],
    ['鶴ゖ島', '鶴ケ島'],
    ['ぁゔ', 'ァヴ'],
    ['鶴ケ島', '鶴ヶ島市'],
    ['4〜6月', '4～6月'],
    ['見本太郎', '見本　太郎'],
    ['観光', '観光庁の調査'],
    ['県', '岩手県'],
    ['岩手 共同調達', '共同調達(岩手県)'],
    ['辻', '辻󠄀'],
    ['', '何でも'],
    ['R8-01', 'r8-01'],
    ['㈱見本', '(株)見本'],
  ])('「%s」 finds 「%s」', (query, text) => {
    expect(finds(query, text)).toBe(true)
  })

  it.each([
    ['東京都', '京都府'],
    ['岩手 調達', '岩手県のデータ利活用'],
    ['観光', '光と観客'],
  ])('「%s」 does not find 「%s」', (query, text) => {
    expect(finds(query, text)).toBe(false)
  })
})

const japanese = fc.string({
  unit: fc.constantFrom(...'あがぱーゔ゛ワアカ漢髙﨑邉𠮷辻ヶABｱｶﾞ19０ー-−〜 　.、"(*)県庁DX\u3099\u{E0100}'),
  maxLength: 14,
})

describe('Search keys', () => {
  it('do not change when folded again', () => {
    fc.assert(
      fc.property(fc.oneof(japanese, fc.string({ unit: 'grapheme' })), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text))
      }),
      { numRuns: 500 },
    )
  })

  it('yield tokens that are safe in a quoted FTS5 string, once each', () => {
    fc.assert(
      fc.property(fc.oneof(japanese, fc.string({ unit: 'grapheme' })), (text) => {
        const tokens = indexTokens(searchKey(text))
        expect(new Set(tokens).size).toBe(tokens.length)
        for (const token of tokens) {
          expect([...token].length).toBeLessThanOrEqual(2)
          expect(token).toMatch(/^[\p{L}\p{N}\p{M}ー]+$/u)
        }
      }),
    )
  })

  it('never lose a text that contains the query: recall is that of LIKE', () => {
    fc.assert(
      fc.property(japanese, japanese, japanese, (before, query, after) => {
        const key = searchKey(query)
        const whole = `${searchKey(before)}${key}${searchKey(after)}`
        if (!key.includes(' ')) expect(matches(whole, key)).toBe(true)
        const indexed = new Set(indexTokens(whole))
        for (const token of queryTokens(key)) expect(indexed).toContain(token)
      }),
      { numRuns: 500 },
    )
  })

  it('find every municipality by any piece of its name, of one character or more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...municipalities()), fc.nat(), fc.nat(), ({ name, kana }, from, length) => {
        for (const text of [name, kana]) {
          const start = from % text.length
          const piece = text.slice(start, start + 1 + (length % (text.length - start)))
          expect(finds(piece, text)).toBe(true)
          const indexed = bigrams(searchKey(text))
          expect(queryTokens(searchKey(piece)).every((token) => indexed.includes(token))).toBe(true)
        }
      }),
    )
  })

  it('cut a text into characters and neighbours within words', () => {
    expect(bigrams(searchKey('DX推進')).toSorted()).toEqual(['d', 'dx', 'x', 'x推', '推', '推進', '進'].toSorted())
    expect(bigrams(searchKey('県 庁'))).toEqual(['県', '庁'])
    expect(indexTokens(searchKey('県 庁'))).toEqual(['県', '庁', '県庁'])
    expect(queryTokens(searchKey('観光'))).toEqual(['観光'])
    expect(queryTokens(searchKey('県'))).toEqual(['県'])
    expect(bigrams('"*()')).toEqual([])
  })
})
