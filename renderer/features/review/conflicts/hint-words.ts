import { conflictKindLabel } from '../../../../shared/domain/review/conflict.ts'
import type { ConflictHint } from '../records.ts'

type Evidence = ConflictHint['open'][number]

/** ① … ⑥ of what stands there, each once. */
export const kindsOf = (evidence: readonly Pick<Evidence, 'kind'>[]): string =>
  [...new Set(evidence.map(({ kind }) => conflictKindLabel[kind].slice(0, 1)))].toSorted().join('')

/** What goes into 内容: the words that the 委員 may read too. */
export const detailOf = (hint: ConflictHint | undefined): string =>
  (hint?.open ?? []).map(({ words }) => `${words}。`).join('\n')

/** Cells with something that nobody has considered yet. */
export const openHints = (hints: readonly ConflictHint[]): ConflictHint[] => hints.filter(({ open }) => open.length > 0)
