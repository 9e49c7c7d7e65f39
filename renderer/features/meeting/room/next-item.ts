import type { Item } from './records.ts'

const isAhead = ({ state, decidedBefore }: Item): boolean =>
  decidedBefore === null && (state === 'waiting' || state === 'deferred')

/** Through for this meeting: decided, ended or carried over. */
export const isEnded = ({ state }: Item): boolean => state === 'decided' || state === 'done' || state === 'carried'

/** What comes after an item: the next that waits, from the beginning again at the end; those put off come last. */
export function nextItem(items: readonly Item[], after: string): Item | undefined {
  const at = items.findIndex(({ id }) => id === after)
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))].filter(isAhead)
  return (
    round.find(({ state, kind }) => state === 'waiting' && kind !== 'whole') ??
    round.find(({ kind }) => kind !== 'whole') ??
    round[0]
  )
}

/** Of those that were entered the last; undefined before the first. */
const lastEntered = (items: readonly Item[]): Item | undefined => {
  const entered = ({ spans }: Item): string => spans.at(-1)?.from ?? ''
  return items.filter(({ spans }) => spans.length > 0).toSorted((a, b) => (entered(a) < entered(b) ? 1 : -1))[0]
}

/**
 * What one finds on coming in: the open item, else what comes after the one that was entered last, as if one had never been
 * away: a body that was put off in the beginning still waits for the end.
 */
export const firstItem = (items: readonly Item[], currentId: string | null): Item | undefined =>
  items.find(({ id }) => id === currentId) ??
  nextItem(items, lastEntered(items)?.id ?? '') ??
  items.find(isAhead) ??
  items[0]
