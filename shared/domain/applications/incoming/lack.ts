import type { Announced } from './announced.ts'

/** What was found in a mail and stored, whether directly or inside a zip of it. */
export interface StoredPart {
  readonly name: string
  /** A picture of the text itself: counted by nobody. */
  readonly inline: boolean
  /** In a zip that is itself attached. */
  readonly packed: boolean
  /** Such a zip: it counts as one attachment, or by what is in it. */
  readonly zip: boolean
}

/** What a mail announces and nothing stored answers to. */
export interface Lack {
  /** The largest number that it says, where fewer are stored. */
  readonly count: { readonly announced: number; readonly stored: number; readonly quote: string } | null
  /** Names that it says, as it says them. */
  readonly names: readonly string[]
}

/** How names are compared: by NFKC, without case and spaces, and without what a mail program puts in place of either. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/gu, '')

/** How many attachments a person would count: a zip as one, or what is in it, whichever is more; no signature pictures. */
export function countedParts(stored: readonly StoredPart[]): number {
  const counted = stored.filter(({ inline }) => !inline)
  const direct = counted.filter(({ packed }) => !packed).length
  const unpacked = counted.filter(({ zip }) => !zip).length
  return Math.max(direct, unpacked)
}

/**
 * What is announced against what is stored; null where nothing lacks. More than was announced is no lack. A name in 「」 is
 * that name; where one without them begins in its line (behind 「1.」 or 「添付 」) nobody can tell, so it is there when a
 * stored name ends the quote.
 */
export function lackOf(announced: readonly Announced[], stored: readonly StoredPart[]): Lack | null {
  const keys = stored.map(({ name }) => nameKey(name))
  const isThere = ({ name, quote }: Announced) =>
    keys.some((key) => (quote.startsWith('「') ? key === nameKey(name ?? '') : nameKey(quote).endsWith(key)))
  const names = [
    ...new Set(announced.filter((each) => each.name !== null && !isThere(each)).map(({ name }) => name ?? '')),
  ]
  const [most] = announced.filter(({ count }) => count !== null).toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))
  const here = countedParts(stored)
  const count =
    most?.count != null && most.count > here ? { announced: most.count, stored: here, quote: most.quote } : null
  return count === null && names.length === 0 ? null : { count, names }
}

/** 「メールに「添付3件」とありますが、保存したのは2件です。メールにある「概要図.pdf」がありません。」 */
export function lackWords({ count, names }: Lack): string {
  const counted = count === null ? '' : `メールに「${count.quote}」とありますが、保存したのは${count.stored}件です。`
  const named = names.length === 0 ? '' : `メールにある${names.map((name) => `「${name}」`).join('')}が届いていません。`
  return `${counted}${named}`
}
