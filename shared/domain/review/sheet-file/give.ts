import { Refusal } from '../../refusal.ts'

/**
 * A paper with the contents of applications (採点票, a copy of 応募概要一覧 or of what is computed from the scores) goes out only to a 委員 who has answered for every
 * 都道府県 that has applied whether there is a 利害関係: before any content is seen (domain.md §7, checks.md Conflicts of
 * interest). Refuses with `conflict`.
 */
export function assertMayGive({
  code,
  unanswered,
  paper,
}: {
  readonly code: string
  readonly unanswered: number
  readonly paper: '採点票' | '委員別の応募概要一覧' | '委員別の審査集計表' | '委員別の決め手'
}): void {
  if (unanswered > 0)
    throw new Refusal(
      'conflict',
      `${code}の利害関係に、未回答が${unanswered}件あります。「利害関係」で回答を記録してから、${paper}を出してください。`,
    )
}
