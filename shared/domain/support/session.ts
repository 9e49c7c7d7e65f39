import { addDays, epochSecond, jstDate } from '../calendar/jst.ts'
import { Refusal } from '../refusal.ts'

/** 支援記録は7日以内にまとめる (domain.md §8.4). */
export const recordWithinDays = 7

/** The day by which the record of a session is usually due. `startAt` is an ISO instant. */
export const recordDueOn = (startAt: string): string => addDays(jstDate(startAt), recordWithinDays)

/** Refuses (`invalid`) a session that ends before it starts. Both are ISO instants of any offset; the end may be open. */
export function assertSessionTimes({
  startAt,
  endAt,
}: {
  readonly startAt: string
  readonly endAt: string | null
}): void {
  if (endAt !== null && epochSecond(endAt) < epochSecond(startAt))
    throw new Refusal('invalid', '支援の終わりの時刻が始まりより前です。日時を確かめてください。', {
      fields: { endAt: '始まり以後の日時にしてください。' },
    })
}
