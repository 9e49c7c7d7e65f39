import type { z } from 'zod'
import type { conflict, reviewer, sheet } from '../../../shared/contract/review/records.ts'
import { type ApplicationState, isInTheRunning, type SheetFacts } from '../../../shared/domain/applications/state.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { maximumTotal, sheetTotal } from '../../../shared/domain/review/scoring.ts'
import type { ReadDb } from '../../connection.ts'
import type { Caller } from '../../handler.ts'
import { hiddenPrefectures, ownReviewerId, sightOf } from '../../sight/visibility.ts'
import { type ApplicationLine, applicationRows } from '../../tables/applications/application.ts'
import { criterionRows } from '../../tables/programme/programme.ts'
import { type ConflictRow, conflictRows, type ReviewerRow, reviewerRows } from '../../tables/review/review.ts'
import { type ScoreRow, type SheetRow, scoreRows, sheetRows } from '../../tables/review/score-sheet.ts'
import { theYear, toCriterion } from '../programme/year.ts'

const beforeScoring: readonly ApplicationState[] = ['received', 'checking', 'correcting']

export type Sheet = z.input<typeof sheet>

export const toReviewer = (row: ReviewerRow): z.input<typeof reviewer> => ({
  id: row.id,
  fy: row.fy,
  name: row.name,
  kana: row.kana,
  org: row.org,
  title: row.title,
  email: row.email,
  seat: row.seat,
  code: row.code,
  profileId: row.profile_id,
  revision: row.revision,
})

export const toConflict = (row: ConflictRow): z.input<typeof conflict> => ({
  id: row.id,
  reviewerId: row.reviewer_id,
  jis2: row.jis2,
  // Written through the contract's own enums; the columns are plain text so that a later kind needs no new table.
  kind: row.kind as z.input<typeof conflict>['kind'],
  treatment: row.treatment as z.input<typeof conflict>['treatment'],
  detail: row.detail,
  excluded: row.excluded === 1,
  declaredAt: row.declared_at,
  revision: row.revision,
})

const toCandidate = (row: ApplicationLine) => ({
  id: row.id,
  receiptNo: row.receipt_no ?? '',
  jis2: row.jis2 ?? '',
  prefecture: prefectureByCode(row.jis2 ?? '')?.name ?? '',
  theme: row.theme,
})

/** The applications in the running that the caller may know of. */
export function candidatesOf(db: ReadDb, fy: number, caller: Caller) {
  return applicationRows(db, fy)
    .filter((row) => isInTheRunning(row.state))
    .filter(sightOf(db, caller))
    .map(toCandidate)
}

/** The bodies that have applied and not withdrawn; for a reviewer with a seat, those not declared against yet. */
function applicantsOf(db: ReadDb, fy: number, caller: Caller): string[] {
  if (caller.role === 'reviewer' && ownReviewerId(db, caller, fy) === null) return []
  const hidden = hiddenPrefectures(db, caller)
  return applicationRows(db, fy).flatMap(({ jis2, receipt_no, state }) =>
    jis2 === null || receipt_no === null || state === 'withdrawn' || hidden.has(jis2) ? [] : [jis2],
  )
}

export const exclusionKey = (reviewerId: string, jis2: string) => `${reviewerId}/${jis2}`

/** Which cells are out of sight and out of the denominator. */
export const exclusionsOf = (db: ReadDb, fy: number): ReadonlyMap<string, ConflictRow> =>
  new Map(
    conflictRows(db, fy)
      .filter((row) => row.excluded === 1)
      .map((row) => [exclusionKey(row.reviewer_id, row.jis2), row]),
  )

/** Where every sheet of the year stands, in the words of the rule that closes the scoring. */
export function sheetFacts(db: ReadDb, fy: number): SheetFacts[] {
  const excluded = exclusionsOf(db, fy)
  const codes = new Map(reviewerRows(db, fy).map((row) => [row.id, row.code]))
  return sheetRows(db, fy).map((row) => ({
    reviewer: codes.get(row.reviewer_id) ?? '',
    application: prefectureByCode(row.jis2)?.name ?? '',
    state: excluded.has(exclusionKey(row.reviewer_id, row.jis2)) ? 'excluded' : row.state,
    absentReason: row.reason,
  }))
}

/** Every score of the year, by sheet. */
export function scoresBySheet(db: ReadDb, fy: number): ReadonlyMap<string, ScoreRow[]> {
  const bySheet = new Map<string, ScoreRow[]>()
  for (const row of scoreRows(db, fy)) {
    const rows = bySheet.get(row.sheet_id)
    if (rows) rows.push(row)
    else bySheet.set(row.sheet_id, [row])
  }
  return bySheet
}

export const scoresOf = (rows: readonly ScoreRow[]): Record<string, number | null> =>
  Object.fromEntries(rows.map((row) => [row.criterion_id, row.raw]))

/** A sheet with its scores; an excluded one gives away nothing that was ever put on it. */
export function toSheet(row: SheetRow, scores: readonly ScoreRow[], criteria: Criteria, excluded: boolean): Sheet {
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
    comment: excluded ? '' : row.comment,
    total: excluded ? null : sheetTotal(criteria, given).total,
    submittedAt: excluded ? null : row.submitted_at,
    revision: row.revision,
  }
}

export type Criteria = ReturnType<typeof criteriaOf>
export const criteriaOf = (db: ReadDb, fy: number) => criterionRows(db, fy).map(toCriterion)

export function boardOf(db: ReadDb, fy: number, caller: Caller) {
  const year = theYear(db, fy)
  const own = ownReviewerId(db, caller, fy)
  const excluded = exclusionsOf(db, fy)
  const scores = scoresBySheet(db, fy)
  const criteria = criteriaOf(db, fy)
  const sheets = sheetRows(db, fy)
  const visible = reviewerRows(db, fy).filter((row) => caller.role !== 'reviewer' || row.id === own)
  return {
    fy,
    started: year.scoring_started !== null,
    finished: year.scoring_finished !== null,
    myReviewerId: own,
    criteria,
    reviewers: visible.map((row) => {
      const mine = sheets.filter((each) => each.reviewer_id === row.id)
      const isOut = (each: { jis2: string }) => excluded.has(exclusionKey(row.id, each.jis2))
      const scored = mine.filter((each) => !isOut(each))
      const full = (each: SheetRow) => sheetTotal(criteria, scoresOf(scores.get(each.id) ?? [])).total !== null
      return {
        ...toReviewer(row),
        open: scored.filter((each) => each.state === 'open').length,
        submitted: scored.filter((each) => each.state === 'submitted' || each.state === 'locked').length,
        excluded: mine.length - scored.length,
        absent: scored.filter((each) => each.state === 'absent').length,
        filled: scored.filter((each) => each.state === 'open' && full(each)).length,
      }
    }),
    candidates: candidatesOf(db, fy, caller),
    applicants: applicantsOf(db, fy, caller),
    notYetEligible: applicationRows(db, fy)
      .filter(sightOf(db, caller))
      .filter((row) => beforeScoring.includes(row.state)).length,
  }
}

export function gridOf(db: ReadDb, fy: number, reviewer: ReviewerRow, caller: Caller) {
  const criteria = criteriaOf(db, fy)
  const excluded = exclusionsOf(db, fy)
  const scores = scoresBySheet(db, fy)
  const asStaff: Caller = { ...caller, role: 'officer' }
  return {
    reviewer: { id: reviewer.id, code: reviewer.code, name: reviewer.name },
    criteria,
    // A conflicted line stays on the grid, hatched and empty: the reviewer declared it and knows of it.
    candidates: candidatesOf(db, fy, asStaff),
    sheets: sheetRows(db, fy)
      .filter((row) => row.reviewer_id === reviewer.id)
      .map((row) => {
        const out = excluded.get(exclusionKey(reviewer.id, row.jis2))
        return {
          ...toSheet(row, scores.get(row.id) ?? [], criteria, out !== undefined),
          exclusion: out ? `利害関係のため採点しません${out.detail === '' ? '' : `(${out.detail})`}` : '',
        }
      }),
    maximum: maximumTotal(criteria),
  }
}
