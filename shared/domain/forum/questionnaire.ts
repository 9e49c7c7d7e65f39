import { type Choice, choices } from './fields.ts'

export interface Answered {
  readonly questionId: string
  readonly choice: Choice
}

export interface QuestionCount {
  readonly id: string
  readonly words: string
  /** In the order of `choices`: five first. */
  readonly counts: readonly number[]
  readonly n: number
}

/** The answers to each question, in the one order of five; who left it out is not among them. */
export const countAnswers = (
  questions: readonly { readonly id: string; readonly words: string }[],
  answers: readonly Answered[],
): QuestionCount[] =>
  questions.map(({ id, words }) => {
    const own = answers.filter(({ questionId }) => questionId === id)
    const counts = choices.map((choice) => own.filter((each) => each.choice === choice).length)
    return { id, words, counts, n: own.length }
  })

/** 回答率 as a whole percentage; null where nobody was there to answer. */
export const rateOf = (replies: number, came: number): number | null =>
  came === 0 ? null : Math.round((replies / came) * 100)

/** What nobody has put into a group yet. */
export const ungrouped = '(まだ分けていない)'

/** 自由記述 by their groups, the largest first and what is not grouped last: together all of them. */
export function groupsOf(comments: readonly { readonly group: string }[]): { group: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { group } of comments) counts.set(group, (counts.get(group) ?? 0) + 1)
  return [...counts]
    .map(([group, count]) => ({ group: group === '' ? ungrouped : group, count }))
    .toSorted((a, b) => Number(a.group === ungrouped) - Number(b.group === ungrouped) || b.count - a.count)
}
