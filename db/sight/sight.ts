import type { Topic } from '../../shared/contract/operation.ts'
import type { ApplicationState } from '../../shared/domain/applications/state.ts'
import type { FileKind } from '../tables/applications/parts.ts'

/** What an application is judged by. */
export interface Sighted {
  readonly fy: number
  readonly jis2: string | null
  readonly state: ApplicationState
}

/** A reviewer of a year: who sits there, or whose sheet or declaration it is. */
export interface Seated {
  readonly fy: number
  readonly id: string
}

/**
 * What one caller may see, and what is theirs to do within an operation to which the door has admitted them. Made once a
 * call; what has to be looked up is looked up when it is first asked for.
 */
export interface Sight {
  readonly applications: ApplicationsSeen
  readonly people: PeopleSeen
  readonly papers: PapersSeen
  readonly reviewers: ReviewersSeen
  readonly tally: TallySeen
  readonly office: OfficeSeen
  readonly meetings: MeetingsSeen
  readonly may: Deeds
  /** What the caller's windows are told of a change: the topic, its area where the record is not theirs, or nothing. */
  hears(topic: Topic): Topic | null
}

/** 応募, and all that hangs on one: its sheets and scores, its place in the tally, its papers, what the search finds of it. */
export interface ApplicationsSeen {
  /** Nothing is hidden: whoever gathers need not look up what `shows` would judge. */
  readonly all: boolean
  shows(row: Sighted): boolean
  /** A body the caller has declared against: a refusal may name the conflict, as it tells them nothing new. */
  declared(jis2: string): boolean
  /** Whether the bare name of a body that has applied is shown, so that conflicts can be declared before any content. */
  names(body: { readonly fy: number; readonly jis2: string }): boolean
  /** What the office wrote beside one: 備考, notes of the 要件確認, why a late one was accepted. */
  readonly remarks: boolean
}

/** People by name. */
export interface PeopleSeen {
  /** Who wrote an application: names and addresses, wherever they stand, are quoted or can be searched by. */
  readonly ofApplications: boolean
  /** Who the reviewers are; otherwise they go by their codes. */
  readonly ofReviewers: boolean
  /** Whose line stands on the list of those who may sign in. */
  profile(id: string): boolean
}

/** The papers of an application that is shown. */
export interface PapersSeen {
  /** What came as a file of that kind; the original names whoever it names. */
  kind(kind: FileKind, fy: number): boolean
  /** Whether the people whom the applicant's own words name are read there: on 鑑文 and 詳細, in the fields, in the search. */
  names(fy: number): boolean
  /** A stored file, by everything that holds it; a file that nothing holds was made for somebody. */
  file(holders: readonly (Sighted & { readonly kind: FileKind })[]): boolean
}

/** 委員 and what is theirs: sheets, declarations, standing. */
export interface ReviewersSeen {
  /** The caller's own seat in that year; null for whoever does not sit among the reviewers. */
  seat(fy: number): string | null
  shows(reviewer: Seated): boolean
}

/** 審査集計. */
export interface TallySeen {
  /** Why it is closed to the caller, given how many sheets each reviewer has yet to hand in; null when it is open. */
  closed(fy: number, openSheetsOf: (reviewerId: string) => number): string | null
}

/** Records that are the office's alone. */
export interface OfficeSeen {
  /** 伴走支援: the cases and everything in them. */
  readonly support: boolean
  /** 問い合わせ, with whoever asked by name. */
  readonly inquiries: boolean
  /** 情報公開: what was asked for, and what is to be withheld; with 担当 and 承認者 alone. */
  readonly disclosure: boolean
  /** The people of 人材, by name or by whatever tells one from another; others see numbers. */
  readonly talent: boolean
  /** Who did what. */
  readonly history: boolean
  /** What waits for the secretariat itself. */
  readonly work: boolean
  /** The profile whose jobs are shown; null when everybody's are. */
  readonly jobsOf: string | null
}

/** 審議会議. */
export interface MeetingsSeen {
  /** Whether what is projected of that one is shown. */
  projects(id: string): boolean
}

/** Where it is a matter of the person, not of the operation. */
export interface Deeds {
  /** Put a score on any reviewer's sheet, and hand it in. */
  readonly scoreForOthers: boolean
  /** Declare a conflict on behalf of a reviewer, and judge that it does no harm. */
  readonly declareForOthers: boolean
  /** Give another person a new passphrase. */
  readonly setOthersPassphrase: boolean
  /** Stop a job that somebody else has started. */
  readonly stopOthersJobs: boolean
  /** Bring a file into the office. */
  readonly bringFiles: boolean
}
