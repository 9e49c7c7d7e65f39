import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matches, searchKey } from '../../shared/domain/search-key.ts'
import { textsHolding } from '../../shared/domain/texts-holding.ts'

/** Few signs, so that words are found: both widths, both kana, variants, voiced marks, blanks, a pair of surrogates and half of one. */
const signs = [...'ああアｱガｶﾞ長崎﨑県髙高髙AaＡ１1-ー‐　 ・𠮷吉㈱', 'か\u3099', '\ud842']
const text = fc.array(fc.constantFrom(...signs), { maxLength: 14 }).map((all) => all.join(''))
const texts = fc.array(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
/** What is typed: a piece of one of the texts, more of them with blanks between, or anything. */
const asked = texts.chain((all) => {
  const whole = all.join('')
  const piece = fc
    .tuple(fc.nat({ max: whole.length }), fc.integer({ min: 1, max: 5 }))
    .map(([from, length]) => whole.slice(from, from + length))
  const words = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(' '))
  return fc.tuple(fc.constant(all), fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: text }))
})

/** The plain scan. */
const scanned = (keys: readonly string[], query: string) => keys.flatMap((key, at) => (matches(key, query) ? [at] : []))

it('finds what a plain scan of all the texts finds, and nothing else, whatever is typed', () => {
  fc.assert(
    fc.property(asked, ([all, query]) => {
      const keys = all.map(searchKey)
      const holding = textsHolding(keys)
      // As one types: each beginning of it, too.
      for (let typed = 0; typed <= query.length; typed += 1) {
        const key = searchKey(query.slice(0, typed))
        expect(holding(key)).toEqual(scanned(keys, key))
      }
    }),
    { numRuns: 2000 },
  )
})

it('finds a word over the blanks of a text, and not from the end of one text to the beginning of the next', () => {
  const keys = ['長崎県 リモート可', '見本 太郎', '郎見'].map(searchKey)
  const holding = textsHolding(keys)
  expect(holding(searchKey('県ﾘﾓｰﾄ'))).toEqual([0])
  expect(holding(searchKey('見本太郎'))).toEqual([1])
  expect(holding(searchKey('可見'))).toEqual([])
  expect(holding(searchKey('郎見本'))).toEqual([])
  expect(holding('')).toEqual([0, 1, 2])
})
