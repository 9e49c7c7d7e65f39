import { describe, expect, it } from 'vitest'
import { books } from '../../../../electron/reports/books.ts'
import { readWorkbook, sheetNamed, wordsOf } from '../../../support/read-workbook.ts'
import { header } from '../sample-year.ts'
import { forumRows, noForumRows } from './forum-rows.ts'

const made = async (rows = forumRows()) => readWorkbook(await books.R22.write(rows, header))

describe('R22 フォーラム開催記録', () => {
  it('says what was held, with proxies as they are published, and every count with its total', async () => {
    const rows = forumRows()
    const words = wordsOf(sheetNamed(await made(rows), '様式'))
    for (const { title, people } of rows.slots) for (const said of [title, ...people]) expect(words).toContain(said)
    for (const { line } of rows.board) expect(words).toContain(line)
    const { registered, came, registeredBodies, cameBodies } = rows.totals
    expect(words).toContain(`申込${registered}人・${registeredBodies}団体、出席${came}人・${cameBodies}団体`)
    expect(words).toContain('回答88件')
    for (const { prefecture } of rows.prefectures) expect(words).toContain(prefecture)
  })

  it('has a row for each prefecture whose figures add up to the totals', async () => {
    const rows = forumRows()
    const data = sheetNamed(await made(rows), 'データ')
    const column = (name: string) => data.cells.find(({ row, value }) => row === 1 && value === name)?.column
    const sum = (name: string) =>
      data.cells
        .filter(({ row, column: at }) => row > 1 && at === column(name))
        .reduce((total, { value }) => total + Number(value), 0)
    expect([sum('申込'), sum('出席')]).toEqual([rows.totals.registered, rows.totals.came])
  })

  it('is a whole book where nothing was noted yet', async () => {
    const workbook = await made(noForumRows())
    expect(workbook.sheets.map(({ name }) => name)).not.toContain('グラフ')
    expect(wordsOf(sheetNamed(workbook, '様式'))).toContain('回答はまだありません')
  })

  it('bears the day in its name', () => {
    expect(books.R22.fileName(header, forumRows())).toContain('フォーラム開催記録_20260626')
  })
})
