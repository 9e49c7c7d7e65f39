import { describe, expect, it } from 'vitest'
import { books } from '../../../../electron/reports/books.ts'
import { readWorkbook, sheetNamed } from '../../../support/read-workbook.ts'
import { pagesOf, printedSheet } from '../printed-sheet.ts'
import { header } from '../sample-year.ts'
import { acceleratorRows } from './sample-accelerator-rows.ts'

describe('R15 アクセラレータ任命状況', () => {
  it('has the 47, the nation and its notes on one page of A4 upright, a prefecture in 14 points', async () => {
    const workbook = readWorkbook(await books.R15.write(acceleratorRows(), header))
    const sheet = printedSheet(workbook, sheetNamed(workbook, '様式'))
    expect(sheet.upright).toBe(true)
    expect(pagesOf(sheet)).toHaveLength(1)
    expect([...sheet.heights.values()].filter((height) => height === 14).length).toBeGreaterThanOrEqual(48)
  })
})
