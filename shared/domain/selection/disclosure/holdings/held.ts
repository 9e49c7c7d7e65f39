import type { Nature } from '../nature.ts'
import type { DocumentKind } from './documents.ts'

/** What a column is called on a page, what it is, and the words of its codes; null: it says nothing to anybody (ids, order). */
export type Column = readonly [label: string, nature: Nature, words?: Readonly<Record<string, string>>] | null

/** What is told of the rows of one table, column by column, and the document in which they stand. */
export interface Held {
  readonly document: DocumentKind
  readonly columns: Readonly<Record<string, Column>>
}

export const yesNo = { 0: 'いいえ', 1: 'はい' } as const
/** By whom and when, as every record has it. */
export const by = (label: string): Column => [label, 'official']
