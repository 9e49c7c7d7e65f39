import type { BookLine } from './records.ts'

/** 帳票 with a book chosen. */
export const bookAddress = (id: BookLine['id']): string => `/reports?book=${id}`

/** Those books of an address that can be made. */
export const booksAsked = (
  query: URLSearchParams,
  books: readonly Pick<BookLine, 'id' | 'notYet'>[],
): BookLine['id'][] =>
  books.filter(({ id, notYet }) => notYet === '' && query.getAll('book').includes(id)).map(({ id }) => id)
