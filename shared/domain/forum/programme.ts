import { minutesOf } from '../meeting/timetable.ts'
import { Refusal } from '../refusal.ts'

/** From when to when, 「13:30」. */
export interface Span {
  readonly startsAt: string
  readonly endsAt: string
}

const clockWords = '時刻は 13:30 の形で入力してください。'

/** Refuses (`invalid`) times that are none, or an end that is not after the beginning; `field` puts words beside the field. */
export function assertSpan({ startsAt, endsAt }: Span): void {
  const fields = {
    ...(minutesOf(startsAt) === null ? { startsAt: clockWords } : {}),
    ...(minutesOf(endsAt) === null ? { endsAt: clockWords } : {}),
  }
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', clockWords, { fields })
  if (endsAt <= startsAt)
    throw new Refusal('invalid', '終了の時刻が、開始より前です。', {
      fields: { endsAt: '開始より後の時刻にしてください。' },
    })
}

interface Line extends Span {
  readonly title: string
}

/**
 * Refuses (`invalid`) a 次第 with a line that ends before it begins, or two that run at the same time. The lines stand in the order
 * in which they are held.
 */
export function assertProgramme(slots: readonly Line[]): void {
  for (const [at, slot] of slots.entries()) {
    const name = `次第の${at + 1}行目「${slot.title}」`
    if (minutesOf(slot.startsAt) === null || minutesOf(slot.endsAt) === null)
      throw new Refusal('invalid', `${name}の時刻を、13:30 の形で入力してください。`)
    if (slot.endsAt <= slot.startsAt)
      throw new Refusal('invalid', `${name}の終了 ${slot.endsAt} が、開始 ${slot.startsAt} より前です。`)
  }
}

/** What of a 次第 wants a look: pauses between two lines, lines at the same time, lines beyond the time of the forum. */
export function programmeNotes(slots: readonly Line[], forum: Span): string[] {
  const notes: string[] = []
  slots.forEach((slot, at) => {
    const before = slots[at - 1]
    if (before === undefined) return
    if (slot.startsAt < before.endsAt)
      notes.push(
        `「${before.title}」(${before.endsAt}まで)と「${slot.title}」(${slot.startsAt}から)の時間が重なります。`,
      )
    else if (slot.startsAt > before.endsAt) notes.push(`${before.endsAt}〜${slot.startsAt}は空いています。`)
  })
  const [first, last] = [slots[0], slots.at(-1)]
  if (first !== undefined && first.startsAt < forum.startsAt)
    notes.push(`次第が、フォーラムの開始 ${forum.startsAt} より前に始まります。`)
  if (last !== undefined && last.endsAt > forum.endsAt)
    notes.push(`次第が、フォーラムの終了 ${forum.endsAt} より後に終わります。`)
  return notes
}

/**
 * The same lines in another order, one moved by one place: each keeps how long it takes, and the pause before a place stays with the
 * place, so that the day begins and ends as it did. Null where there is no such place.
 */
export function movedSlots<Slot extends Span>(slots: readonly Slot[], at: number, by: 1 | -1): Slot[] | null {
  const [own, other] = [slots[at], slots[at + by]]
  if (own === undefined || other === undefined) return null
  const order = slots.map((slot, index) => (index === at ? other : index === at + by ? own : slot))
  if (slots.some(({ startsAt, endsAt }) => minutesOf(startsAt) === null || minutesOf(endsAt) === null)) return order
  let before = 0
  let clock = 0
  return order.map((slot, index) => {
    const place = slots[index] ?? slot
    const pause = index === 0 ? (minutesOf(place.startsAt) ?? 0) : (minutesOf(place.startsAt) ?? 0) - before
    before = minutesOf(place.endsAt) ?? 0
    const from = clock + pause
    clock = from + (minutesOf(slot.endsAt) ?? 0) - (minutesOf(slot.startsAt) ?? 0)
    return { ...slot, startsAt: clockOf(from), endsAt: clockOf(clock) }
  })
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
