import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { sheetTotal } from '../../../shared/domain/review/scoring.ts'
import {
  assertMayFinishScoring,
  assertMayLeaveOut,
  assertMayStartAgain,
  assertMayStartScoring,
  assertScoresOpen,
  type StartFacts,
} from '../../../shared/domain/review/scoring-period.ts'
import { assertMayMarkAbsent, assertMayReopen, assertMaySubmit } from '../../../shared/domain/review/sheet.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { checkStandings } from '../../records/applications/checks.ts'
import { theApplication } from '../../records/applications/page.ts'
import { theYear } from '../../records/programme/year.ts'
import {
  boardOf,
  exclusionKey,
  exclusionsOf,
  filledOf,
  gridOf,
  sheetFacts,
  uncheckedBySheet,
} from '../../records/review/board.ts'
import { scoresOf } from '../../records/review/sheet-scores.ts'
import { type ApplicationLine, applicationRows, setState } from '../../tables/applications/application.ts'
import { criterionRows, setScoringFinished, setScoringStarted } from '../../tables/programme/programme.ts'
import { reviewerRows } from '../../tables/review/review.ts'
import { lockSheets, scoresOfSheet, setSheetState, sheetsOfReviewer } from '../../tables/review/score-sheet.ts'
import { ensureSheets } from './new-sheets.ts'
import { comment, record } from './record-score.ts'
import { shownReviewer } from './reviewers.ts'
import { entryOfToday } from './score-entries.ts'
import { sheetNow, theSheet } from './the-sheet.ts'

type Scores = Handlers<OfficeContract>['scores']

const board: Scores['board'] = (ctx, { fy }) => boardOf(ctx, fy)

const filled: Scores['filled'] = (ctx, { fy }) => filledOf(ctx, fy)

const grid: Scores['grid'] = (ctx, { fy, reviewerId }) => ({
  ...gridOf(ctx, fy, shownReviewer(ctx, reviewerId, fy)),
  ...entryOfToday(ctx, reviewerId),
})

/** What of a year would be scored from now on, in the words of the rule that begins it. */
function toBegin({ db }: Context, fy: number, rows: readonly ApplicationLine[]): StartFacts {
  return {
    finished: theYear(db, fy).scoringFinished !== null,
    reviewers: reviewerRows(db, fy).length,
    applications: rows.map((row) => ({
      name: prefectureByCode(row.jis2 ?? '')?.name ?? '',
      late: row.late === 1,
      lateDecision: row.late_decision,
      // One that is scored already was asked when it was begun.
      checks: row.state === 'eligible' ? checkStandings(db, row.id) : [],
    })),
  }
}

/** What a deed on many at once notes of the applications: how many, and which, so that a stale edit finds whose it was. */
const tellBulk = (rows: readonly { id: string }[]) => ({
  applications: rows.length,
  touched: rows.map(({ id }) => id),
})

function begin(ctx: Context, fy: number, rows: readonly ApplicationLine[]): readonly ApplicationLine[] {
  const started = rows.filter((row) => row.state === 'eligible')
  for (const { id } of started) setState(ctx.db, { id, state: 'scoring', corrections: 0 })
  ensureSheets(ctx, fy)
  return started
}

const start: Scores['start'] = (ctx, { fy }) => {
  const rows = applicationRows(ctx.db, fy).filter((row) => row.state === 'eligible' || row.state === 'scoring')
  assertMayStartScoring(toBegin(ctx, fy, rows))
  const isFirst = theYear(ctx.db, fy).scoringStarted === null
  setScoringStarted(ctx.db, fy, ctx.now)
  const begun = begin(ctx, fy, rows)
  // Pressed twice, or in a second window: nothing more was begun.
  if (isFirst || begun.length > 0) note(ctx, 'scores.start', `fy:${fy}`, tellBulk(begun))
  return boardOf(ctx, fy)
}

/** 第2回: sheets of the first round stay locked; the year is closed again by the same 採点の締め. */
const startAgain: Scores['startAgain'] = (ctx, { fy }) => {
  const rows = applicationRows(ctx.db, fy).filter((row) => row.state === 'eligible')
  assertMayStartAgain(toBegin(ctx, fy, rows))
  setScoringFinished(ctx.db, fy, null)
  note(ctx, 'scores.startAgain', `fy:${fy}`, tellBulk(begin(ctx, fy, rows)))
  return boardOf(ctx, fy)
}

const leaveOut: Scores['leaveOut'] = (ctx, { applicationId, reason, revision }) => {
  const before = theApplication(ctx, applicationId)
  assertFresh({ revision }, before, [])
  assertMayLeaveOut({
    finished: theYear(ctx.db, before.fy).scoringFinished !== null,
    state: before.state,
    reason,
  })
  setState(ctx.db, { id: applicationId, state: 'leftOut', corrections: 0 })
  note(ctx, 'scores.leaveOut', applicationId, { reason })
  return { applicationId, revision: before.revision + 1 }
}

const finish: Scores['finish'] = (ctx, { fy }) => {
  const year = theYear(ctx.db, fy)
  assertMayFinishScoring({ started: year.scoringStarted !== null, sheets: sheetFacts(ctx.db, fy) })
  const locked = lockSheets(ctx.db, fy)
  const scored = applicationRows(ctx.db, fy).filter((row) => row.state === 'scoring')
  // Pressed twice, or in a second window: it is closed as it is. A sheet that was handed back is locked again.
  if (year.scoringFinished !== null && locked.length === 0 && scored.length === 0) return boardOf(ctx, fy)
  setScoringFinished(ctx.db, fy, ctx.now)
  for (const { id } of scored) setState(ctx.db, { id, state: 'deliberated', corrections: 0 })
  note(ctx, 'scores.finish', `fy:${fy}`, {
    applications: scored.length,
    touched: [...scored, ...locked].map(({ id }) => id),
  })
  return boardOf(ctx, fy)
}

const submit: Scores['submit'] = (ctx, { fy, reviewerId }) => {
  if (!ctx.sight.may.scoreForOthers && ctx.sight.reviewers.seat(fy) !== reviewerId)
    throw new Refusal('forbidden', '提出できるのは、ご自分の採点票だけです。')
  shownReviewer(ctx, reviewerId, fy)
  const excluded = exclusionsOf(ctx.db, fy)
  const criteria = criterionRows(ctx.db, fy)
  const open = sheetsOfReviewer(ctx.db, reviewerId).filter(
    (row) => row.state === 'open' && !excluded.has(exclusionKey(reviewerId, row.jis2)),
  )
  const isFull = ({ id }: { id: string }) => sheetTotal(criteria, scoresOf(scoresOfSheet(ctx.db, id))).total !== null
  const full = open.filter(isFull)
  const waiting = uncheckedBySheet(ctx.db, fy)
  const ready = full.filter(({ id }) => !waiting.has(id))
  const counts = {
    submitted: ready.length,
    incomplete: open.length - full.length,
    unchecked: full.length - ready.length,
  }
  assertMaySubmit({ open: open.length, ready: ready.length, unchecked: counts.unchecked })
  for (const { id } of ready) setSheetState(ctx.db, { id, state: 'submitted', reason: '', at: ctx.now })
  note(ctx, 'scores.submit', reviewerId, { ...counts, touched: ready.map(({ id }) => id) })
  return counts
}

const reopen: Scores['reopen'] = (ctx, { sheetId, reason, revision }) => {
  const sheet = theSheet(ctx.db, sheetId)
  assertFresh({ revision }, sheet, [])
  assertScoresOpen(sheet.application_state)
  assertMayReopen(sheet.state)
  setSheetState(ctx.db, { id: sheetId, state: 'open', reason, at: null })
  note(ctx, 'scores.reopen', sheetId, { from: sheet.state, reason })
  return sheetNow(ctx.db, sheetId)
}

const markAbsent: Scores['markAbsent'] = (ctx, { sheetId, absent, reason, revision }) => {
  const sheet = theSheet(ctx.db, sheetId)
  assertFresh({ revision }, sheet, [])
  assertScoresOpen(sheet.application_state)
  assertMayMarkAbsent(sheet.state, absent)
  setSheetState(ctx.db, { id: sheetId, state: absent ? 'absent' : 'open', reason, at: null })
  note(ctx, 'scores.markAbsent', sheetId, { absent, reason })
  return sheetNow(ctx.db, sheetId)
}

export const scores: Scores = {
  board,
  filled,
  start,
  startAgain,
  leaveOut,
  grid,
  record,
  comment,
  submit,
  reopen,
  markAbsent,
  finish,
}
