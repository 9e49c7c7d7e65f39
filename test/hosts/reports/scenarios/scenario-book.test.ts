import { describe, expect, it } from 'vitest'
import { books } from '../../../../electron/reports/books.ts'
import { readWorkbook, sheetNamed, wordsOf } from '../../../support/read-workbook.ts'
import { printedSheet } from '../printed-sheet.ts'
import { header } from '../sample-year.ts'
import { scenarioRows } from './scenario-rows.ts'

const made = async (rows = scenarioRows()) => readWorkbook(await books.R20.write(rows, header))

describe('R20 組合せ', () => {
  it('compares the plain order with each set, with what enters and leaves and why', async () => {
    const rows = scenarioRows()
    const words = wordsOf(sheetNamed(await made(rows), '様式'))
    for (const { name } of rows.sets) expect(words).toContain(name)
    for (const { entering, leaving, memo } of rows.sets) {
      for (const { prefecture, reason } of entering) expect(words).toContain(`＋${prefecture}:${reason}`)
      for (const { prefecture, reason } of leaving) expect(words).toContain(`−${prefecture}:${reason}`)
      expect(words).toContain(memo)
    }
    for (const said of [
      '点の順',
      '案1　テーマごとに一つ',
      '失う点',
      'A×2、C×2、E(なし B・D・F)',
      '委員C',
      '不明',
      '未記入',
      '人口の数字は台帳にない',
    ])
      expect(words).toContain(said)
  })

  it('says what the figures rest on: scoring that is not closed, a tie on the line, and those without a score', async () => {
    const rows = scenarioRows()
    const words = wordsOf(
      sheetNamed(
        await made({
          ...rows,
          ...{ final: false, sheetsIn: 80, unscored: ['沖縄県'], others: 1 },
          plain: { ...rows.plain, parted: rows.contenders.slice(4, 6).map(({ applicationId }) => applicationId) },
        }),
        '様式',
      ),
    )
    for (const said of ['採点の締め前の集計(提出 80/88票)', '5団体の線で', '点がない団体:沖縄県', 'ほかに1案を検討'])
      expect(words).toContain(said)
  })

  it('goes on below where there are more sets than a page bears beside the plain order', async () => {
    const rows = scenarioRows({ bodies: 20, aims: ['themes', 'blocks', 'first', 'plain', 'hand', 'plain'] })
    const workbook = await made(rows)
    const form = sheetNamed(workbook, '様式')
    const words = wordsOf(form)
    // On a page of its own: a table that is read across is not parted by the foot of one.
    const further = form.cells.find(({ value }) => value === '組合せ(5件目から)')?.row ?? 0
    expect(printedSheet(workbook, form).breaks).toContain(further - 2)
    expect(words.split('点の順').length).toBeGreaterThan(3)
  })

  it('has a row for each set and each of its bodies to reckon with', async () => {
    const rows = scenarioRows()
    const workbook = await made(rows)
    const bodies = rows.sets.reduce((sum, { bodies: own, leaving }) => sum + own.length + leaving.length, 5)
    const lines = (name: string) => new Set(sheetNamed(workbook, name).cells.map(({ row }) => row)).size
    expect(lines('データ')).toBe(1 + 1 + rows.sets.length)
    expect(lines('データ(団体)')).toBe(1 + bodies)
  })
})
