import { Refusal } from '../../refusal.ts'
import type { Evidence } from './evidence.ts'

/** Of one 委員 and one 都道府県: the reasons, and those among them that were considered and found not to apply. */
export interface Considered<Dismissal extends { readonly evidence: string }> {
  readonly open: readonly Evidence[]
  readonly dismissed: readonly { readonly evidence: Evidence; readonly dismissal: Dismissal }[]
}

/**
 * Parts what was considered already from what was not. A reason that was not there when the others were considered is open
 * again; one that is no longer there is gone, whatever was said of it.
 */
export function considered<Dismissal extends { readonly evidence: string }>(
  evidence: readonly Evidence[],
  dismissals: readonly Dismissal[],
): Considered<Dismissal> {
  const by = new Map(dismissals.map((each) => [each.evidence, each]))
  return {
    open: evidence.filter(({ key }) => !by.has(key)),
    dismissed: evidence.flatMap((each) => {
      const dismissal = by.get(each.key)
      return dismissal === undefined ? [] : [{ evidence: each, dismissal }]
    }),
  }
}

/**
 * The reasons that are dismissed now, of those that an officer has seen (`seen`, by key): what came in since stays open.
 * Refuses (`conflict`) where none of them is there any more, and where all were dismissed already in other words; the
 * same deed that comes again finds nothing left to do.
 */
export function assertDismissable(
  { open, dismissed }: Considered<{ readonly evidence: string; readonly reason: string }>,
  { seen, reason }: { readonly seen: readonly string[]; readonly reason: string },
): Evidence[] {
  const left = open.filter(({ key }) => seen.includes(key))
  if (left.length > 0) return left
  const known = dismissed.filter(({ evidence }) => seen.includes(evidence.key))
  if (known.length === 0)
    throw new Refusal('conflict', 'この候補の根拠は、いまはもうありません。いまの候補を確かめてください。')
  const other = known.find(({ dismissal }) => dismissal.reason !== reason)
  if (other !== undefined)
    throw new Refusal('conflict', `この候補は、すでに検討されています(理由: ${other.dismissal.reason})。`)
  return []
}
