import { addDays, daysBetween, weekdayOf } from './jst.ts'
import { weekdayName } from './wareki.ts'

export type DueTone = 'bad' | 'warn' | 'neutral'

/** Within so many days a thing is worth a second look. */
const soonDays = 3

/** How urgent a due date is: overdue or due today, soon, later. Without a date nothing presses. */
export function dueTone(due: string | null, today: string): DueTone {
  if (due === null) return 'neutral'
  const left = daysBetween(today, due)
  return left <= 0 ? 'bad' : left <= soonDays ? 'warn' : 'neutral'
}

/** 「2日超過」「今日」「あす」「2月24日(火)」; 「期限なし」 without a date. Due today is not overdue. */
export function dueWords(due: string | null, today: string): string {
  if (due === null) return '期限なし'
  const left = daysBetween(today, due)
  if (left < 0) return `${-left}日超過`
  if (left === 0) return '今日'
  if (due === addDays(today, 1)) return 'あす'
  return `${Number(due.slice(5, 7))}月${Number(due.slice(8, 10))}日(${weekdayName(weekdayOf(due))})`
}
