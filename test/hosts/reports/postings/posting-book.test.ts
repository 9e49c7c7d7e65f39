import { describe, expect, it } from 'vitest'
import { books } from '../../../../electron/reports/books.ts'
import { readWorkbook, sheetNamed, wordsOf } from '../../../support/read-workbook.ts'
import { header } from '../sample-year.ts'
import { postingRows } from './posting-rows.ts'

const made = async (rows = postingRows()) => readWorkbook(await books.R21.write(rows, header))

describe('R21 採用情報・お知らせ一覧', () => {
  it('says each posting and each notice with its numbers, and what is hidden as hidden', async () => {
    const rows = postingRows()
    const words = wordsOf(sheetNamed(await made(rows), '様式'))
    for (const { body, title } of rows.postings) for (const said of [body, title]) expect(words).toContain(said)
    for (const said of ['第3回', '209', '断っている', '同意切れ', '…', '随時']) expect(words).toContain(said)
  })

  it('has a row for each in its データ sheets, with why a number is missing', async () => {
    const workbook = await made()
    const rows = (name: string) => new Set(sheetNamed(workbook, name).cells.map(({ row }) => row)).size - 1
    expect([rows('データ'), rows('データ(お知らせ)')]).toEqual([2, 1])
    expect(wordsOf(sheetNamed(workbook, 'データ'))).toContain('少ない人数のため伏せた')
  })
})
