import type { Conflicted, DecisionMethod, LeaveReason, MeetingResult, ReasonNeed, Votes } from './deeds.ts'
import type { ItemKind, MemberKind, PresenceMode } from './meeting-fields.ts'

export interface PlannedMember {
  readonly id: string
  readonly kind: MemberKind
  readonly name: string
  readonly isChair: boolean
}

export interface PlannedItem {
  readonly id: string
  readonly kind: ItemKind
  readonly title: string
  /** Of the body that is deliberated; null on every other item. */
  readonly applicationId: string | null
}

/** What a meeting was called for: whom, which items in which order, by which quorum. */
export interface MeetingPlan {
  readonly members: readonly PlannedMember[]
  readonly items: readonly PlannedItem[]
  /** How many members must be present; null means more than half. */
  readonly quorum: number | null
  readonly proxiesCount: boolean
}

/** From when to when a member was in the room or on the line. Instants; `to` is null while they are. */
export interface Stay {
  readonly from: string
  to: string | null
  readonly mode: PresenceMode
  /** Who came for the member; empty unless 代理. */
  readonly proxy: string
  /** Why it ended; null while it lasts, or where the meeting ended with it. */
  why: LeaveReason | null
  /** The item during which it ended. */
  itemId: string | null
}

export interface PersonCourse {
  readonly stays: Stay[]
  absentAt: string | null
}

export type ItemState = 'waiting' | 'open' | 'deferred' | 'decided' | 'done' | 'carried'

export interface TakenVote extends Votes {
  readonly at: string
  readonly motion: string
  readonly passed: boolean
  /** Who took part: ids of members. */
  readonly voters: readonly string[]
}

/** 会議の決定, with who took part in it and what it had to answer for. */
export interface MeetingDecision {
  readonly at: string
  readonly result: MeetingResult | 'agreed'
  readonly reserveOrder: number | null
  readonly method: DecisionMethod
  readonly reason: string
  readonly condition: string
  readonly needs: readonly ReasonNeed[]
  /** The bodies of 全体の決定. */
  readonly bodies: readonly string[]
  /** The vote it was taken by; null by consensus. */
  readonly vote: TakenVote | null
  /** Those who took part in deciding, and of how many. */
  readonly voters: readonly string[]
  readonly of: number
}

export interface ItemCourse {
  readonly item: PlannedItem
  state: ItemState
  readonly spans: { readonly from: string; to: string | null }[]
  conflicted: Conflicted
  readonly rulings: { readonly memberId: string; readonly reason: string; readonly at: string }[]
  readonly votes: TakenVote[]
  decision: MeetingDecision | null
  /** Decisions of this item that were gone back on. */
  readonly former: { readonly decision: MeetingDecision; readonly at: string; readonly reason: string }[]
  announcedAt: string | null
  /** 決定取消 of what an earlier meeting had decided. */
  undone: { readonly meetingNo: number; readonly reason: string; readonly at: string } | null
  /** Why it was last put off. */
  putOff: string
}

export type MeetingStage = 'planned' | 'open' | 'paused' | 'closed'

/** A meeting as it went, up to the last line of its record. */
export interface Course {
  readonly plan: MeetingPlan
  stage: MeetingStage
  openedAt: string | null
  closedAt: string | null
  readonly pauses: { readonly from: string; to: string | null }[]
  readonly people: ReadonlyMap<string, PersonCourse>
  readonly items: ReadonlyMap<string, ItemCourse>
  /** The item that is open now. */
  currentId: string | null
  /** When the last thing happened. */
  lastAt: string | null
}
