import { decisionResultLabel, decisionResults } from '../selection/decision.ts'
import type { PresenceMode } from './meeting-fields.ts'

/** なぜ席を外したか. `line`: the connection was lost. */
export const leaveReasons = ['conflict', 'early', 'line', 'short'] as const
export type LeaveReason = (typeof leaveReasons)[number]

export const leaveReasonLabel = {
  conflict: '利害関係により退席',
  early: '早退',
  line: '通信の切断',
  short: '一時退室',
} as const satisfies Record<LeaveReason, string>

/** 会議の結論 on one body: a result, or 保留 until it is taken up again. */
export const meetingResults = [...decisionResults, 'held'] as const
export type MeetingResult = (typeof meetingResults)[number]

export const meetingResultLabel = { ...decisionResultLabel, held: '保留' } as const satisfies Record<
  MeetingResult,
  string
>

export const decisionMethods = ['consensus', 'vote'] as const
export type DecisionMethod = (typeof decisionMethods)[number]

export const decisionMethodLabel = { consensus: '全会一致', vote: '採決' } as const satisfies Record<
  DecisionMethod,
  string
>

/** Why a decision must say its reason (issue 10): it leaves the rank order, parts a tie, goes against a floor or a ○× gate. */
export const reasonNeeds = ['rank', 'tie', 'floor', 'gate'] as const
export type ReasonNeed = (typeof reasonNeeds)[number]

export const reasonNeedLabel = {
  rank: '順位と異なる',
  tie: '同点を分ける',
  floor: '下限に届かない',
  gate: '○×の×がある',
} as const satisfies Record<ReasonNeed, string>

/** 採決の数. `chair`: how the 座長 decided at 可否同数, null where the numbers were not equal. */
export interface Votes {
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly chair: 'yes' | 'no' | null
}

/** Who must leave for an item, and who may speak but takes no part in deciding it: ids of members. */
export interface Conflicted {
  readonly leaving: readonly string[]
  readonly silent: readonly string[]
}

/** One thing that happened in the meeting. The record of a meeting is the list of them; nothing in it is ever changed. */
export type MeetingDeed =
  | { readonly kind: 'opened' | 'paused' | 'resumed' | 'closed' }
  | { readonly kind: 'came'; readonly memberId: string; readonly mode: PresenceMode; readonly proxy: string }
  | { readonly kind: 'left'; readonly memberId: string; readonly why: LeaveReason }
  | { readonly kind: 'absent'; readonly memberId: string }
  | ({ readonly kind: 'itemOpened'; readonly itemId: string } & Conflicted)
  | { readonly kind: 'ruled'; readonly itemId: string; readonly memberId: string; readonly reason: string }
  | ({ readonly kind: 'voted'; readonly itemId: string; readonly motion: string } & Votes & Conflicted)
  | ({
      readonly kind: 'decided'
      readonly itemId: string
      readonly result: MeetingResult
      readonly reserveOrder: number | null
      readonly method: DecisionMethod
      readonly reason: string
      readonly condition: string
      readonly needs: readonly ReasonNeed[]
    } & Conflicted)
  | {
      readonly kind: 'agreed'
      readonly itemId: string
      /** Ids of the applications that are 選定. */
      readonly bodies: readonly string[]
      readonly method: DecisionMethod
      readonly reason: string
    }
  | { readonly kind: 'done' | 'announced'; readonly itemId: string }
  | { readonly kind: 'deferred' | 'carried' | 'reopened'; readonly itemId: string; readonly reason: string }
  | {
      readonly kind: 'rescored'
      readonly itemId: string
      readonly memberId: string
      /** 評価項目 by its number. */
      readonly criterion: number
      readonly from: number | null
      readonly to: number
      readonly reason: string
    }
  | { readonly kind: 'undone'; readonly itemId: string; readonly meetingNo: number; readonly reason: string }
  | { readonly kind: 'struck'; readonly entryId: string; readonly reason: string }
export type MeetingDeedKind = MeetingDeed['kind']

export const meetingDeedLabel = {
  opened: '開会',
  paused: '休憩',
  resumed: '再開',
  closed: '閉会',
  came: '出席・入室',
  left: '退席',
  absent: '欠席',
  itemOpened: '議題に入る',
  ruled: '座長判断',
  voted: '採決',
  decided: '決定',
  agreed: '全体の決定',
  done: '議題を終える',
  announced: '決定を告げる',
  deferred: '後に回す',
  carried: '次回へ継続',
  reopened: '議題に戻る',
  rescored: '点の修正',
  undone: '決定取消',
  struck: '記録の取消',
} as const satisfies Record<MeetingDeedKind, string>

/** A line of the record. `at` is when it happened, `seq` the order in which it was written down. */
export interface MeetingEntry {
  readonly id: string
  readonly seq: number
  /** ISO instant with +09:00. */
  readonly at: string
  readonly deed: MeetingDeed
}
