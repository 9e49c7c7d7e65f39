import { includedItems } from '../../../../shared/domain/applications/correction/course.ts'
import {
  type CorrectionOutcome,
  outcomeLabel,
  outcomes,
} from '../../../../shared/domain/applications/correction/fields.ts'
import { leftWords } from '../../../../shared/domain/applications/correction/words.ts'
import type { Tone } from '../../../ui/tag.tsx'
import type { Correction, CorrectionItem } from '../records.ts'

export const stateTone = {
  drafted: 'mid',
  sent: 'warn',
  answered: 'ok',
  takenBack: 'neutral',
} as const satisfies Record<Correction['state'], Tone>

export const outcomeTone = {
  resolved: 'ok',
  partial: 'warn',
  unanswered: 'bad',
} as const satisfies Record<CorrectionOutcome, Tone>

/** The items that nobody has closed yet. */
export const openItems = ({ items }: Pick<Correction, 'items'>): CorrectionItem[] =>
  includedItems(items).filter(({ outcome }) => outcome === null)

/** 「解消 3・一部 1・未回答 1・未確認 2」, of those there are. */
export function outcomeWords(request: Pick<Correction, 'items'>): string {
  const items = includedItems(request.items)
  const counted = outcomes.map(
    (each) => [outcomeLabel[each], items.filter(({ outcome }) => outcome === each).length] as const,
  )
  return [...counted, ['未確認', openItems(request).length] as const]
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count}`)
    .join('・')
}

/** What a request waits for, or what came of it. */
export function standingWords(request: Correction): string {
  const { state, daysLeft } = request
  if (state === 'takenBack') return '取り消しました'
  if (state === 'answered') return outcomeWords(request)
  return daysLeft === null ? '送付の前です' : leftWords(daysLeft)
}

/** 「№2」 of every item that goes out, by its id. */
export const numbersOf = (request: Pick<Correction, 'items'>): Map<string, string> =>
  new Map(includedItems(request.items).map(({ id }, at) => [id, `№${at + 1}`]))
