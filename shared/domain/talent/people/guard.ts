import { type Block, blocks, prefectureByCode } from '../../bodies/prefectures.ts'

/** So many must be alike for a region to be said by its prefectures, or for a number to be shown (books.md R16). */
export const fewest = 3

/** What a person may be recognised by together. */
export interface Recognisable {
  /** 資格, in a fixed order. */
  readonly exams: readonly string[]
  /** 勤務可能地域 as prefectures. */
  readonly regions: readonly string[]
  readonly everywhere: boolean
}

/** A region as it may be told: prefectures, or the blocks they lie in. */
export interface ToldRegion {
  readonly prefectures: readonly string[]
  readonly blocks: readonly Block[]
  readonly coarse: boolean
}

const keyOf = ({ exams, regions, everywhere }: Recognisable): string =>
  JSON.stringify([exams.toSorted(), everywhere, regions.toSorted()])

/** The blocks of prefectures, from north to south. */
export const blocksOf = (regions: readonly string[]): Block[] => {
  const found = new Set(regions.map((jis2) => prefectureByCode(jis2)?.block))
  return blocks.filter((block) => found.has(block))
}

/**
 * The regions of everybody on one list: where fewer than three have the same 資格 and the same 地域, the region becomes its block.
 * Groups become coarse as a whole, so that whoever is left fine still has two others beside them.
 */
export function guardedRegions(people: readonly Recognisable[]): ToldRegion[] {
  const alike = Map.groupBy(people, keyOf)
  return people.map((person) => {
    const coarse = (alike.get(keyOf(person))?.length ?? 0) < fewest && person.regions.length > 0
    // Beside 全国 a block would say no more, and tell somebody apart.
    return coarse
      ? { prefectures: [], blocks: person.everywhere ? [] : blocksOf(person.regions), coarse }
      : { prefectures: person.regions, blocks: [], coarse }
  })
}

/** A number for people who may not see the records: null where it is small enough to point at somebody. 0 says nothing of anybody. */
export const guardedCount = (count: number): number | null => (count > 0 && count < fewest ? null : count)

/**
 * Counts that stand beside their total: the total less what is told must tell nobody's number. Where it would, the smallest of
 * the others and whatever is as small are kept back, too; where nobody else is counted, everything, so that nobody knows where
 * those few are.
 */
export function guardedCounts(counts: readonly number[]): (number | null)[] {
  const told = counts.map(guardedCount)
  const hidden = counts.filter((_, index) => told[index] === null)
  if (!tellsItself(hidden)) return told
  const others = told.filter((count): count is number => count !== null && count > 0)
  if (others.length === 0) return counts.map(() => null)
  const least = Math.min(...others)
  return told.map((count) => (count === least ? null : count))
}

/** The total beside them: null where it is small itself, or where nothing of what it is the sum of may be told. */
export const guardedTotal = (counts: readonly number[]): number | null =>
  guardedCounts(counts).every((count) => count === null)
    ? null
    : guardedCount(counts.reduce((sum, count) => sum + count, 0))

/** One alone is the difference to the total; several, where they come to as few or as many as they can, are all 1 or all 2. */
const tellsItself = (hidden: readonly number[]): boolean =>
  hidden.length > 0 && hidden.every((count) => count === hidden[0])
