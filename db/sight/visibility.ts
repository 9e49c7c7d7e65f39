import { type ApplicationState, isInTheRunning } from '../../shared/domain/applications/state.ts'
import { type ReadDb, sql } from '../connection.ts'
import type { Caller } from '../handler.ts'

/**
 * What a caller may not see. One layer for screens, search, reports and files alike: no byte of a conflicted
 * application reaches the reviewer concerned (checks.md, Conflicts of interest).
 */
export function hiddenPrefectures(db: ReadDb, caller: Caller): ReadonlySet<string> {
  if (caller.role !== 'reviewer') return new Set()
  const rows = sql<[string], { jis2: string }>(
    db,
    `SELECT c.jis2 FROM conflict c JOIN reviewer r ON r.id = c.reviewer_id
      WHERE r.profile_id = ? AND c.excluded = 1 AND c.withdrawn_at IS NULL`,
  ).all(caller.profileId)
  return new Set(rows.map((row) => row.jis2))
}

/** What a sight is judged by. */
export interface Sighted {
  readonly fy: number
  readonly jis2: string | null
  readonly state: ApplicationState
}

/**
 * Which applications a caller may know of: all for staff; for a reviewer those of a year in which they have a seat,
 * from the start of the scoring on (conflicts are declared before any content is shown), and without a conflict.
 */
export function sightOf(db: ReadDb, caller: Caller): (row: Sighted) => boolean {
  if (caller.role !== 'reviewer') return () => true
  const hidden = hiddenPrefectures(db, caller)
  const seats = new Set(yearsOfSeats(db, caller.profileId).map((row) => row.fy))
  return ({ fy, jis2, state }) => jis2 !== null && seats.has(fy) && isInTheRunning(state) && !hidden.has(jis2)
}

const yearsOfSeats = (db: ReadDb, profileId: string) =>
  sql<[string], { fy: number }>(db, 'SELECT fy FROM reviewer WHERE profile_id = ? AND removed_at IS NULL').all(
    profileId,
  )

/** The caller's seat among the year's reviewers, or null for staff. */
export const ownReviewerId = (db: ReadDb, caller: Caller, fy: number): string | null =>
  sql<[string, number], { id: string }>(
    db,
    'SELECT id FROM reviewer WHERE profile_id = ? AND fy = ? AND removed_at IS NULL',
  ).get(caller.profileId, fy)?.id ?? null
