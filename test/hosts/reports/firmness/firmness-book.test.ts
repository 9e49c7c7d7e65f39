import { describe, expect, it } from 'vitest'
import { books } from '../../../../electron/reports/books.ts'
import { readWorkbook, sheetNamed, wordsOf } from '../../../support/read-workbook.ts'
import { header } from '../sample-year.ts'
import { firmnessRows } from './firmness-rows.ts'

const made = async (rows = firmnessRows()) => readWorkbook(await books.R19.write(rows, header))

describe('R19 決め手', () => {
  it('has a page for each application with both reasons, and every part of the difference', async () => {
    const rows = firmnessRows()
    const words = wordsOf(sheetNamed(await made(rows), '様式(団体別)'))
    for (const { ahead, behind } of rows.pairs.map(({ why }) => why)) {
      expect(words).toContain(ahead)
      expect(words).toContain(behind)
    }
    for (const said of ['採点者の違い', '両方を採点', '利害関係', '委員H', '横展開']) expect(words).toContain(said)
  })

  it('says of the set what would change it, and what the three words mean', async () => {
    const workbook = await made()
    const whole = wordsOf(sheetNamed(workbook, '様式'))
    expect(whole).toContain('同じ順の重みが50%に満たなければ「僅差」')
    expect(whole).toContain('種 2026')
    expect(whole).toContain('「合計」は採点委員数が異なるため比べない')
    expect(wordsOf(sheetNamed(workbook, '様式(重みと委員)'))).toMatch(/順位の付け方は.*\(W \d\.\d\d\)/)
  })

  it('tells a bar from a bar without colour: filled here, hollow there', async () => {
    const words = wordsOf(sheetNamed(await made(), '様式(団体別)'))
    expect(words).toContain('■■■■■')
    expect(words).toContain('□□□□□')
  })
})
