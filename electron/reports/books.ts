import type { z } from 'zod'
import { type BookId, type ReportHeader, type ReportRows, reportRows } from '../../shared/contract/reports/rows.ts'
import { bookFileName } from '../../shared/domain/book-file-name.ts'
import { receiptBook } from './books/r01-receipt.ts'
import { requirementsBook } from './books/r02/requirements.ts'
import { overviewBook } from './books/r03-overview.ts'
import { tallyBook } from './books/r05-tally.ts'
import { selectionBook } from './books/r06-selection.ts'
import { publicBook } from './books/r07-public.ts'
import { summaryBook } from './books/r09-summary.ts'
import { progressBook } from './books/r10/r10-progress.ts'
import { acceleratorsBook } from './books/r15-accelerators.ts'
import { auditBook } from './books/r18-audit.ts'
import { firmnessBook } from './books/r19-firmness.ts'
import { scenarioBook } from './books/r20-scenarios.ts'
import { postingsBook } from './books/r21/postings.ts'
import { forumBook } from './books/r22/forum.ts'
import type { Lay } from './kit/lay.ts'
import { type Preview, previewOf } from './kit/preview.ts'
import { writeWorkbook } from './kit/workbook.ts'

export interface Book<Id extends BookId = BookId> {
  readonly id: Id
  readonly title: string
  /** 「R8_応募受付簿_20261122.xlsx」; rows name the prefecture, the month, the names in it. */
  readonly fileName: (header: ReportHeader, rows: ReportRows[Id]) => string
  readonly rows: z.ZodType<ReportRows[Id]>
  readonly write: (rows: ReportRows[Id], header: ReportHeader) => Promise<Uint8Array>
  /** The same sheets as the officer will get them, before there is a file. */
  readonly preview: (rows: ReportRows[Id], header: ReportHeader) => Preview
}

const book = <Id extends BookId>(
  id: Id,
  title: string,
  rows: Book<Id>['rows'],
  layOut: <Laid>(rows: ReportRows[Id], header: ReportHeader, lay: Lay<Laid>) => Laid,
  /** What tells two exports apart that lie side by side in one folder. */
  subjects: (rows: ReportRows[Id]) => readonly string[] = () => [],
): Book<Id> => ({
  id,
  title,
  fileName: (header, read) => bookFileName({ ...header, title, subjects: subjects(read) }),
  rows,
  write: (read, header) => layOut(read, header, writeWorkbook),
  preview: (read, header) => layOut(read, header, previewOf),
})

const monthOf = (period: { readonly from: string }): string => period.from.slice(0, 7).replace('-', '')

/** Every workbook of the program, by its number in the list of outputs (domain §10.1). */
export const books: { readonly [Id in BookId]: Book<Id> } = {
  R1: book('R1', '応募受付簿', reportRows.R1, receiptBook),
  R2: book('R2', '要件確認表', reportRows.R2, requirementsBook),
  R3: book('R3', '応募概要一覧', reportRows.R3, overviewBook, ({ copyFor }) => [copyFor ?? '']),
  R5: book('R5', '審査集計表', reportRows.R5, tallyBook, ({ reviewerNames }) =>
    reviewerNames === 'named' ? ['委員名入り'] : [],
  ),
  R6: book('R6', '選定結果一覧', reportRows.R6, selectionBook),
  R7: book('R7', '公表用一覧', reportRows.R7, publicBook),
  R19: book('R19', '決め手', reportRows.R19, firmnessBook),
  R20: book('R20', '組合せ', reportRows.R20, scenarioBook),
  R21: book('R21', '採用情報・お知らせ一覧', reportRows.R21, postingsBook),
  R22: book('R22', 'フォーラム開催記録', reportRows.R22, forumBook, ({ heldOn }) => [heldOn.replaceAll('-', '')]),
  R9: book('R9', '進捗総括表', reportRows.R9, summaryBook, ({ period }) => [monthOf(period)]),
  R10: book('R10', '進捗報告書', reportRows.R10, progressBook, ({ prefecture, period }) => [
    prefecture,
    monthOf(period),
  ]),
  R15: book('R15', 'アクセラレータ任命状況', reportRows.R15, acceleratorsBook),
  R18: book('R18', '操作・版履歴', reportRows.R18, auditBook, ({ sought }) => [
    sought.who,
    sought.kind?.label ?? '',
    sought.subject,
    [sought.from, sought.to].every((day) => day === null)
      ? ''
      : [sought.from, sought.to].map((day) => day?.replaceAll('-', '') ?? '').join('-'),
  ]),
}
