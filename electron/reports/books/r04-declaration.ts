import type { Cell, Style, Worksheet } from 'exceljs'
import type { ReportHeader } from '../../../shared/contract/reports/rows.ts'
import type { DeclarationBook } from '../../../shared/contract/review/declaration-book.ts'
import type { PaperHandout } from '../../../shared/contract/review/paper-files.ts'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { conflictKindLabel, conflictKindShort, conflictKinds } from '../../../shared/domain/review/conflict.ts'
import {
  type DeclarationColumn,
  writeDeclarationColumn,
  writeDeclarationRow,
} from '../../../shared/domain/review/declaration-file/keys.ts'
import { answerWords } from '../../../shared/domain/review/declaration-file/typed.ts'
import { conflictFields } from '../../../shared/domain/review/reviewer-fields.ts'
import { writeMark } from '../../../shared/domain/review/sheet-file/keys.ts'
import { lineStarts } from '../kit/line-estimate.ts'
import { addCheck } from './out-and-back/check.ts'
import { looks, opened, protectedSheet, put, toned } from './out-and-back/looks.ts'
import { newHandout, packedHandout } from './out-and-back/workbook.ts'

/** By their place, from 1. The keys stand between the names and the answers, as on the 採点票: whoever sorts takes them along. */
const columns = [
  { of: 'other', name: '番号', width: 5 },
  { of: 'prefecture', name: '都道府県', width: 10 },
  null,
  { of: 'answer', name: '利害関係\n(なし・あり)', width: 11 },
  { of: 'kind', name: '種類\n(ありのとき)', width: 16 },
  { of: 'detail', name: '内容\n(ありのとき)', width: 33 },
  { of: 'since', name: 'いつから', width: 13 },
] as const satisfies readonly ({ of: DeclarationColumn['of']; name: string; width: number } | null)[]
const placeOf = (of: DeclarationColumn['of']): number => columns.findIndex((column) => column?.of === of) + 1
const keyColumn = columns.indexOf(null) + 1
const last = columns.length
const detailAt = placeOf('detail')

/** Points of one A4 page in portrait that the lines of the bodies share, so that 47 fit and eleven are easy to write in. */
const roomOfBodies = 516
const tallest = 36
const lowest = 10.8

/** 利害関係申告書(委員別): one page to be filled in by key or by hand and sent back, before anything of an application is seen. */
export async function writeDeclarationBook(
  book: DeclarationBook,
  handout: PaperHandout,
  header: ReportHeader,
): Promise<Uint8Array> {
  const workbook = newHandout(`${book.label} 利害関係申告書 ${book.reviewer.code}`, handout.givenAt, header)
  const page = { paper: 'A4', orientation: 'portrait', whole: true } as const
  const sheet = await protectedSheet(workbook, '利害関係申告書', page, header)
  sheet.views = [{ state: 'normal', zoomScale: 100, showGridLines: false }]
  const top = head(sheet, book, handout)
  const each = Math.max(lowest, Math.min(tallest, roomOfBodies / book.rows.length))
  for (const [index, row] of book.rows.entries()) body(sheet, row, { at: top + 1 + index, number: index + 1, each })
  addCheck(workbook, book, handout)
  return packedHandout(workbook, 0, handout.givenAt)
}

/** Title, whose it is, what to do, the kinds, and the names of the columns; the number of the last line. */
function head(sheet: Worksheet, book: DeclarationBook, handout: PaperHandout): number {
  for (const [index, column] of columns.entries()) sheet.getColumn(index + 1).width = column?.width ?? 4
  sheet.getColumn(keyColumn).hidden = true
  let at = 0
  const line = (text: string, look: Partial<Style> = looks.left, height = 15) => {
    at += 1
    sheet.mergeCells(at, 1, at, last)
    put(sheet.getCell(at, 1), text, look)
    sheet.getRow(at).height = height
  }
  line(`${book.label} 利害関係申告書(${book.reviewer.code})`, looks.title, 22)
  line(book.callTitle, looks.centred, 15)
  at += 1
  keys(sheet, at, book, handout)
  at += 1
  signature(sheet, at)
  for (const text of steps(handout)) line(text, looks.note, 13 * linesOf(text, widthOfAll))
  line('利害関係の種類', looks.heading, 16)
  for (const text of kindLines) line(text, looks.note, 13.5)
  at += 1
  for (const [index, column] of columns.entries())
    if (column === null) sheet.getCell(at, keyColumn).value = writeDeclarationRow({ of: 'head' })
    else put(sheet.getCell(at, index + 1), column.name, looks.header)
  sheet.getRow(at).height = 30
  return at
}

const widthOfAll = columns.reduce((sum, column) => sum + (column?.width ?? 0), 0)
const linesOf = (text: string, width: number): number => lineStarts(text, width * 0.62).length

function keys(sheet: Worksheet, at: number, book: DeclarationBook, handout: PaperHandout): void {
  const { office, fy, reviewer, digest } = book
  sheet.getRow(at).hidden = true
  for (const [index, column] of columns.entries())
    sheet.getCell(at, index + 1).value =
      column === null
        ? writeMark('declaration', { office, fy, reviewerId: reviewer.id, givenId: handout.givenId, digest })
        : writeDeclarationColumn(column)
}

/** 氏名 stands in the column of the answers and 提出日 in that of いつから, so that their keys are found as well. */
function signature(sheet: Worksheet, at: number): void {
  sheet.mergeCells(at, 1, at, 2)
  put(sheet.getCell(at, 1), '氏名', looks.header)
  sheet.mergeCells(at, placeOf('answer'), at, placeOf('kind'))
  put(sheet.getCell(at, placeOf('answer')), '', opened(looks.text))
  put(sheet.getCell(at, detailAt), '提出日', looks.right)
  put(sheet.getCell(at, last), '', { ...opened(looks.centre), numFmt: '@' })
  sheet.getCell(at, keyColumn).value = writeDeclarationRow({ of: 'signed' })
  sheet.getRow(at).height = 24
}

const steps = ({ dueOn, sendTo }: PaperHandout): readonly string[] => [
  '1　都道府県ごとに、「利害関係」で「なし」か「あり」を選んでください(印刷して手書きでも結構です)。',
  '2　「あり」のときは、下の①から⑥のうち最も近い種類を一つ選び、内容と、いつからかを書いてください。',
  '3　応募書の内容は、この申告をいただいた後にお送りします。迷うときは「あり」とし、事情をお書きください。',
  `4　氏名と提出日を入れ、${formatWareki(dueOn, 'weekday')}までに、${sendTo === '' ? 'お送りしたメールに添付してご返信' : `${sendTo} へお送り`}ください。`,
]

/** The first takes a line of its own. */
const kindLines: readonly string[] = (() => {
  const [first, second, third, fourth, ...others] = conflictKinds.map((kind) => conflictKindLabel[kind])
  return [first ?? '', [second, third, fourth].join('　'), others.join('　')]
})()

interface Place {
  readonly at: number
  readonly number: number
  readonly each: number
}

const most = { detail: conflictFields.detail.limit, since: conflictFields.since.limit } as const

function body(sheet: Worksheet, row: DeclarationBook['rows'][number], { at, number, each }: Place): void {
  const isSmall = each < 15
  const [text, centre] = isSmall ? [looks.small, looks.smallCentre] : [looks.text, looks.centre]
  put(sheet.getCell(at, 1), number, toned(centre))
  put(sheet.getCell(at, placeOf('prefecture')), row.prefecture, toned(text))
  sheet.getCell(at, keyColumn).value = writeDeclarationRow({ of: 'body', jis2: row.jis2 })
  const answer = sheet.getCell(at, placeOf('answer'))
  put(answer, row.answer === 'open' ? '' : answerWords[row.answer], opened(centre))
  choose(answer, [answerWords.none, answerWords.declared], '「なし」か「あり」を選んでください。')
  const kind = sheet.getCell(at, placeOf('kind'))
  put(kind, row.kind === null ? '' : conflictKindShort[row.kind], opened(text))
  choose(kind, Object.values(conflictKindShort), '①から⑥のどれか一つを選んでください。')
  const lines = Math.min(4, linesOf(row.detail, columns[detailAt - 1]?.width ?? 0))
  // In a low line what is typed shrinks; it would be cut in its middle.
  const words =
    isSmall && lines === 1 ? { ...text, alignment: { ...text.alignment, wrapText: false, shrinkToFit: true } } : text
  // As texts: a day that is typed stays as it is written.
  for (const part of ['detail', 'since'] as const) {
    const cell = sheet.getCell(at, placeOf(part))
    put(cell, row[part], { ...opened(words), numFmt: '@' })
    cell.dataValidation = {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      allowBlank: true,
      formulae: [most[part]],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: '長すぎます',
      error: `${most[part].toLocaleString('ja-JP')}字以内で書いてください。`,
    }
  }
  sheet.getRow(at).height = Math.max(each, (isSmall ? 10 : 13) * lines + 2)
}

/** What may be chosen: pasting goes past it, so that the import asks again. */
function choose(cell: Cell, words: readonly string[], error: string): void {
  cell.dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${words.join(',')}"`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '選択肢にありません',
    error,
  }
}
