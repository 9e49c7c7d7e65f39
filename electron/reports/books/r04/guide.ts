import type { Workbook } from 'exceljs'
import type { ReportHeader } from '../../../../shared/contract/reports/rows.ts'
import type { PaperHandout } from '../../../../shared/contract/review/paper-files.ts'
import type { SheetBook } from '../../../../shared/contract/review/sheet-book.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { pointsAtMost } from '../../../../shared/domain/review/scoring.ts'
import { lineStarts } from '../../kit/line-estimate.ts'
import { looks, protectedSheet, put } from '../out-and-back/looks.ts'

const widths = [6, 24, 40, 9, 9] as const

/** 記入要領: what to do in five lines, the scale in words, the criteria, until when and where to. */
export async function addGuide(
  workbook: Workbook,
  book: SheetBook,
  handout: PaperHandout,
  header: ReportHeader,
): Promise<void> {
  const sheet = await protectedSheet(workbook, '記入要領', { paper: 'A4', orientation: 'portrait' }, header)
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width
  let at = 0
  const line = (text: string, look = looks.left, height?: number) => {
    at += 1
    sheet.mergeCells(at, 1, at, widths.length)
    put(sheet.getCell(at, 1), text, look)
    sheet.getRow(at).height = height ?? 18 * Math.max(1, linesOf(text, 88))
  }
  line(book.callTitle.startsWith(book.label) ? book.callTitle : `${book.label} ${book.callTitle}`, looks.left)
  line(`採点票 記入要領(${book.reviewer.code})`, looks.title, 28)
  line('')
  for (const text of steps(book, handout)) line(text)
  line('')
  line('評価の段階', looks.heading)
  for (const text of scaleOf(book)) line(text)
  line('')
  line('評価項目と配点', looks.heading)
  at += 1
  for (const [index, text] of ['№', '評価項目', '観点', '重み', '配点'].entries())
    put(sheet.getCell(at, index + 1), text, looks.header)
  for (const criterion of book.criteria) {
    at += 1
    const cells = [
      [criterion.no, looks.centre],
      [criterion.name, looks.text],
      [criterion.viewpoint, looks.text],
      [`×${criterion.weight}`, looks.centre],
      [`${pointsAtMost(criterion)}点`, looks.centre],
    ] as const
    for (const [index, [value, look]] of cells.entries()) put(sheet.getCell(at, index + 1), value, look)
    const lines = Math.max(linesOf(criterion.name, widths[1]), linesOf(criterion.viewpoint, widths[2]))
    sheet.getRow(at).height = Math.max(20, 15 * lines + 6)
  }
  line(`合計 ${book.maximum}点満点。合計は自動で計算されます。`, looks.note)
}

const mostAt = (column: number) => column * 0.62
const linesOf = (text: string, column: number): number => lineStarts(text, mostAt(column)).length

const steps = (book: SheetBook, { dueOn, sendTo }: PaperHandout): readonly string[] => [
  `1　シート「採点票」の白い欄に、応募ごとの点(${scaleWords(book)}の整数)を入れてください。灰色の欄は入力できません。`,
  '2　2点以下の項目があるときは、「総合所見」に理由をお書きください。ほかの応募の所見は任意です。',
  '3　シート「応募概要」に、応募書の内容を項目ごとに載せています。「―(利害関係)」の団体は採点しません。',
  `4　提出期限は${formatWareki(dueOn, 'weekday')}です。右端の「未記入」がすべて0になったか確かめてください。`,
  `5　このファイルを保存し、${sendTo === '' ? 'お送りしたメールに添付してご返信' : `${sendTo} へお送り`}ください。行の並べ替えや、ファイル名の変更は差し支えありません。`,
]

const sameScale = ({ criteria }: SheetBook): number | null => {
  const [first] = criteria
  return first !== undefined && criteria.every(({ maxRaw }) => maxRaw === first.maxRaw) ? first.maxRaw : null
}
const scaleWords = (book: SheetBook): string => {
  const most = sameScale(book)
  return most === null ? '0から項目ごとの最高点まで' : `0から${most}まで`
}

/** The words of each step: once where all criteria share them, else criterion by criterion. */
function scaleOf(book: SheetBook): readonly string[] {
  const said = ({ anchors }: SheetBook['criteria'][number]) =>
    anchors.map(({ raw, label }) => `${raw} ${label}`).join('　')
  const lines = new Map(book.criteria.map((criterion) => [criterion.no, said(criterion)]))
  const [first = '', ...others] = new Set(lines.values())
  if (first === '' && others.length === 0) return [`0 は記載なし。数が大きいほど優れています(${scaleWords(book)})。`]
  if (others.length === 0) return [first]
  return book.criteria.map(({ no, name, maxRaw }) => `${no} ${name}: ${lines.get(no) || `0から${maxRaw}まで`}`)
}
