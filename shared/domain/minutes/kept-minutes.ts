import type { PrintedLine } from './layout.ts'
import type { CorrectionOutcome, MemberAnswer } from './round.ts'

/** What was sent to the members of a meeting: the internal version, line by line. */
export interface SentMinutes {
  readonly lines: readonly PrintedLine[]
}

/** 議事概要 as they were frozen, whole: both versions, who confirmed them, and the record of deeds they stand on. */
export interface FrozenMinutes {
  readonly no: number
  readonly heldOn: string
  readonly version: number
  readonly internal: readonly PrintedLine[]
  readonly public: readonly PrintedLine[]
  readonly answers: readonly {
    readonly name: string
    readonly answer: MemberAnswer
    readonly answeredOn: string | null
    readonly words: string
    readonly outcome: CorrectionOutcome
    readonly reason: string
  }[]
  /** The hash of the last entry in the record of deeds before the freezing. */
  readonly head: string
  readonly frozenAt: string
  readonly frozenBy: string
}
