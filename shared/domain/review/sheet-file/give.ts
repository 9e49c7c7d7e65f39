import { Refusal } from '../../refusal.ts'

/**
 * 採点票 with its summaries goes out only to a 委員 who has answered for every 都道府県 that has applied whether there is a
 * 利害関係: before any content is seen (domain.md §7, checks.md Conflicts of interest). Refuses with `conflict`.
 */
export function assertMayGive({ code, unanswered }: { readonly code: string; readonly unanswered: number }): void {
  if (unanswered > 0)
    throw new Refusal(
      'conflict',
      `${code}の利害関係に、未回答が${unanswered}件あります。「利害関係」で回答を記録してから、採点票を出してください。`,
    )
}
