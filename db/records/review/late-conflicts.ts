import type { z } from 'zod'
import type { lateComparison } from '../../../shared/contract/review/records.ts'
import { partsOf } from '../../../shared/domain/history/said.ts'
import { lateChanges, sayDifference, stoodAt } from '../../../shared/domain/review/late/late-conflicts.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { storedAuditDetail } from '../../stored/audit-detail.ts'
import { timesDone } from '../../tables/office/found-deeds.ts'
import { everyDeclaration } from '../../tables/review/review.ts'
import { decisionRowsOf } from '../../tables/selection/decision.ts'
import { theYear } from '../programme/year.ts'
import { exclusionKey } from './board.ts'
import { type TallyPage, tallyOf } from './tally.ts'

type Row = TallyPage['rows'][number]

const placeOf = (row: Row | undefined) => ({
  rank: row === undefined || row.value === null ? null : row.rank,
  value: row?.value ?? null,
  n: row?.n ?? 0,
})

/** The declarations whose 扱い was changed since, by id, with what it was before. */
const treatmentsChanged = (db: ReadDb, since: string) =>
  timesDone(db, { did: 'conflicts.edit', since }).flatMap(({ seq, at, detail }) => {
    const { id, before } = storedAuditDetail.read(detail, `entry ${seq}`)
    const { treatment } = partsOf(before)
    return treatment === undefined ? [] : [{ id, at, excludedBefore: treatment !== 'none' }]
  })

/**
 * The tally as 採点の締め left it and as it is now, where 利害関係 was declared, treated otherwise or taken back in between; null where nothing
 * was, or the scoring is still open. Nothing of it is stored: it is computed from the days on the declarations, by the
 * scores and the rules of today. What was written down with a decision stands beside it.
 */
export function lateComparisonOf(ctx: Seeing, fy: number): z.input<typeof lateComparison> | null {
  const { db } = ctx
  const closedAt = theYear(db, fy).scoringFinished
  if (closedAt === null) return null
  const edits = Map.groupBy(treatmentsChanged(db, closedAt), ({ id }) => id)
  const declared = everyDeclaration(db, fy).map(({ id, ...row }) => ({
    ...row,
    excluded: row.excluded === 1,
    edits: edits.get(id) ?? [],
  }))
  const late = lateChanges(declared, closedAt)
  if (late.length === 0) return null
  const out = new Set(
    declared.filter((each) => stoodAt(each, closedAt)).map(({ reviewerId, jis2 }) => exclusionKey(reviewerId, jis2)),
  )
  const closing = tallyOf(ctx, fy, out)
  const now = tallyOf(ctx, fy)
  const rowsBefore = new Map(closing.rows.map((row) => [row.applicationId, row]))
  const decided = new Map(decisionRowsOf(db, fy).map((row) => [row.application_id, row]))
  const rows = now.rows.map((row) => {
    const decision = decided.get(row.applicationId)
    return {
      applicationId: row.applicationId,
      jis2: row.jis2,
      prefecture: row.prefecture,
      before: placeOf(rowsBefore.get(row.applicationId)),
      now: placeOf(row),
      decision:
        decision === undefined
          ? null
          : { result: decision.result, rank: decision.rank, mean: decision.mean, decidedOn: decision.decided_on },
    }
  })
  return {
    closedAt,
    late,
    methods: { before: closing.method, now: now.method },
    difference: sayDifference(rows, now.rules.cutAfter),
    rows,
  }
}
