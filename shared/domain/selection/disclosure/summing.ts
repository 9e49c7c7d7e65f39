import { type Ground, grounds } from './grounds.ts'
import type { JudgedPart } from './redacting.ts'

/** What becomes of a document as a whole. */
export const documentOutcomes = ['open', 'partly', 'closed', 'byHand'] as const
export type DocumentOutcome = (typeof documentOutcomes)[number]

export const documentOutcomeLabel = {
  open: '開示',
  partly: '一部不開示',
  closed: '不開示',
  byHand: '手作業で墨消しが必要',
} as const satisfies Record<DocumentOutcome, string>

type Summed = Pick<JudgedPart, 'way' | 'ground' | 'state' | 'nature'>

/** A file that is to be shown but for parts of it is said to be so before all: no page of this program stands for it. */
export function outcomeOf(parts: readonly Summed[]): DocumentOutcome {
  if (parts.some(({ nature, way }) => nature === 'original' && way === 'masked')) return 'byHand'
  if (parts.every(({ way }) => way === 'open')) return 'open'
  return parts.every(({ way }) => way === 'closed') ? 'closed' : 'partly'
}

export interface Sum {
  readonly parts: number
  /** Those of which something is withheld. */
  readonly withheld: number
  /** Those that nobody has looked at, or whose text is another one since. */
  readonly unsettled: number
  readonly stale: number
  /** In the order of the law. */
  readonly grounds: Ground[]
}

export function tallied(parts: readonly Summed[]): Sum {
  const withheld = parts.filter(({ way }) => way !== 'open')
  return {
    parts: parts.length,
    withheld: withheld.length,
    unsettled: parts.filter(({ state }) => state !== 'settled').length,
    stale: parts.filter(({ state }) => state === 'stale').length,
    grounds: grounds.filter((ground) => withheld.some((part) => part.ground === ground)),
  }
}
