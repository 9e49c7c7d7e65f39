import { Refusal } from '../refusal.ts'
import { toJst } from './jst.ts'

/** The years (西暦) that a date may be of: from 明治, whose dates are read as Gregorian ones, to what nobody means any more. */
export const earliestYear = 1868
export const latestYear = 2199

/** True for an ISO date, or instant, of a year that a date may be of. */
export const isOfAnyYear = (date: string): boolean => {
  const year = Number(date.slice(0, 4))
  return year >= earliestYear && year <= latestYear
}

/**
 * Refuses (`invalid`) a span (`what`) whose second date comes before its first; the complaint stands at `field`. Both
 * are ISO dates, and an open end is in order.
 */
export function assertInOrder(from: string | null, to: string | null, what: string, field: string): void {
  if (from !== null && to !== null && to < from)
    throw new Refusal('invalid', `${what}の終わりが始まりより前です。日付を確かめてください。`, {
      fields: { [field]: '始まり以後の日にしてください。' },
    })
}

/** Refuses (`invalid`) a day of something that has happened (`what`) that is still to come. Both are ISO dates. */
export function assertNotFuture(date: string | null, today: string, what: string, field: string): void {
  if (date !== null && date > today)
    throw new Refusal('invalid', `${what}が今日より後の日です。日付を確かめてください。`, {
      fields: { [field]: '今日までの日にしてください。' },
    })
}

/** Refuses (`invalid`) an instant of something that has happened (`what`) that is still to come. Both are ISO instants. */
export function assertPast(instant: string | null, now: string, what: string, field: string): void {
  if (instant !== null && toJst(instant) > toJst(now))
    throw new Refusal('invalid', `${what}が今より後の日時です。日付と時刻を確かめてください。`, {
      fields: { [field]: '今までの日時にしてください。' },
    })
}
