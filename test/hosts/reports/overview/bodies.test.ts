import { describe, expect, it } from 'vitest'
import { books } from '../../../../electron/reports/books.ts'
import { readWorkbook, recordsOf, sheetNamed } from '../../../support/read-workbook.ts'
import { extremeSamples } from '../extreme-rows.ts'
import { pagesOf, printedSheet } from '../printed-sheet.ts'
import { samples } from '../sample-rows.ts'
import { header } from '../sample-year.ts'

const read = async (rows = samples().R3) => readWorkbook(await books.R3.write(rows, header))

describe('応募概要一覧 団体別', () => {
  it.each([
    ['an ordinary year', samples],
    ['an extreme one', extremeSamples],
  ])('has one page for each application in %s, with room for what the meeting says', async (_, rows) => {
    const { R3 } = rows()
    const workbook = await read(R3)
    const sheet = sheetNamed(workbook, '様式(団体別)')
    const pages = pagesOf(printedSheet(workbook, sheet)).map((page) =>
      sheet.cells.flatMap(({ row, value }) => (page.includes(row) && value !== null ? [value] : [])),
    )
    expect(pages).toHaveLength(R3.rows.length)
    for (const [at, { receiptNo, prefecture }] of R3.rows.entries()) {
      expect(pages[at]?.some((words) => String(words).startsWith(`${receiptNo}　${prefecture}`))).toBe(true)
      expect(pages[at]).toContain('審議メモ')
    }
  })

  it('tells what the body says of its past from what the office has on record, on paper and for machines', async () => {
    const workbook = await read()
    const words = sheetNamed(workbook, '様式').cells.map(({ value }) => String(value))
    expect(words.some((each) => each.includes('事業\n【台帳】令和7年度 本事業 テーマF(支援 完了)'))).toBe(true)
    expect(words.some((each) => each.includes('「【台帳】」は、この台帳の記録による'))).toBe(true)
    const past = recordsOf(sheetNamed(workbook, 'データ(過去の支援)')).filter((row) => row['都道府県'] === '青森県')
    expect(past.map((row) => [row['出所コード'], row['出所'], row['支援の年度']])).toEqual([
      ['claimed', '団体の申告', '令和6年度'],
      ['kept', '台帳の記録', '令和7年度'],
    ])
    const copy = await read({
      ...samples().R3,
      rows: samples().R3.rows.map((row) => ({ ...row, supported: null })),
    })
    expect(Object.values(copy.parts).join('\n')).not.toContain('【台帳】')
  })
})
