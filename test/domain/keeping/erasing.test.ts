import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertWords, erasedWord, holdings, mayErase, personWords } from '../../../shared/domain/keeping/erasing.ts'
import { standings } from '../../../shared/domain/keeping/retention.ts'
import { refusalOf } from '../../support/refused.ts'

describe('Whether a word of a person may be erased', () => {
  it('is never said without its ground, and never yes for a record whose time still runs', () => {
    for (const holding of holdings)
      for (const standing of [...standings, null]) {
        const { may, ground } = mayErase({ holding, standing, until: '2032-03-31' })
        expect(ground).not.toBe('')
        if (holding === 'record' && (standing === 'open' || standing === 'kept' || standing === 'due')) {
          expect(may).toBe('no')
          expect(ground).toContain('令和14年3月31日')
        }
        if (holding === 'office') expect(may).toBe('no')
        if (holding === 'copy') expect(may).toBe('yes')
      }
  })

  it('asks for the consent once the time is over, and lets go of a mere address once the year is', () => {
    const at = (holding: 'record' | 'contact', standing: (typeof standings)[number]) =>
      mayErase({ holding, standing, until: '2032-03-31' }).may
    expect(at('record', 'expired')).toBe('consent')
    expect(at('contact', 'open')).toBe('no')
    expect(at('contact', 'kept')).toBe('yes')
    expect(at('contact', 'expired')).toBe('consent')
    expect(at('record', 'discarded')).toBe('yes')
  })
})

describe('The words of a person', () => {
  const words = personWords(['見本 太郎', 'taro@example.lg.jp', '03-1234-5678'])

  it('are found in whatever width, with or without the blank, and nothing else goes', () => {
    expect(words.erased('主査 見本　太郎、見本太郎(ＴＡＲＯ＠example.lg.jp、０３－１２３４－５６７８)、見本県')).toBe(
      `主査 ${erasedWord}、${erasedWord}(${erasedWord}、${erasedWord})、見本県`,
    )
    expect(words.holds('見本県の太郎さん')).toBe(false)
  })

  it('once erased are found no more, and what holds none is left as it was', () => {
    const part = fc.constantFrom(
      '見本太郎',
      '見本 太郎',
      'Taro@example.lg.jp',
      '03-1234-5678',
      '■',
      'あ',
      '見本',
      ' 太',
      '1',
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('')
        const once = words.erased(text)
        expect(words.holds(once)).toBe(false)
        expect(words.erased(once)).toBe(once)
        if (!words.holds(text)) expect(once).toBe(text)
      }),
    )
  })

  it('are refused where they are so short that anybody would be meant', () => {
    expect(refusalOf(() => assertWords([])).code).toBe('invalid')
    expect(refusalOf(() => assertWords(['見本 太郎', ' 林 '])).fields).toHaveProperty('words')
    expect(() => assertWords(['林 太'])).not.toThrow()
    // As the office writes its own states, days, codes and keys: all of them would go.
    for (const code of ['officer', '２０２６', '2026-02-20', '010006', '958c8cf9-7063-4dd6-8bdd-8ddaf6b5abdd'])
      expect(refusalOf(() => assertWords([code])).fields, code).toHaveProperty('words')
    for (const word of ['mihon@example.lg.jp', '03-1234-5678', '+81 3 1234 5678', 'Mihon Taro'])
      expect(() => assertWords([word]), word).not.toThrow()
  })
})
