import { fiscalYearSymbol } from './calendar/fiscal-year.ts'

/** 「R8_進捗総括表_20261122.xlsx」; subjects (a prefecture, a month) stand before the day; 見本 marks a practice office. */
export const bookFileName = (book: {
  readonly fiscalYear: number
  readonly title: string
  readonly subjects?: readonly string[]
  /** ISO date. */
  readonly asOf: string
  readonly practice: boolean
}): string =>
  [
    book.practice ? '見本' : '',
    fiscalYearSymbol(book.fiscalYear),
    book.title,
    ...(book.subjects ?? []),
    book.asOf.replaceAll('-', ''),
  ]
    .filter((part) => part !== '')
    .join('_')
    .concat('.xlsx')
