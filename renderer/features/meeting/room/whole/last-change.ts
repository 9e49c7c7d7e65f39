import type { Item, MeetingPage } from '../records.ts'
import { type Standing, standingLabel, standingOf, standings } from './standing.ts'

export interface LastChange {
  readonly item: Item
  readonly at: string
  readonly before: Standing
  readonly after: Standing
}

/**
 * What the last decision on a body has changed. An item that was decided is decided again only after one has gone back to it;
 * where nobody has, and it had a decision before, that was 保留.
 */
export function lastChange({ items, entries }: Pick<MeetingPage, 'items' | 'entries'>): LastChange | null {
  const decided = items.filter((each) => each.kind === 'body' && each.decision !== null)
  const [item] = decided.toSorted((a, b) => ((a.decision?.at ?? '') < (b.decision?.at ?? '') ? 1 : -1))
  if (item?.decision == null) return null
  const lines = entries
    .filter(({ struck, itemId }) => !struck && itemId === item.id)
    .toSorted((a, b) => (a.at === b.at ? a.seq - b.seq : a.at < b.at ? -1 : 1))
    .map(({ kind }) => kind)
    .filter((kind) => kind === 'decided' || kind === 'reopened')
  const former = item.former.at(-1)
  const wasReopened = lines.at(-2) === 'reopened'
  const gone = wasReopened && former !== undefined ? standingOf({ state: 'decided', ...former }) : null
  const before = gone ?? (lines.at(-2) === 'decided' ? 'held' : 'undecided')
  return { item, at: item.decision.at, before, after: standingOf(item) }
}

/**
 * 「選定 4 → 5」「保留 1 → 0」「補欠 2」: how many there are of each, with how many there were where that has changed.
 * 次回へ継続 is said only where there is any.
 */
export function countsOf(items: readonly Item[], change: LastChange | null): { label: string; words: string }[] {
  const stand = items.filter(({ kind }) => kind === 'body').map(standingOf)
  return standings.flatMap((standing) => {
    const now = stand.filter((each) => each === standing).length
    const was = now + (change?.before === standing ? 1 : 0) - (change?.after === standing ? 1 : 0)
    if (standing === 'carried' && now === 0 && was === 0) return []
    return [{ label: standingLabel[standing], words: was === now ? `${now}` : `${was} → ${now}` }]
  })
}
