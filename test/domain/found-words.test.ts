import { describe, expect, it } from 'vitest'
import { excerptOf, finderOf, findersOf } from '../../shared/domain/found-words.ts'
import { matches, searchKey, variants } from '../../shared/domain/search-key.ts'

/** The text with 【】 around what is marked in it. */
function marked(text: string, query: string): string {
  let said = ''
  let at = 0
  for (const { from, to } of finderOf(query)(text)) {
    said += `${text.slice(at, from)}【${text.slice(from, to)}】`
    at = to
  }
  return said + text.slice(at)
}

describe('what was searched for is marked where it stands', () => {
  it.each([
    ['長崎県の職務記述書', '長崎', '【長崎】県の職務記述書'],
    ['ながさきけん', 'ﾅｶﾞｻｷ', '【ながさき】けん'],
    ['ﾅｶﾞｻｷｹﾝ', 'ながさき', '【ﾅｶﾞｻｷ】ｹﾝ'],
    ['生成ＡＩの研修と生成ai', '生成AI', '【生成ＡＩ】の研修と【生成ai】'],
    ['団体コード４２０００３', '420003', '団体コード【４２０００３】'],
    ['髙﨑 邉太郎', '高崎辺', '【髙﨑 邉】太郎'],
    ['見本　太郎', '見本太郎', '【見本　太郎】'],
    ['葛\u{E0100}城市', '葛城', '【葛\u{E0100}城】市'],
    ['サービス・デザイン', 'さ一', 'サービス・デザイン'],
    ['データ‐連携', 'データ-連携', '【データ‐連携】'],
    ['観光と窓口、観光', '窓口 観光', '【観光】と【窓口】、【観光】'],
    ['福祉', '福', '【福】祉'],
    ['人', '人', '【人】'],
    ['カとｶﾞ', 'カ', '【カ】とｶﾞ'],
    ['か\u3099く', 'ガク', '【か\u3099く】'],
    ['(株)と[例]', '(', '【(】株)と[例]'],
    ['なし', '県', 'なし'],
  ])('%s by %s', (text, query, said) => {
    expect(marked(text, query)).toBe(said)
  })

  it('sees every character that the search folds to one other', () => {
    const blind: string[] = []
    for (let code = 0x21; code < 0x30000; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const character = String.fromCodePoint(code)
      const key = searchKey(character)
      if (key === character || [...key].length !== 1 || !/[\p{L}\p{N}ー~]/u.test(key)) continue
      if (finderOf(key)(character).length === 0) blind.push(`${character} ${code.toString(16)}`)
    }
    // Letters of no Japanese text: of mathematics, of other scripts, phonetic ones.
    expect(blind.filter((each) => isWritten(each.codePointAt(0) ?? 0))).toEqual([])
  })

  it('marks nothing that the search would not have found', () => {
    const pieces = ['ガ', 'ｶﾞ', 'カ', '高', '髙', 'ー', '-', '長崎', 'Ａ', 'a', '１', ' ', '　', '\n', '県']
    for (let n = 0; n < 3000; n += 1) {
      const some = (count: number, step: number) =>
        Array.from(
          { length: count },
          (_, i) => pieces[(n * step + i * (n % 11) + (n >> (i + 2))) % pieces.length],
        ).join('')
      const [text, query] = [some(9, 7), some(1 + (n % 3), 5)]
      const words = searchKey(query).split(' ').filter(Boolean)
      for (const [index, find] of findersOf(query).entries())
        expect([text, query, find(text).length > 0]).toEqual([
          text,
          query,
          matches(searchKey(text), words[index] ?? ''),
        ])
    }
  })
})

/** Kana, Chinese characters and their doubles, Latin and Greek, figures, widths. */
const isWritten = (code: number): boolean =>
  [
    [0x21, 0x7e],
    [0x391, 0x3a9],
    [0x2010, 0x2015],
    [0x2160, 0x217f],
    [0x2460, 0x24ff],
    [0x2e80, 0x2fdf],
    [0x3000, 0x30ff],
    [0x4e00, 0x9fff],
    [0xf900, 0xfad9],
    [0xff01, 0xff9d],
    [0x20000, 0x2fa1d],
  ].some(([first = 0, last = 0]) => code >= first && code <= last) ||
  Object.hasOwn(variants, String.fromCodePoint(code))

describe('an excerpt', () => {
  const long = `${'前の文。'.repeat(40)}輪島塗の販路を広げる。${'後の文。'.repeat(40)}`

  it('is the line around the first place found, and says where it was cut', () => {
    const said = excerptOf(long, finderOf('輪島塗'))
    expect(said).toMatch(/^….*輪島塗の販路を広げる。後の文。.*…$/)
    expect(said?.length).toBeLessThan(70)
    expect(excerptOf('短い\n文', finderOf('文'))).toBe('短い 文')
    expect(excerptOf(long, finderOf('ない'))).toBeNull()
  })

  it('never cuts what was found, nor a character in two', () => {
    expect(excerptOf(`${'あ'.repeat(30)}${'い'.repeat(90)}${'あ'.repeat(30)}`, finderOf('い'.repeat(90)))).toContain(
      'い'.repeat(90),
    )
    const said = excerptOf(`${'𠮷'.repeat(80)}輪${'𠮷'.repeat(80)}`, finderOf('輪'), 33)
    expect([...(said ?? '')].every((each) => /^(𠮷|輪|…)$/u.test(each))).toBe(true)
  })
})
