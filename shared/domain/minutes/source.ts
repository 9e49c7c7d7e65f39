import type { MeetingPlan, PlannedItem } from '../meeting/course-types.ts'
import type { MeetingEntry } from '../meeting/deeds.ts'
import type { MeetingForm, MemberKind } from '../meeting/meeting-fields.ts'

/** A speech as it was written down; whoever spoke may still be missing. */
export interface Speech {
  readonly id: string
  readonly itemId: string
  readonly memberId: string | null
  /** ISO instant with +09:00. */
  readonly at: string
  readonly words: string
}

export interface MinutesMember {
  readonly id: string
  readonly kind: MemberKind
  readonly name: string
  readonly kana: string
  readonly isChair: boolean
}

/** A body that has applied in the year, as far as the public may know of it. */
export interface KnownBody {
  readonly applicationId: string
  readonly prefecture: string
  readonly kana: string
  /** 「岩手」. */
  readonly short: string
  /** 選定 by this meeting, by the 決裁, or by the 案: only such a body may stand in the public version. */
  readonly isSelected: boolean
}

/** Everything 議事概要 is drawn from: what the meeting was called for, what happened, what was said. */
export interface MinutesSource {
  readonly meeting: {
    readonly no: number
    readonly heldOn: string
    readonly place: string
    readonly form: MeetingForm
  }
  readonly plan: MeetingPlan
  /** As in the plan, with how they are read. */
  readonly members: readonly MinutesMember[]
  readonly entries: readonly MeetingEntry[]
  /** Without those that were taken back. */
  readonly speeches: readonly Speech[]
  readonly materials: readonly { readonly number: string; readonly title: string; readonly toCollect: boolean }[]
  readonly bodies: readonly KnownBody[]
}

/** How a member is called where nobody is named. */
export const namelessLabel = {
  reviewer: '構成員',
  secretariat: '事務局',
  observer: 'オブザーバー',
} as const satisfies Record<MemberKind, string>

/** 「14時05分」 of an instant with +09:00. */
export const clockOf = (at: string): string => `${Number(at.slice(11, 13))}時${at.slice(14, 16)}分`

/** A time that is not known yet, as a form leaves it open. */
export const openTime = '　時　分'

/**
 * 「1」, 「2(3)」: the number of each item on the agenda. Bodies that follow one another are one 議題 and are counted within
 * it, as the look and letters.md (W4) name them.
 */
export function agendaNumbers(items: readonly Pick<PlannedItem, 'id' | 'kind'>[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  let [topic, body] = [0, 0]
  for (const { id, kind } of items) {
    if (kind !== 'body' || body === 0) topic += 1
    body = kind === 'body' ? body + 1 : 0
    numbers.set(id, kind === 'body' ? `${topic}(${body})` : String(topic))
  }
  return numbers
}
