import { Refusal } from '../refusal.ts'

/**
 * Most entries of one 操作・版履歴. A larger extract is of no use on paper (a thousand pages) and nobody waits for it; by
 * day it comes in parts that fit together, as the entries are numbered.
 */
export const mostExtracted = 20_000

/** Refuses (`invalid`) an extract of more entries, with what to do. */
export function assertExtractable(found: number): void {
  if (found > mostExtracted) throw new Refusal('invalid', tooMany(found))
}

/** Why so many cannot be written, and what to do. */
export const tooMany = (found: number): string =>
  `該当する記録が${found.toLocaleString('ja-JP')}件あります。一冊に載せられるのは${mostExtracted.toLocaleString('ja-JP')}件までです。日付などで絞り込み、分けて書き出してください。`
