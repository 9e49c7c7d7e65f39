import { Refusal } from '../refusal.ts'

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
