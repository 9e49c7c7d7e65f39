import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { books } from '../../../electron/reports/books.ts'
import { linePitch } from '../../../electron/reports/kit/line-estimate.ts'
import { type BookId, bookIds, type ReportRows } from '../../../shared/contract/reports/rows.ts'
import { type ReadWorkbook, readWorkbook, sheetNamed, wordsOf } from '../../support/read-workbook.ts'
import { extremeSamples } from './extreme-rows.ts'
import { letterings, linesOf } from './lettering.ts'
import { pagesOf, printedSheet, standInDigit } from './printed-sheet.ts'
import { samples } from './sample-rows.ts'
import { header } from './sample-year.ts'

/** 別紙: what does not fit a form, whole, and a form that says where it stands. */

const written = async <Id extends BookId>(id: Id, rows: ReportRows[Id]): Promise<ReadWorkbook> =>
  readWorkbook(await books[id].write(rows, header))

const writtenOf = <Id extends BookId>(id: Id, rows: ReportRows): Promise<ReadWorkbook> => written(id, rows[id])

const formPages = (workbook: ReadWorkbook): number =>
  pagesOf(printedSheet(workbook, sheetNamed(workbook, '様式'))).length

/** All words of the 様式 and its 別紙, however their cells were parted. */
const printedWords = (workbook: ReadWorkbook): string =>
  workbook.sheets
    .filter(({ name }) => name === '様式' || name === '別紙')
    .flatMap(({ cells }) => cells.map(({ value }) => String(value ?? '')))
    .join('')
    .replaceAll(/\s/g, '')

const lostLines = (workbook: ReadWorkbook): string[] =>
  workbook.sheets
    .filter(({ name }) => !name.startsWith('データ'))
    .flatMap((sheet) => [undefined, standInDigit].map((digit) => printedSheet(workbook, sheet, digit)))
    .flatMap(({ name, texts }) =>
      texts
        .filter((text) => letterings.some((each) => isLost(text, linesOf(text.text, text, each))))
        .map(({ at, text }) => `${name} ${at} ${text.slice(0, 40)}`),
    )

const isLost = (
  { wraps, points, height }: { readonly wraps: boolean; readonly points: number; readonly height: number },
  lines: number,
): boolean => (wraps ? lines * linePitch(points) > height + 0.01 : lines > 1)

const sentences = [
  '応募が想定より少ない。',
  '媒体を追加する',
  '、',
  '\n',
  'WWW MANAGEMENT & ACCELERATOR',
  'ＤＸ',
  '9月30日',
  '😀',
]
const words = fc.array(fc.constantFrom(...sentences), { maxLength: 260 }).map((parts) => parts.join(''))
/** So many rows, each of a sample with texts of its own. */
const rowsLike = <Row>(rows: readonly Row[], most: number, of: (row: Row, text: string) => Row) =>
  fc.array(words, { maxLength: most }).map((texts) =>
    texts.flatMap((text, i) => {
      const row = rows[i % rows.length]
      return row === undefined ? [] : [of(row, text)]
    }),
  )

const { R1, R6, R9, R10 } = samples()
const progress = fc
  .record({
    summaryDone: words,
    nextPlans: words,
    risk: words,
    requestToMic: words,
    goalTalent: words,
    milestones: rowsLike(R10.milestones, 70, (row, title) => ({ ...row, title, owner: title.slice(0, 60) })),
    kpis: rowsLike(R10.kpis, 20, (row, name) => ({ ...row, name: name || '指標', unit: name.slice(0, 8) || '件' })),
    issues: rowsLike(R10.issues, 50, (row, body) => ({ ...row, body, response: body, owner: body.slice(0, 30) })),
    advice: rowsLike(R10.advice, 30, (row, body) => ({ ...row, body, result: body })),
    sessions: rowsLike(R10.sessions, 40, (row, summary) => ({ ...row, summary, agenda: summary, place: summary })),
  })
  .map((drawn) => ({ ...R10, ...drawn }))

/** What stands first in the rows under 「2　進捗の評価」. */
const levelsIn = (workbook: ReadWorkbook): unknown[] => {
  const first = sheetNamed(workbook, '様式').cells.filter(({ column, value }) => column === 0 && value !== null)
  const rowOf = (title: string) => first.find(({ value }) => String(value).startsWith(title))?.row ?? 0
  return first.filter(({ row }) => row > rowOf('2　') && row < rowOf('3　')).map(({ value }) => value)
}

const few = { numRuns: 12 }

describe('別紙 of 進捗報告書', () => {
  it('leaves five pages of form at most, whatever was written, and prints every text whole', async () => {
    await fc.assert(
      fc.asyncProperty(progress, async (rows) => {
        const workbook = await written('R10', rows)
        expect(formPages(workbook)).toBeLessThanOrEqual(5)
        expect(lostLines(workbook)).toEqual([])
        expect(levelsIn(workbook)).toEqual(expect.arrayContaining(['全体', '人材確保', '重点テーマ']))
        const all = printedWords(workbook)
        const texts = [
          rows.summaryDone,
          rows.nextPlans,
          rows.risk,
          rows.requestToMic,
          ...rows.milestones.map(({ title }) => title),
          ...rows.issues.flatMap(({ body }) => [body]),
          ...rows.sessions.map(({ summary }) => summary),
        ]
        for (const text of texts) expect(all).toContain(text.replaceAll(/\s/g, ''))
      }),
      few,
    )
  }, 120_000)

  it('names a meeting again by its number, in a cell that shows both lines', async () => {
    const place = sentences.join('').replaceAll('\n', '').repeat(4)
    const sessions = R10.sessions.slice(0, 1).map((each) => ({ ...each, place }))
    const workbook = await written('R10', { ...R10, milestones: [], kpis: [], issues: [], advice: [], sessions })
    expect(sheetNamed(workbook, '様式').cells.map(({ value }) => value)).toContain('1\n(続き)')
    expect(lostLines(workbook)).toEqual([])
  })

  it('keeps all three levels in the form, also where every other table keeps the least of its rows', async () => {
    const text = sentences.join('').repeat(30)
    const heavy = <Row>(rows: readonly Row[], of: (row: Row) => Row) =>
      Array.from({ length: 20 }, (_, i) => rows[i % rows.length]).flatMap((row) => (row === undefined ? [] : [of(row)]))
    const level = { ...R10.overall, reason: text }
    const workbook = await written('R10', {
      ...R10,
      ...{ overall: level, talent: level, theme: level },
      ...{ summaryDone: text, nextPlans: text, risk: text, requestToMic: text, goalTalent: text, goalTheme: text },
      milestones: heavy(R10.milestones, (row) => ({ ...row, title: text, owner: text })),
      kpis: heavy(R10.kpis, (row) => ({ ...row, name: text })),
      issues: heavy(R10.issues, (row) => ({ ...row, body: text, response: text, owner: text })),
      advice: heavy(R10.advice, (row) => ({ ...row, body: text, result: text })),
      sessions: heavy(R10.sessions, (row) => ({ ...row, summary: text, agenda: text, place: text })),
    })
    expect(levelsIn(workbook).slice(1)).toEqual(['全体', '人材確保', '重点テーマ'])
    expect(formPages(workbook)).toBeLessThanOrEqual(5)
    expect(lostLines(workbook)).toEqual([])
  })

  it('says in the form where the rest of a text and of a table stands, and is missing where all fits', async () => {
    const workbook = await written('R10', extremeSamples().R10)
    const form = wordsOf(sheetNamed(workbook, '様式'))
    const pointers = [...form.matchAll(/別紙(\d+)(?:参照\)|のとおり)/g)].map(([, no]) => no)
    expect(pointers.length).toBeGreaterThan(5)
    const annex = wordsOf(sheetNamed(workbook, '別紙'))
    for (const no of pointers) expect(annex).toMatch(new RegExp(`^別紙${no}[\\n　]`, 'm'))
    expect(form).toMatch(/。\(別紙\d+参照\)/)
    // The line that says where the rows go on stands below rows of its table, on one page with them.
    const rest = sheetNamed(workbook, '様式').cells.filter(({ value }) => /^ほか\d+件は/.test(String(value)))
    const { breaks } = printedSheet(workbook, sheetNamed(workbook, '様式'))
    expect(rest.length).toBeGreaterThan(3)
    for (const { row } of rest) expect(breaks).not.toContain(row - 1)
    const short = { ...R10, summaryDone: '', milestones: [], kpis: [], issues: [], advice: [], sessions: [] }
    expect((await written('R10', short)).sheets.map(({ name }) => name)).not.toContain('別紙')
  })
})

describe('別紙 of a list', () => {
  it('keeps every body in the form and loses no text and no line', async () => {
    const drawn = fc.record({
      R1: rowsLike(R1.rows, 47, (row, remarks) => ({ ...row, remarks, dept: remarks.slice(0, 200) })),
      R6: rowsLike(R6.rows, 47, (row, reason) => ({ ...row, reason, condition: reason })),
      R9: rowsLike(R9.rows, 47, (row, done) => ({ ...row, done, next: done })),
    })
    await fc.assert(
      fc.asyncProperty(drawn, async (rows) => {
        const made = [
          { workbook: await written('R1', { ...R1, rows: rows.R1 }), texts: rows.R1.map(({ remarks }) => remarks) },
          { workbook: await written('R6', { ...R6, rows: rows.R6 }), texts: rows.R6.map(({ reason }) => reason) },
          { workbook: await written('R9', { ...R9, rows: rows.R9 }), texts: rows.R9.map(({ done }) => done) },
        ]
        for (const { workbook, texts } of made) {
          expect(lostLines(workbook)).toEqual([])
          const all = printedWords(workbook)
          for (const text of texts) expect(all).toContain(text.replaceAll(/\s/g, ''))
          expect(formPages(workbook)).toBeLessThanOrEqual(2 + Math.ceil(texts.length / 5) + 2)
        }
      }),
      few,
    )
  }, 120_000)

  // The sentences of R19 are the program's own, and short; a reason in R20 is short by its limit; R7 names bodies alone, R15 counts, and a 職 in R21 is short by its limit.
  it.each(bookIds.filter((id) => id !== 'R7' && id !== 'R15' && id !== 'R21' && id !== 'R19' && id !== 'R20'))(
    'of %s is one sheet, with every piece that the form points at',
    async (id) => {
      const workbook = await writtenOf(id, extremeSamples())
      const form = wordsOf(sheetNamed(workbook, '様式'))
      const annex = wordsOf(sheetNamed(workbook, '別紙'))
      for (const [, no] of form.matchAll(/別紙(\d+)(?:参照\)|のとおり)/g))
        expect(annex).toMatch(new RegExp(`^別紙${no}[\\n　]`, 'm'))
    },
  )
})
