import type { Item, MeetingPage, Member } from './records.ts'

export interface Moves {
  /** Who must leave before the item is opened. */
  readonly leaving: readonly Member[]
  /** Who is out for an item that is through, with the way they attended before. */
  readonly returning: readonly Member[]
}

/**
 * What F8 records: for the item that is looked at, those who must leave leave; those who left for another one return, unless
 * the open item or this one keeps them out. One key for both, so that the chair is not kept waiting between two items.
 */
export function movesFor(
  { items, members, currentId }: Pick<MeetingPage, 'items' | 'members' | 'currentId'>,
  item: Item | undefined,
): Moves {
  const current = items.find(({ id }) => id === currentId)
  const target = item !== undefined && mayOpen(item) ? item : current
  const apart = [current, target].flatMap((each) => (each === undefined ? [] : awayFrom(each)))
  return {
    leaving: members.filter(
      ({ id, present }) => present !== null && target !== undefined && awayFrom(target).includes(id),
    ),
    returning: members.filter((each) => isOutByConflict(each) && !apart.includes(each.id)),
  }
}

const mayOpen = ({ state }: Item): boolean => state === 'waiting' || state === 'deferred' || state === 'open'

const awayFrom = ({ leaving, rulings }: Item): string[] =>
  leaving.filter((id) => !rulings.some(({ memberId }) => memberId === id))

/** Left because of a conflict, and has not come back. */
export const isOutByConflict = ({ present, stays }: Member): boolean =>
  present === null && stays.at(-1)?.why === 'conflict'
