import { describe, expect, it } from 'vitest'
import { books } from '../../electron/reports/books.ts'
import { type BookId, bookIds } from '../../shared/contract/reports/rows.ts'
import { readWorkbook } from '../support/read-workbook.ts'
import { samples } from './reports/sample-rows.ts'
import { header } from './reports/sample-year.ts'

const given = { ...header, documentNumber: '資料1-2' }
const columnOf = (at: string) =>
  [...at.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The look beforehand and the file itself, of the same rows. */
async function both<Id extends BookId>(id: Id, rows = samples()) {
  return {
    shown: books[id].preview(rows[id], given),
    made: readWorkbook(await books[id].write(rows[id], given)),
  }
}

describe.each(bookIds)('下見 of %s', (id) => {
  it('names the sheets of the file, and shows the words of the first one where they stand', async () => {
    const { shown, made } = await both(id)
    expect(shown.sheets.map(({ name }) => name)).toEqual(made.sheets.map(({ name }) => name))
    const [first] = made.sheets
    const texts = (first?.cells ?? []).filter(({ type, row }) => type === 'text' && row <= shown.lines.length)
    expect(texts.length).toBeGreaterThan(10)
    for (const { at, row, value } of texts) {
      const cell = shown.lines[row - 1]?.find(({ column }) => column === columnOf(at))
      const whole = cell?.words.endsWith('…') && cell.words.length > 300 ? cell.words.slice(0, -1) : cell?.words
      expect(String(value).startsWith(whole ?? '(not shown)'), `${at} ${value}`).toBe(true)
    }
  })

  it('fills every line as wide as the sheet: what is merged is one cell', async () => {
    const { shown } = await both(id)
    for (const [line, cells] of shown.lines.entries()) {
      const places = cells.flatMap(({ column, across }) => Array.from({ length: across }, (_, k) => column + k))
      expect(new Set(places).size, `line ${line + 1}`).toBe(places.length)
      expect(Math.max(0, ...places)).toBeLessThan(shown.widths.length)
    }
  })
})

describe('figures in a 下見', () => {
  it('read as Excel shows them: places after the point, ▲ for minus, days in 和暦', () => {
    const words = bookIds.flatMap((id) => books[id].preview(samples()[id] as never, given).lines.flat())
    const figures = words.filter(({ look }) => look === 'figure').map((cell) => cell.words)
    expect(figures.length).toBeGreaterThan(20)
    for (const figure of figures.filter((each) => each !== ''))
      expect(figure).toMatch(/^(▲ )?[\d,]+(\.\d+)?%?$|^[－–―]/)
  })
})
