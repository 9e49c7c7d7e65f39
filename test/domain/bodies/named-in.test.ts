import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { organisationFinder, personFinder, readText } from '../../../shared/domain/bodies/named-in.ts'

const personNamedIn = (name: string, text: string) => personFinder(name)(readText(text))
const organisationNamedIn = (org: string, text: string) => organisationFinder(org)(readText(text))

describe('a person in a text', () => {
  it.each([
    ['例示 花子', 'CIO補佐官 例示 花子', true],
    ['例示 花子', 'CIO補佐官例示花子氏', true],
    ['例示 花子', '例示　花子(例示大学)', true],
    ['例示 花子', '見本太郎、例示花子が助言', true],
    ['高橋 一', '髙橋一', true],
    ['林 一郎', '小林一郎', false],
    ['林 一', '林一郎', false],
    ['林 一', '参与 林一', true],
    ['例示 花子', '例示 花', false],
    ['林', '林', false],
    ['', '例示', false],
  ])('「%s」 in 「%s」: %s', (name, text, found) => {
    expect(personNamedIn(name, text) !== null).toBe(found)
  })

  it('is shown with some words around it, as they were written', () => {
    expect(personNamedIn('例示 花子', 'デジタル戦略課 総括、CIO補佐官 例示 花子')).toBe(
      'デジタル戦略課 総括、CIO補佐官 例示 花子',
    )
    const long = `${'あ'.repeat(100)} 例示花子 ${'い'.repeat(100)}`
    expect(personNamedIn('例示 花子', long)).toBe(`…${'あ'.repeat(19)} 例示花子 ${'い'.repeat(19)}…`)
  })

  it('is found between any two marks, and never inside one longer name of kanji', () => {
    const kanji = fc.constantFrom(...'亜伊宇江尾加木久気己')
    const name = fc.array(kanji, { minLength: 2, maxLength: 5 }).map((all) => all.join(''))
    fc.assert(
      fc.property(name, kanji, kanji, (own, before, after) => {
        expect(personNamedIn(own, `(${own})`)).not.toBe(null)
        expect(personNamedIn(own, `・${own}:`)).not.toBe(null)
        const other = `${before}${own}${after}`
        fc.pre(!own.startsWith(before) || !other.startsWith(own))
        expect(personNamedIn(own, other)).toBe(null)
      }),
    )
  })
})

describe('an organisation in a text', () => {
  it.each([
    ['株式会社例示総研', '委託先例示総研', true],
    ['例示総研', '㈱例示総研: 運用', true],
    ['㈱例示', '(株)例示', true],
    ['㈱例示', '例示', false],
    ['例示大学大学院情報学研究科', '例示大学の助言', true],
    ['例示大学 情報学部', '例示大学の助言', true],
    ['NEC', 'CONNECT', false],
    ['NEC', '(NEC) 運用', true],
    ['アイネ', 'アイネット', false],
    ['総務省', '総務省の事業', false],
    ['デジタル庁', 'デジタル庁の事業', false],
    ['弁護士', '弁護士', false],
    ['国立研究開発法人 例示機構', '国立研究開発法人 見本機構', false],
    ['', '例示', false],
  ])('「%s」 in 「%s」: %s', (org, text, found) => {
    expect(organisationNamedIn(org, text) !== null).toBe(found)
  })
})
