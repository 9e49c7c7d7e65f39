import { formatWareki, formatWarekiMonth } from '../calendar/wareki.ts'
import { Refusal } from '../refusal.ts'
import { isSupportedMonth, type MonthlyPeriod } from './monthly-report.ts'
import { progressLevelLabel } from './progress.ts'
import type { SuggestedLevels } from './progress-summary.ts'

/**
 * A report is begun for a month of the support that has begun. Refuses (`invalid`) another one. `month` is `2026-10`,
 * the rest ISO dates, both ends inclusive.
 */
export function assertMayBegin(
  month: string,
  period: Pick<MonthlyPeriod, 'from' | 'to'>,
  support: { readonly from: string; readonly to: string },
  today: string,
): void {
  const named = formatWarekiMonth(month)
  if (!isSupportedMonth(period, support))
    throw new Refusal(
      'invalid',
      `${named}は支援期間(${formatWareki(support.from, 'long')}から${formatWareki(support.to, 'long')}まで)の外です。月を選び直してください。`,
      { fields: { period: '支援期間の中の月を選んでください。' } },
    )
  if (period.from > today)
    throw new Refusal('invalid', `${named}はまだ始まっていません。月が始まってから報告を作ってください。`, {
      fields: { period: 'まだ始まっていない月です。' },
    })
}

/** 確認済 is frozen (domain.md §4.6). Refuses (`conflict`) to change it, naming who froze it. */
export function assertStillDraft(report: {
  readonly confirmed: boolean
  readonly month: string
  readonly confirmedBy: string
}): void {
  if (report.confirmed)
    throw new Refusal(
      'conflict',
      `${formatWarekiMonth(report.month)}分の進捗報告は、${report.confirmedBy}が確認して固定しました。変えられません。追記は翌月の報告に書いてください。`,
    )
}

/** The levels an officer gives, and why where they are not those the numbers suggest. */
export interface GivenLevels extends SuggestedLevels {
  readonly levelReason: string
}

const parts = [
  ['overall', '全体'],
  ['talent', '人材確保'],
  ['theme', '重点テーマ'],
] as const

/** Whether any level leaves the suggestion and so wants a reason on record (domain.md §8.3). */
export const leavesSuggestion = (given: SuggestedLevels, suggested: SuggestedLevels): boolean =>
  parts.some(([part]) => given[part] !== suggested[part])

/** What the form lacks, by field: the reason for a level that leaves the suggestion. Empty where nothing lacks. */
export const lackingReason = (given: GivenLevels, suggested: SuggestedLevels): Record<string, string> =>
  leavesSuggestion(given, suggested) && given.levelReason.trim() === ''
    ? { levelReason: '数値と異なる評価とする理由を入力してください。' }
    : {}

/** Refuses (`invalid`) levels that leave the suggestion without a reason, naming them. */
export function assertLevelsReasoned(given: GivenLevels, suggested: SuggestedLevels): void {
  const fields = lackingReason(given, suggested)
  if (Object.keys(fields).length === 0) return
  const names = parts
    .filter(([part]) => given[part] !== suggested[part])
    .map(([part, name]) => `${name}:${progressLevelLabel[given[part]]}(数値では${progressLevelLabel[suggested[part]]})`)
    .join('、')
  throw new Refusal('invalid', `数値から見込まれる評価と異なります(${names})。評価の理由を入力してください。`, {
    fields,
  })
}

/**
 * What is frozen is what the officer has seen, never something newer. Refuses (`conflict`) to confirm once the records
 * have `changed` since the report was drawn; names the parts.
 */
export function assertStillTrue(changed: readonly string[]): void {
  if (changed.length === 0) return
  throw new Refusal(
    'conflict',
    `下書きを作った後に、もとの記録が変わりました(${changed.join('、')})。「今の記録から作り直す」を行い、内容を見直してから確認してください。`,
  )
}
