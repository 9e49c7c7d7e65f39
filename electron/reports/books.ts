import type { z } from 'zod'
import { type BookId, type ReportHeader, type ReportRows, reportRows } from '../../shared/contract/reports/rows.ts'
import { bookFileName } from '../../shared/domain/book-file-name.ts'
import { writeReceiptBook } from './books/r01-receipt.ts'
import { writeTallyBook } from './books/r05-tally.ts'
import { writeSelectionBook } from './books/r06-selection.ts'
import { writeSummaryBook } from './books/r09-summary.ts'
import { writeProgressBook } from './books/r10-progress.ts'
import { writeAuditBook } from './books/r18-audit.ts'

export interface Book<Id extends BookId = BookId> {
  readonly id: Id
  readonly title: string
  /** 「R8_応募受付簿_20261122.xlsx」; rows name the prefecture, the month, the names in it. */
  readonly fileName: (header: ReportHeader, rows: ReportRows[Id]) => string
  readonly rows: z.ZodType<ReportRows[Id]>
  readonly write: (rows: ReportRows[Id], header: ReportHeader) => Promise<Uint8Array>
}

const book = <Id extends BookId>(
  id: Id,
  title: string,
  rows: Book<Id>['rows'],
  write: Book<Id>['write'],
  /** What tells two exports apart that lie side by side in one folder. */
  subjects: (rows: ReportRows[Id]) => readonly string[] = () => [],
): Book<Id> => ({
  id,
  title,
  fileName: (header, read) => bookFileName({ ...header, title, subjects: subjects(read) }),
  rows,
  write,
})

const monthOf = (period: { readonly from: string }): string => period.from.slice(0, 7).replace('-', '')

/** Every workbook of the program, by its number in the list of outputs (domain §10.1). */
export const books: { readonly [Id in BookId]: Book<Id> } = {
  R1: book('R1', '応募受付簿', reportRows.R1, writeReceiptBook),
  R5: book('R5', '審査集計表', reportRows.R5, writeTallyBook, ({ reviewerNames }) =>
    reviewerNames === 'named' ? ['委員名入り'] : [],
  ),
  R6: book('R6', '選定結果一覧', reportRows.R6, writeSelectionBook),
  R9: book('R9', '進捗総括表', reportRows.R9, writeSummaryBook, ({ period }) => [monthOf(period)]),
  R10: book('R10', '進捗報告書', reportRows.R10, writeProgressBook, ({ prefecture, period }) => [
    prefecture,
    monthOf(period),
  ]),
  R18: book('R18', '操作・版履歴', reportRows.R18, writeAuditBook, ({ sought }) => [
    sought.who,
    sought.kind?.label ?? '',
    sought.subject,
    [sought.from, sought.to].every((day) => day === null)
      ? ''
      : [sought.from, sought.to].map((day) => day?.replaceAll('-', '') ?? '').join('-'),
  ]),
}
