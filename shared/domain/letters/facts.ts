import type { ApplicationState } from '../applications/state.ts'
import type { DecisionResult } from '../selection/decision.ts'

/** What the letters take from the office's own settings. */
export interface OfficeFacts {
  readonly officeName: string
  readonly label: string
  readonly handling: string
  readonly senderTitle: string
  readonly phone: string
  readonly email: string
  readonly seal: 'omitted' | 'none'
  readonly practice: boolean
  /** The officer who makes the letter; empty for whoever only looks. */
  readonly writer: string
}

/** What they take from the year. Days are ISO dates, null while they are open. */
export interface YearFacts {
  readonly fy: number
  readonly title: string
  /** 応募の締切, an instant. */
  readonly deadline: string
  readonly supportFrom: string
  readonly supportTo: string
  /** 募集開始 */
  readonly callFrom: string | null
  /** 今後の予定, a line each. */
  readonly schedule: string
  /** 辞退の連絡期限 */
  readonly declineBy: string | null
  /** 補欠の取扱いの期限 */
  readonly reserveUntil: string | null
  readonly pressCount: 'hidden' | 'shown'
}

/** The decision in force and the 決裁 it rests on. */
export interface DecidedFacts {
  readonly id: string
  readonly result: DecisionResult
  readonly reserveOrder: number | null
  readonly condition: string
  readonly approvalRef: string
  /** ISO date of the 決裁. */
  readonly decidedOn: string
}

/** One body that applied. */
export interface BodyFacts {
  readonly applicationId: string
  readonly prefecture: string
  readonly state: ApplicationState
  readonly theme: { readonly letter: string | null; readonly name: string | null }
  readonly docNo: string | null
  readonly docDate: string | null
  readonly applicantTitle: string | null
  readonly decision: DecidedFacts | null
  readonly notice: { readonly docNo: string; readonly issuedOn: string | null; readonly addressee: string }
}

/** What no letter to a body may name. */
export interface Unsaid {
  readonly prefectures: readonly string[]
  readonly reviewers: readonly string[]
}

/** What a letter is judged by. */
export interface LetterFacts {
  readonly office: OfficeFacts
  readonly year: YearFacts
  readonly unsaid: Unsaid
  /** 補欠の順位 of the year that wait or have declined, and how many were promoted out of them. */
  readonly reserves: { readonly orders: readonly number[]; readonly promoted: number }
  /** ISO date. */
  readonly today: string
}

/** Where what stops a letter is filled or put right. */
export const stopPlaces = ['office', 'year', 'application', 'selection', 'notice', 'letters', 'publication'] as const
export type StopPlace = (typeof stopPlaces)[number]

/** Why a letter is not made: one sentence that names the field and the screen. */
export interface Stop {
  readonly message: string
  readonly place: StopPlace
}
