import type { Item } from '../records.ts'

/**
 * The decisions that the room has not been told of, in the order in which F10 tells them: what was decided last is what the
 * 座長 says next, and what was left lies under it.
 */
export const untoldOf = (items: readonly Item[]): Item[] =>
  items
    .filter(({ decision, announcedAt }) => decision !== null && decision.result !== 'held' && announcedAt === null)
    .toSorted((a, b) => ((a.decision?.at ?? '') < (b.decision?.at ?? '') ? 1 : -1))
