import { type ReadDb, sql } from './connection.ts'
import type { Caller } from './handler.ts'

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

/** Which applications a caller may know of: all for staff; registered and without a conflict for a reviewer. */
export function sightOf(
  db: ReadDb,
  caller: Caller,
): (row: { readonly jis2: string | null; readonly receipt_no: string | null }) => boolean {
  if (caller.role !== 'reviewer') return () => true
  const hidden = hiddenPrefectures(db, caller)
  return ({ jis2, receipt_no }) => jis2 !== null && receipt_no !== null && !hidden.has(jis2)
}

/** The caller's seat among the year's reviewers, or null for staff. */
export const ownReviewerId = (db: ReadDb, caller: Caller, fy: number): string | null =>
  sql<[string, number], { id: string }>(
    db,
    'SELECT id FROM reviewer WHERE profile_id = ? AND fy = ? AND removed_at IS NULL',
  ).get(caller.profileId, fy)?.id ?? null
