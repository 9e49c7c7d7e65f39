import type ExcelJS from 'exceljs'
import { expect } from 'vitest'
import { byTelephone } from '../office/by-telephone.ts'
import { bodyAt, changed, fill, first } from './filled.ts'
import { holds, repacked, rewritten } from './parts.ts'
import { returnDay, type SheetsOut, sheetsOut } from './sheets-out.ts'

/** 秋田県, 栃木県, 石川県 as they are filled in where nothing is spoiled; the sheets begin empty. */
export const given: Readonly<Record<string, readonly number[]>> = {
  秋田県: [1, 2, 3, 4, 5, 0],
  栃木県: [2, 2, 2, 2, 2, 2],
  石川県: [5, 4, 3, 2, 1, 0],
}
export const none = [null, null, null, null, null, null]

export interface Case {
  /** Before the sheets go out. */
  readonly before?: (out: SheetsOut) => void
  /** In the file, after it was filled in by another program. */
  readonly typed?: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook, out: SheetsOut) => unknown
  readonly raw?: (bytes: Uint8Array) => Uint8Array
  /** In the office, while the file is away. */
  readonly meanwhile?: (out: SheetsOut) => void
  readonly fileName?: string
  /** The kinds of 秋田県's six scores and its 総合所見, or how its row stands. */
  readonly akita?: string
  readonly standing?: RegExp
  readonly notes?: RegExp
  /** 秋田県 after all that may go in went in; everything filled in where left out. */
  readonly after?: readonly (number | null)[]
  readonly comment?: string
  /** The other two, where something became of them as well. */
  readonly others?: Readonly<Record<string, readonly (number | null)[]>>
}

export const scoreCell = (sheet: ExcelJS.Worksheet, body = '秋田県', index = 0) => {
  for (let row = first.row; row < 60; row += 1)
    if (bodyAt(sheet, row) === body) return sheet.getCell(row, first.column + index)
  throw new Error(`there is no ${body}`)
}
export const type = (value: ExcelJS.CellValue) => (sheet: ExcelJS.Worksheet) => {
  scoreCell(sheet).value = value
}
export const write = (value: ExcelJS.CellValue) => (sheet: ExcelJS.Worksheet) => {
  scoreCell(sheet, '秋田県', 7).value = value
}
export const sheetOf = (out: SheetsOut, body = '秋田県', code = '委員A') => {
  const grid = out.ask.scores.grid({ fy: 2026, reviewerId: out.idOf(code) })
  const applicationId = grid.candidates.find(({ prefecture }) => prefecture === body)?.id
  const sheet = grid.sheets.find((each) => each.applicationId === applicationId)
  if (!sheet) throw new Error(`${code} has no sheet of ${body}`)
  return { ...sheet, criteria: grid.criteria }
}
export const record = (out: SheetsOut, raw: number, index = 0) => {
  const { id: sheetId, revision, criteria } = sheetOf(out)
  const entryId = out.ask.scoreEntries.begin(byTelephone(out.idOf('委員A'))).id
  out.ask.scores.record({ sheetId, criterionId: criteria[index]?.id ?? '', raw, entryId, revision })
}
export const say = (out: SheetsOut, comment: string) => {
  const { id: sheetId, revision } = sheetOf(out)
  out.ask.scores.comment({ sheetId, comment, revision })
}
export const firstIs = (kind: string) => `${kind} new new new new new empty`
export const after = (firstValue: number | null) => [firstValue, 2, 3, 4, 5, 0]
export const unreadable: Case = { akita: firstIs('unreadable'), after: after(null) }
export const outside: Case = { akita: firstIs('outOfRange'), after: after(null) }
export const wordsOf = (comment: string): Case => ({ akita: 'new new new new new new new', comment })

/** The whole way: out, filled in, spoiled, back, looked at, and all that may go in taken in. */
export async function comesBack(spoiled: Case): Promise<void> {
  const { before, typed, raw, meanwhile, fileName, ...expected } = spoiled
  const out = sheetsOut()
  before?.(out)
  const sent = await out.bookOf('委員A')
  const filled = await changed(sent, async (sheet, book) => {
    // Saved the next day, by the clock of whoever saves it.
    Object.assign(book, { modified: new Date('2026-03-03T03:00:00Z') })
    fill(sheet, (body) => given[body])
    await typed?.(sheet, book, out)
  })
  const bytes = saved(raw?.(filled) ?? filled)
  out.at('2026-03-04T10:00:00+09:00')
  meanwhile?.(out)
  out.at(returnDay)
  const answer = out.back(bytes, fileName ?? '採点票.xlsx')
  expect(answer).toMatchObject({ outcome: 'waiting', message: '' })
  const seen = out.preview(answer.id)
  const akita = seen.rows.find(({ prefecture }) => prefecture === '秋田県')
  if (expected.akita !== undefined)
    expect([...(akita?.scores ?? []), akita?.comment].map((each) => each?.kind).join(' ')).toBe(expected.akita)
  if (expected.standing === undefined) expect(akita).toMatchObject({ standing: 'read', why: '' })
  else expect(seen.rows.map(({ why }) => why).join()).toMatch(expected.standing)
  if (expected.notes === undefined) expect(seen.notes).toEqual([])
  else expect(seen.notes.join()).toMatch(expected.notes)
  out.applyAll(answer.id)
  const after = out.scoresOf('委員A')
  const withoutAkita = expected.standing !== undefined && expected.after === undefined
  expect(after).toEqual({
    ...given,
    ...expected.others,
    ...(withoutAkita ? { 秋田県: undefined } : { 秋田県: expected.after ?? given['秋田県'] }),
  })
  if (expected.comment !== undefined) expect(sheetOf(out).comment).toBe(expected.comment)
  // Nothing of anybody else.
  expect(Object.values(out.scoresOf('委員B')).flat()).toEqual(
    [...none, ...none, ...none].slice(0, withoutAkita && /取り下げ/.test(String(expected.standing)) ? 12 : 18),
  )
}

/** exceljs writes its own moment of saving; the test's is put back. */
const saved = (bytes: Uint8Array): Uint8Array =>
  // A file may also say nothing of it.
  !holds(bytes, 'docProps/core.xml')
    ? bytes
    : rewritten(bytes, /core\.xml$/, (xml) =>
        xml.replace(/(<dcterms:modified[^>]*>)[^<]*/, (_, tag: string) => `${tag}2026-03-03T03:00:00Z`),
      )

export function declare(out: SheetsOut, jis2: string) {
  out.ask.conflicts.declare({
    id: crypto.randomUUID(),
    reviewerId: out.idOf('委員A'),
    jis2,
    kind: 'business',
    treatment: 'exclude',
    detail: '',
  })
}

export function swapRows(sheet: ExcelJS.Worksheet, one: number, other: number) {
  for (let column = 1; column < 20; column += 1) {
    const value = sheet.getCell(one, column).value
    sheet.getCell(one, column).value = sheet.getCell(other, column).value
    sheet.getCell(other, column).value = value
  }
}

export function swapColumns(sheet: ExcelJS.Worksheet, one: number, other: number, lines = 12) {
  for (let row = 3; row < lines; row += 1) {
    const value = sheet.getCell(row, one).value
    sheet.getCell(row, one).value = sheet.getCell(row, other).value
    sheet.getCell(row, other).value = value
  }
}

/** Shared texts written into their cells. */
export function inline(bytes: Uint8Array): Uint8Array {
  let texts: string[] = []
  rewritten(bytes, /sharedStrings\.xml$/, (xml) => {
    texts = [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) => inner)
    return xml
  })
  const own = rewritten(bytes, /worksheets\/sheet\d\.xml$/, (xml) =>
    xml.replace(
      /<c ([^>]*)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
      (_, a: string, b: string, n: string) => `<c ${a}t="inlineStr"${b}><is>${texts[Number(n)] ?? ''}</is></c>`,
    ),
  )
  return repacked(own, (parts) => {
    delete parts['xl/sharedStrings.xml']
  })
}
