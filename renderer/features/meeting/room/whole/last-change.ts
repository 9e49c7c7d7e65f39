import { type MeetingResult, meetingResultLabel } from '../../../../../shared/domain/meeting/deeds.ts'
import type { Item, MeetingPage } from '../records.ts'

type Stood = MeetingResult | null

export interface LastChange {
  readonly item: Item
  readonly at: string
  readonly before: Stood
  readonly after: Stood
}

const bodyResult = ({ decision }: Pick<Item, 'decision'>): Stood =>
  decision === null || decision.result === 'agreed' ? null : decision.result

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
  const before = wasReopened && former !== undefined ? bodyResult(former) : lines.at(-2) === 'decided' ? 'held' : null
  return { item, at: item.decision.at, before, after: bodyResult(item) }
}

const counted = ['selected', 'reserve', 'rejected', 'held'] as const

/** 「選定 4 → 5」「保留 1 → 0」「補欠 2」: how many there are of each, with how many there were where that has changed. */
export function countsOf(items: readonly Item[], change: LastChange | null): { label: string; words: string }[] {
  const open = items.filter(({ kind, state }) => kind === 'body' && state !== 'decided' && state !== 'carried')
  const lines = counted.map((result) => {
    const now = items.filter((each) => each.kind === 'body' && bodyResult(each) === result).length
    const was = now + (change?.before === result ? 1 : 0) - (change?.after === result ? 1 : 0)
    return { label: meetingResultLabel[result], words: was === now ? `${now}` : `${was} → ${now}` }
  })
  return [...lines, { label: '未決', words: `${open.length}` }]
}
