import type { DecidedFacts } from './facts.ts'
import type { LetterKind } from './kinds.ts'
import type { LetterValues } from './placeholder.ts'

/** The decision a letter rested on when it was made; null for one that rests on none of a single body. */
export type Basis = Pick<DecidedFacts, 'id' | 'approvalRef' | 'decidedOn'>

/** Who makes it is no part of what was decided. */
const ofTheMaker = ['担当'] as const

/**
 * What has changed since a letter was made, in the office's words; empty while it stands (letters.md W5: 「decision changed
 * after the letter was made」). `now` is null where nothing is decided any more.
 */
export function changedSince(
  made: { readonly kind: LetterKind; readonly basis: Basis | null; readonly values: LetterValues },
  now: { readonly kind: LetterKind; readonly basis: Basis | null; readonly values: LetterValues | null } | null,
): string[] {
  if (now === null) return ['決定が取り消されています']
  if (now.kind !== made.kind) return ['結果が変わっています']
  const isApproved =
    now.basis?.approvalRef === made.basis?.approvalRef && now.basis?.decidedOn === made.basis?.decidedOn
  const decided = !isApproved ? ['決裁'] : now.basis?.id === made.basis?.id ? [] : ['決定']
  const values = now.values === null ? [] : differing(made.values, now.values)
  return [...decided, ...values]
}

const differing = (was: LetterValues, is: LetterValues): string[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) =>
      !ofTheMaker.some((each) => each === name) &&
      JSON.stringify(was[name] ?? null) !== JSON.stringify(is[name] ?? null),
  )

/** Whether a letter is still to be made: none was, or what it says is no longer so. */
export const isLacking = (kept: { readonly changed: readonly string[] } | null): boolean =>
  kept === null || kept.changed.length > 0
