import type { Board } from '../records.ts'

/** 「利害関係の未回答があります: 委員B 3件、委員C 11件」; null where everybody has answered for all that have applied. */
export function unansweredWords({ reviewers }: Pick<Board, 'reviewers'>): string | null {
  const left = reviewers.filter(({ unanswered }) => unanswered > 0)
  if (left.length === 0) return null
  const [some, rest] = [left.slice(0, 3), left.slice(3)]
  const named = some.map(({ code, unanswered }) => `${code} ${unanswered}件`).join('、')
  return `利害関係の未回答があります: ${named}${rest.length > 0 ? `、ほか${rest.length}名` : ''}`
}
