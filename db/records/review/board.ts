import type { z } from 'zod'
import type { conflict, sheet } from '../../../shared/contract/review/records.ts'
import { type ApplicationState, isInTheRunning } from '../../../shared/domain/applications/state.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { unansweredBodies } from '../../../shared/domain/review/conflict.ts'
import { maximumTotal, sheetTotal, type WeightedCriterion } from '../../../shared/domain/review/scoring.ts'
import type { SheetFacts } from '../../../shared/domain/review/scoring-period.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { type ApplicationLine, applicationRows } from '../../tables/applications/application.ts'
import { criterionRows } from '../../tables/programme/programme.ts'
import {
  type ConflictRow,
  conflictRows,
  noConflictRows,
  type ReviewerRow,
  reviewerRows,
} from '../../tables/review/review.ts'
import { type LookLine, looksOfReviewer, uncheckedCounts } from '../../tables/review/score-entry.ts'
import {
  type ScoreRow,
  type SheetRow,
  scoresOfReviewer,
  sheetStates,
  sheetsOfReviewer,
} from '../../tables/review/score-sheet.ts'
import { criteriaOf, theYear } from '../programme/year.ts'
import { scoresBySheet, scoresOf } from './sheet-scores.ts'

const beforeScoring: readonly ApplicationState[] = ['received', 'checking', 'correcting']

export type Sheet = z.input<typeof sheet>

export const toConflict = (row: ConflictRow): z.input<typeof conflict> => ({ ...row, excluded: row.excluded === 1 })

const toCandidate = (row: ApplicationLine) => ({
  id: row.id,
  receiptNo: row.receipt_no ?? '',
  jis2: row.jis2 ?? '',
  prefecture: prefectureByCode(row.jis2 ?? '')?.name ?? '',
  theme: row.theme,
})

/** The applications in the running that the caller may know of. */
export const candidatesOf = ({ db, sight }: Seeing, fy: number) =>
  applicationRows(db, fy)
    .filter((row) => isInTheRunning(row.state) && sight.applications.shows(row))
    .map(toCandidate)

/** The bodies that have applied and not withdrawn, as far as the caller may hear their names. */
export const applicantsOf = ({ db, sight }: Seeing, fy: number): string[] =>
  applicationRows(db, fy).flatMap(({ jis2, receipt_no, state }) =>
    jis2 !== null && receipt_no !== null && state !== 'withdrawn' && sight.applications.names({ fy, jis2 })
      ? [jis2]
      : [],
  )

export const exclusionKey = (reviewerId: string, jis2: string) => `${reviewerId}/${jis2}`

/** The year's sheets of the applications the caller may know of, as far as where they stand. */
export const sheetsOf = ({ db, sight }: Seeing, fy: number) =>
  sheetStates(db, fy).filter((row) => sight.applications.shows({ fy, jis2: row.jis2, state: row.application_state }))

/** Which cells are out of sight and out of the denominator. */
export const exclusionsOf = (db: ReadDb, fy: number): ReadonlyMap<string, ConflictRow> =>
  new Map(
    conflictRows(db, fy)
      .filter((row) => row.excluded === 1)
      .map((row) => [exclusionKey(row.reviewerId, row.jis2), row]),
  )

/** Where every sheet of the year stands, in the words of the rule that closes the scoring. */
export function sheetFacts(db: ReadDb, fy: number): SheetFacts[] {
  const excluded = exclusionsOf(db, fy)
  const codes = new Map(reviewerRows(db, fy).map((row) => [row.id, row.code]))
  const unchecked = uncheckedBySheet(db, fy)
  return sheetStates(db, fy).map((row) => ({
    reviewer: codes.get(row.reviewer_id) ?? '',
    application: prefectureByCode(row.jis2)?.name ?? '',
    state: excluded.has(exclusionKey(row.reviewer_id, row.jis2)) ? 'excluded' : row.state,
    absentReason: row.reason,
    unchecked: unchecked.has(row.id),
  }))
}

/** How many points wait for their 照合, by sheet; a sheet that waits for none is not among them. */
export const uncheckedBySheet = (db: ReadDb, fy: number): ReadonlyMap<string, number> =>
  new Map(uncheckedCounts(db, fy).map(({ sheet_id, n }) => [sheet_id, n]))

/** A sheet with its scores; an excluded one gives away nothing that was ever put on it. */
export function toSheet(
  row: SheetRow,
  scores: readonly ScoreRow[],
  looks: readonly LookLine[],
  criteria: Criteria,
  excluded: boolean,
): Sheet {
  const given = excluded ? {} : scoresOf(scores)
  return {
    id: row.id,
    reviewerId: row.reviewer_id,
    applicationId: row.application_id,
    state: excluded ? 'excluded' : row.state,
    scores: given,
    remarks: excluded
      ? {}
      : Object.fromEntries(scores.filter((s) => s.remark !== '').map((s) => [s.criterion_id, s.remark])),
    looks: excluded
      ? {}
      : Object.fromEntries(
          looks.map(({ criterion_id, state, source, word, received_at: receivedAt }) => [
            criterion_id,
            { state, source, word, receivedAt },
          ]),
        ),
    comment: excluded ? '' : row.comment,
    total: excluded ? null : sheetTotal(criteria, given).total,
    submittedAt: excluded ? null : row.submitted_at,
    revision: row.revision,
  }
}

export type Criteria = readonly WeightedCriterion[]

export function boardOf(ctx: Seeing, fy: number) {
  const { db, sight } = ctx
  const year = theYear(db, fy)
  return {
    fy,
    started: year.scoringStarted !== null,
    finished: year.scoringFinished !== null,
    myReviewerId: sight.reviewers.seat(fy),
    criteria: criteriaOf(db, fy),
    reviewers: reviewersOf(ctx, fy),
    candidates: candidatesOf(ctx, fy),
    applicants: applicantsOf(ctx, fy),
    notYetEligible: applicationRows(db, fy).filter(
      (row) => beforeScoring.includes(row.state) && sight.applications.shows(row),
    ).length,
  }
}

/** Of how many of those that have applied a 委員 has not said yet whether there is a 利害関係. */
export function unansweredOf(ctx: Seeing, fy: number): (reviewerId: string) => number {
  const applicants = applicantsOf(ctx, fy)
  const answers = Map.groupBy(
    [...conflictRows(ctx.db, fy), ...noConflictRows(ctx.db, fy)],
    ({ reviewerId }) => reviewerId,
  )
  return (reviewerId) => unansweredBodies(applicants, answers.get(reviewerId) ?? []).length
}

/** Who scores, and how many of their sheets stand where. */
function reviewersOf(ctx: Seeing, fy: number) {
  const { db, sight } = ctx
  const excluded = exclusionsOf(db, fy)
  const sheets = Map.groupBy(sheetsOf(ctx, fy), (row) => row.reviewer_id)
  const unanswered = unansweredOf(ctx, fy)
  return reviewerRows(db, fy)
    .filter(sight.reviewers.shows)
    .map((row) => {
      const mine = sheets.get(row.id) ?? []
      const scored = mine.filter((each) => !excluded.has(exclusionKey(row.id, each.jis2)))
      return {
        ...row,
        open: scored.filter((each) => each.state === 'open').length,
        submitted: scored.filter((each) => each.state === 'submitted' || each.state === 'locked').length,
        excluded: mine.length - scored.length,
        absent: scored.filter((each) => each.state === 'absent').length,
        unanswered: unanswered(row.id),
      }
    })
}

/** How many sheets of each reviewer in sight are full and wait to be handed in, and how many wait for a 照合. */
export function filledOf(ctx: Seeing, fy: number) {
  const { db, sight } = ctx
  const excluded = exclusionsOf(db, fy)
  const criteria = criterionRows(db, fy)
  const scores = scoresBySheet(db, fy)
  const unchecked = uncheckedBySheet(db, fy)
  const open = sheetsOf(ctx, fy).filter(
    ({ reviewer_id, state, jis2 }) =>
      state === 'open' &&
      sight.reviewers.shows({ fy, id: reviewer_id }) &&
      !excluded.has(exclusionKey(reviewer_id, jis2)),
  )
  const isFull = ({ id }: { id: string }) => sheetTotal(criteria, scores.get(id) ?? {}).total !== null
  return [...Map.groupBy(open, (sheet) => sheet.reviewer_id)].map(([reviewerId, sheets]) => ({
    reviewerId,
    filled: sheets.filter((sheet) => isFull(sheet) && !unchecked.has(sheet.id)).length,
    unchecked: sheets.filter(({ id }) => unchecked.has(id)).length,
  }))
}

/** One reviewer's sheets, and by bare name the bodies that are out of their sight. */
export function gridOf(ctx: Seeing, fy: number, reviewer: ReviewerRow) {
  const { db, sight } = ctx
  const criteria = criteriaOf(db, fy)
  const excluded = exclusionsOf(db, fy)
  const scores = Map.groupBy(scoresOfReviewer(db, reviewer.id), (row) => row.sheet_id)
  const looks = Map.groupBy(looksOfReviewer(db, reviewer.id), (row) => row.sheet_id)
  const out = (jis2: string) => excluded.has(exclusionKey(reviewer.id, jis2))
  const running = candidatesOf(ctx, fy)
  return {
    reviewer: { id: reviewer.id, code: reviewer.code, name: reviewer.name },
    criteria,
    candidates: running.filter(({ jis2 }) => !out(jis2)),
    sheets: sheetsOfReviewer(db, reviewer.id)
      .filter(({ jis2, application_state: state }) => sight.applications.shows({ fy, jis2, state }) && !out(jis2))
      .map((row) => toSheet(row, scores.get(row.id) ?? [], looks.get(row.id) ?? [], criteria, false)),
    excluded: excludedOf(ctx, reviewer, [...excluded.values()], running),
    maximum: maximumTotal(criteria),
  }
}

/**
 * The lines a reviewer does not score: what they declared themselves, and nothing of the application. Whoever sees every
 * application reads only those that are in the running; to the reviewer not even that may tell.
 */
function excludedOf(
  { sight }: Seeing,
  reviewer: ReviewerRow,
  conflicts: readonly ConflictRow[],
  running: readonly { readonly jis2: string }[],
) {
  const inTheRunning = new Set(running.map(({ jis2 }) => jis2))
  return conflicts
    .filter(({ reviewerId, jis2 }) => reviewerId === reviewer.id && (!sight.applications.all || inTheRunning.has(jis2)))
    .map(({ jis2, detail }) => ({
      jis2,
      prefecture: prefectureByCode(jis2)?.name ?? '',
      why: `利害関係のため採点しません${detail === '' ? '' : `(${detail})`}`,
    }))
}
