import type { DecisionMethod, Votes } from '../../meeting/deeds.ts'

/** What a meeting did with one application; who it was that left or changed a point is told nowhere. */
export interface MeetingTold {
  readonly no: number
  /** ISO date. */
  readonly heldOn: string
  readonly place: string
  /** Those who took part in the decision, of how many; both 0 before there is one. */
  readonly present: number
  readonly of: number
  /** How many left for it. */
  readonly left: number
  /** How many points were changed. */
  readonly rescored: number
  readonly decision: {
    /** ISO instant with +09:00. */
    readonly at: string
    readonly words: string
    readonly method: DecisionMethod
    readonly vote: Votes | null
    readonly reason: string
  } | null
  /** Decisions it went back on. */
  readonly former: readonly { readonly words: string; readonly reason: string }[]
  readonly undone: { readonly meetingNo: number; readonly reason: string } | null
}

/** All that led to the result of one application. Figures are rounded as the year rounds them. */
export interface AnswerFacts {
  readonly prefecture: string
  /** 「B 自治体フロントヤード改革の推進」; empty where none is chosen. */
  readonly theme: string
  readonly result: string
  readonly reason: string
  readonly condition: string
  readonly isDecided: boolean
  readonly promoted: boolean
  readonly declinedReason: string
  /** The rule of the year in words. */
  readonly rule: string
  readonly criteria: readonly { readonly name: string; readonly weight: number }[]
  readonly score: {
    readonly rank: number
    readonly ranked: number
    readonly value: string
    readonly mean: string
    readonly maximum: number
    readonly n: number
    readonly perCriterion: readonly { readonly name: string; readonly mean: string }[]
    readonly flags: readonly string[]
    /** As they stood when the decision was recorded; null where they are the same now, or nothing is decided. */
    readonly atDecision: { readonly rank: number | null; readonly mean: string } | null
  } | null
  /** Against the one above and the one below: how firm, and what decides. */
  readonly firmness: readonly { readonly against: string; readonly verdict: string; readonly words: string }[]
  readonly meetings: readonly MeetingTold[]
  readonly approval: {
    readonly title: string
    readonly ref: string
    readonly draftedOn: string | null
    readonly steps: readonly { readonly post: string; readonly on: string; readonly verdict: string }[]
    readonly decidedOn: string | null
    readonly issuedOn: string | null
  } | null
  readonly notice: { readonly docNo: string; readonly issuedOn: string | null } | null
  readonly published: { readonly on: string; readonly place: string } | null
}
