import { describe, expect, it } from 'vitest'
import { books } from '../../../electron/reports/books.ts'
import { linePitch } from '../../../electron/reports/kit/line-estimate.ts'
import { type BookId, bookIds, type ReportRows } from '../../../shared/contract/reports/rows.ts'
import { type ReadWorkbook, readWorkbook, sheetNamed } from '../../support/read-workbook.ts'
import { extremeSamples } from './extreme-rows.ts'
import { letterings, linesOf } from './lettering.ts'
import { type PrintedSheet, pagesOf, printedSheet, standInDigit } from './printed-sheet.ts'
import { emptySamples, samples } from './sample-rows.ts'
import { header } from './sample-year.ts'

const practice = { ...header, practice: true }
/** As long as what stands around a table can be. */
const wordy = {
  ...practice,
  officeName: `${header.officeName} 自治体デジタル人材確保支援担当(見本)`,
  documentNumber: '資料3-2(第2回選定委員会の後に差替え。委員会の終了後に回収し、複製しない)',
}
const write = <Id extends BookId>(id: Id, rows: ReportRows, printed = practice): Promise<Uint8Array> =>
  books[id].write(rows[id], printed)

const cases = bookIds.flatMap((id) => [
  { id, name: `${books[id].title}(ふつうの年)`, rows: samples },
  { id, name: `${books[id].title}(極端な年)`, rows: extremeSamples },
  { id, name: `${books[id].title}(何もない日)`, rows: emptySamples },
])

/**
 * Of a line of 1.65 em the letters take the em in the middle: at the top of a low row they end at 1.33. A text of one line
 * loses its leading there and no letter; several lines need the whole of each.
 */
const lettersEnd = 1.33
const needed = (lines: number, points: number): number =>
  lines === 1 ? points * lettersEnd : lines * linePitch(points)

/** Texts with a line that is not shown: below the row's foot, or past the side of a cell that does not wrap. */
const lostOn = ({ name, texts }: PrintedSheet, lettering: (typeof letterings)[number]): string[] =>
  texts
    .filter((text) => {
      const lines = linesOf(text.text, text, lettering)
      return text.wraps ? needed(lines, text.points) > text.height + 0.01 : lines > 1
    })
    .map(({ at, text }) => `${name} ${at} ${text.slice(0, 40)}`)

const formsOf = (workbook: ReadWorkbook, standIn?: number): PrintedSheet[] =>
  workbook.sheets
    .filter((sheet) => !sheet.name.startsWith('データ'))
    .map((sheet) => printedSheet(workbook, sheet, standIn))

// In inches, with the margins of every book taken off (books.md §0).
const room = { '9': { width: 11.69 - 0.9, height: 8.27 - 1.35 }, '8': { width: 16.54 - 0.9, height: 11.69 - 1.35 } }
const uprightRoom = { width: 8.27 - 0.9, height: 11.69 - 1.35 }
const roomOf = ({ paper, upright }: PrintedSheet) => (upright ? uprightRoom : paper === '8' ? room['8'] : room['9'])

/** Written and read once for all that is judged of it: a book of an extreme year takes a second. */
const readOnce = (id: BookId, rows: () => ReportRows) => {
  const read = new Map<typeof practice, Promise<ReadWorkbook>>()
  return (printed = practice): Promise<ReadWorkbook> => {
    const before = read.get(printed) ?? write(id, rows(), printed).then(readWorkbook)
    read.set(printed, before)
    return before
  }
}

describe.each(cases)('$name on paper', ({ id, rows }) => {
  const workbookOf = readOnce(id, rows)

  it('counts its columns in digits of 游ゴシック: Calibri is in no part of the file', async () => {
    const { parts } = await workbookOf()
    const styles = parts['xl/styles.xml'] ?? ''
    expect(/<font>(.*?)<\/font>/s.exec(styles)?.[1]).toBe(
      '<sz val="11"/><color theme="1"/><name val="游ゴシック"/><family val="3"/><charset val="128"/>',
    )
    expect(styles).not.toMatch(/Calibri|<scheme/)
  })

  it.each(letterings)('loses no line of any text where the PC writes with $name', async (lettering) => {
    for (const printed of [practice, wordy]) {
      const workbook = await workbookOf(printed)
      // The letters may be wide where the columns are narrow: a PC has one font, and another for what that lacks.
      for (const digit of [undefined, standInDigit])
        expect(formsOf(workbook, digit).flatMap((sheet) => lostOn(sheet, lettering))).toEqual([])
    }
  })

  it.each(letterings)('shrinks no figure under 8 points on paper where the PC writes with $name', async (lettering) => {
    for (const { name, figures, scale } of formsOf(await workbookOf())) {
      const points = Math.min(10, 780 / (scale ?? 100))
      const small = figures.filter((figure) => linesOf(figure.text, { ...figure, points }, lettering) > 1)
      expect(
        small.map(({ at, text }) => `${at} ${text}`),
        name,
      ).toEqual([])
    }
  })

  it('takes A4 up to ΣW 160, A3 up to 232 and nothing wider, at a scale at which the columns fit', async () => {
    for (const sheet of formsOf(await workbookOf())) {
      const { name, width, paper, pixels, scale, fitToPage } = sheet
      expect(paper, name).toBe(width <= 160 ? '9' : '8')
      expect(width, name).toBeLessThanOrEqual(232)
      // Page breaks count only at a scale of its own.
      expect([fitToPage, scale === null], name).toEqual([false, false])
      expect((pixels / 96) * ((scale ?? 100) / 100), name).toBeLessThanOrEqual(roomOf(sheet).width)
      // Body text of 10 points is never printed below 8.
      expect((10 * (scale ?? 0)) / 100, name).toBeGreaterThanOrEqual(7.8)
    }
  })

  it('ends its pages itself: none is overfull, and each holds a row of the table it is about', async () => {
    for (const sheet of formsOf(await workbookOf())) {
      const points = (roomOf(sheet).height * 72) / ((sheet.scale ?? 100) / 100)
      const [from = 0, to = 0] = sheet.titleRows
      const height = (row: number) => sheet.heights.get(row) ?? 15
      const titles = Array.from({ length: to - from + 1 }, (_, i) => height(from + i)).reduce((sum, h) => sum + h, 0)
      for (const [i, page] of pagesOf(sheet).entries()) {
        const used = page.reduce((sum, row) => sum + height(row), i === 0 ? 0 : titles)
        expect(used, `${sheet.name}, page ${i + 1}`).toBeLessThanOrEqual(points)
      }
    }
  })

  it('prints the label in its own size on every page', async () => {
    for (const { xml, name } of (await workbookOf()).sheets) {
      expect(xml, name).toContain('<headerFooter scaleWithDoc="0">')
      // A style name would be read in the language of the program; &B is bold in all of them.
      expect(xml, name).not.toContain(',Bold')
    }
  })
})

/** The words on a page, by the texts that stand in its rows. */
const wordsOnPages = (workbook: ReadWorkbook, name: string): string[] => {
  const sheet = sheetNamed(workbook, name)
  return pagesOf(printedSheet(workbook, sheet)).map((page) =>
    sheet.cells
      .filter(({ row }) => page.includes(row))
      .map(({ value }) => value ?? '')
      .join('\n'),
  )
}

describe('the last page of a table', () => {
  it.each(['R1', 'R2', 'R3', 'R5', 'R6', 'R9'] as const)('of %s holds a row beside the notes', async (id) => {
    const rows = extremeSamples()
    const workbook = readWorkbook(await write(id, rows))
    const withNotes = wordsOnPages(workbook, '様式').filter((words) => words.includes('※ '))
    expect(withNotes.length).toBeGreaterThan(0)
    for (const words of withNotes.slice(0, 1)) expect(words).toMatch(/(都|道|府|県)\n/)
  })

  it('does so however many rows there are', async () => {
    const { R1, R5, R6, R9 } = samples()
    const many = <Row>(rows: readonly Row[], count: number): Row[] =>
      Array.from({ length: Math.ceil(count / rows.length) }, () => rows)
        .flat()
        .slice(0, count)
    for (let count = 1; count <= 12; count += 1)
      for (const bytes of [
        await books.R1.write({ ...R1, rows: many(R1.rows, count) }, header),
        await books.R5.write({ ...R5, applications: many(R5.applications, count) }, header),
        await books.R6.write({ ...R6, rows: many(R6.rows, count) }, header),
        await books.R9.write({ ...R9, rows: many(R9.rows, count) }, header),
      ]) {
        const workbook = readWorkbook(bytes)
        const [first = ''] = wordsOnPages(workbook, '様式').filter((words) => words.includes('※ '))
        expect(first, `${count} rows`).toMatch(/(都|道|府|県)\n/)
      }
  }, 60_000)
})

describe('進捗報告書', () => {
  it('prints the months of a KPI in 千円 in two halves of the year, and of others in one table', async () => {
    const { R10 } = samples()
    const [usual] = R10.kpis
    if (usual === undefined) throw new Error('no sample KPI')
    const monthsAfter = async (kpis: typeof R10.kpis) => {
      const form = sheetNamed(readWorkbook(await books.R10.write({ ...R10, kpis }, header)), '様式')
      const row = (head: string) => form.cells.find(({ value }) => value === head)?.row
      return [row('4月'), row('10月')]
    }
    const money = { ...usual, unit: '千円', monthly: usual.monthly.map((_, m) => 123_456_789.25 + m) }
    const [april, october] = await monthsAfter([money])
    expect(october).toBeGreaterThan(april ?? Number.NaN)
    const [first, seventh] = await monthsAfter([usual])
    expect(seventh).toBe(first)
  })

  it('of an ordinary month takes five pages of form at most', async () => {
    const { kpis, milestones, sessions, ...rest } = samples().R10
    const ordinary = {
      ...rest,
      kpis: kpis.slice(0, 4),
      milestones: Array.from({ length: 22 }, (_, i) => milestones[i % milestones.length] ?? milestones[0]).filter(
        (each) => each !== undefined,
      ),
      sessions,
      issues: rest.issues.map((issue) => ({
        ...issue,
        body: '公募への応募が想定より少ない。',
        response: '媒体を追加する。',
      })),
    }
    const workbook = readWorkbook(await books.R10.write(ordinary, header))
    expect(pagesOf(printedSheet(workbook, sheetNamed(workbook, '様式'))).length).toBeLessThanOrEqual(5)
  })

  it('keeps four charts to a page, none of them cut in two', async () => {
    const workbook = readWorkbook(await write('R10', extremeSamples()))
    const pages = pagesOf(printedSheet(workbook, sheetNamed(workbook, 'グラフ')))
    expect(pages.length).toBe(Math.ceil(extremeSamples().R10.kpis.length / 4))
  })
})
