import { randomUUID } from 'node:crypto'
import type ExcelJS from 'exceljs'
import { readDeclarationFile } from '../../../electron/documents/sheets/declaration.ts'
import { writeDeclarationBook } from '../../../electron/reports/books/r04-declaration.ts'
import { madeUpForm } from '../forms/made-up-form.ts'
import { type GivenOffice, givenOffice } from '../office/office.ts'
import { passed } from '../office/year.ts'
import { backAs, putter, type Taken } from './back.ts'
import { changed } from './filled.ts'

/** 秋田県, 栃木県, 石川県. */
export const threeBodies = ['秋田県', '栃木県', '石川県'] as const

type Declarations = GivenOffice['ask']['declarations']
type Preview = ReturnType<Declarations['preview']>

export interface DeclarationsOut extends GivenOffice {
  readonly reviewers: readonly { readonly id: string; readonly code: string; readonly name: string }[]
  idOf(code: string): string
  /** The workbook of that reviewer, handed out. */
  bookOf(code: string): Promise<Uint8Array>
  back(bytes: Uint8Array, fileName: string): Taken
  preview(returnId: string): Preview
  rowOf(returnId: string, prefecture: string): Preview['rows'][number]
  /** Every answer that may go in. */
  applyAll(returnId: string): void
  /** 「03 none」, 「05 declared business excludeAndLeave」 */
  answersOf(code: string): string[]
}

/** An office whose applications have come in, before anybody was asked for a 利害関係. */
export function declarationsOut({
  bodies = threeBodies,
  reviewers = 2,
  given = givenOffice(),
  now = '2026-02-24T10:00:00+09:00',
}: {
  bodies?: readonly string[]
  reviewers?: number
  given?: GivenOffice
  /** When the forms go out. */
  now?: string
} = {}): DeclarationsOut {
  const { ask } = given
  for (const name of bodies) passed(ask, madeUpForm(name), '2026-02-18T10:00:00+09:00')
  for (let n = 1; n <= reviewers; n += 1) ask.reviewers.add({ id: randomUUID(), fy: 2026, name: `見本 ${n}郎` })
  const list = () => ask.reviewers.list({ fy: 2026 })
  const idOf = (code: string) => {
    const found = list().find((each) => each.code === code)
    if (!found) throw new Error(`nobody is ${code}`)
    return found.id
  }
  given.at(now)
  const put = putter(given)
  const preview = (id: string) => ask.declarations.preview({ id })
  return {
    ...given,
    reviewers: list().map(({ id, code, name }) => ({ id, code, name })),
    idOf,
    async bookOf(code) {
      const reviewerId = idOf(code)
      const book = ask.declarations.book({ fy: 2026, reviewerId })
      const header = { ...ask.reports.header({ fy: 2026, asOf: '2026-02-24' }), documentNumber: '' }
      const givenId = randomUUID()
      const dueOn = '2026-03-03'
      const handout = { givenId, dueOn, sendTo: '', givenAt: header.printedAt }
      const bytes = await writeDeclarationBook(book, handout, header)
      const { digest, upTo } = book
      const fileId = put(`R8_利害関係申告書_${code}_20260224.xlsx`, bytes)
      ask.declarations.give({ id: givenId, fy: 2026, reviewerId, fileId, dueOn, digest, upTo })
      return bytes
    },
    back: (bytes, fileName) =>
      backAs('declaration', put(fileName, bytes), bytes, fileName, {
        read: readDeclarationFile,
        take: (file, read, trouble) => {
          // As it travels between the processes.
          const declaration = read && JSON.parse(JSON.stringify({ ...read.mark, reading: read.reading }))
          return ask.declarations.takeBack({ ...file, declaration, trouble })
        },
      }),
    preview,
    rowOf(id, prefecture) {
      const row = preview(id).rows.find((each) => each.prefecture === prefecture)
      if (!row) throw new Error(`there is no ${prefecture}`)
      return row
    },
    applyAll(id) {
      const rows = preview(id)
        .rows.filter(({ kind }) => kind === 'new' || kind === 'changed')
        .map(({ jis2, seen, treatment }) => ({ jis2, seen, treatment }))
      if (rows.length > 0) ask.declarations.apply({ id, rows })
    },
    answersOf(code) {
      const own = ({ reviewerId }: { reviewerId: string }) => reviewerId === idOf(code)
      return [
        ...ask.conflicts
          .list({ fy: 2026 })
          .filter(own)
          .map(({ jis2, kind, treatment, detail, since }) =>
            [jis2, 'declared', kind, treatment, detail, since].filter((part) => part !== '').join(' '),
          ),
        ...ask.conflicts
          .none({ fy: 2026 })
          .filter(own)
          .map(({ jis2 }) => `${jis2} none`),
      ].toSorted()
    },
  }
}

/** 利害関係, 種類, 内容, いつから stand from column D on; the keys in column C. */
export const columnsOfForm = { prefecture: 2, key: 3, answer: 4, kind: 5, detail: 6, since: 7 } as const

/** The line of a body. */
export function lineOf(sheet: ExcelJS.Worksheet, body: string): number {
  for (let row = 1; row < 80; row += 1) if (sheet.getCell(row, columnsOfForm.prefecture).value === body) return row
  throw new Error(`there is no ${body}`)
}

export type Words = readonly [
  answer: ExcelJS.CellValue,
  kind?: ExcelJS.CellValue,
  detail?: ExcelJS.CellValue,
  since?: ExcelJS.CellValue,
]

/** Fills in what is said of each body. */
export function answer(sheet: ExcelJS.Worksheet, words: Readonly<Record<string, Words>>): void {
  for (const [body, said] of Object.entries(words))
    for (const [index, value] of said.entries())
      if (value !== undefined) sheet.getCell(lineOf(sheet, body), columnsOfForm.answer + index).value = value
}

/** A 申告書 opened, filled in and saved by another program than ours. */
export const answered = (
  bytes: Uint8Array,
  words: Readonly<Record<string, Words>>,
  more: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => unknown = () => undefined,
): Promise<Uint8Array> =>
  changed(
    bytes,
    async (sheet, book) => {
      // Saved the next day, by the clock of whoever saves it.
      Object.assign(book, { modified: new Date('2026-02-25T03:00:00Z') })
      answer(sheet, words)
      await more(sheet, book)
    },
    '利害関係申告書',
  )
