import { randomUUID } from 'node:crypto'
import { assertRevisable } from '../../shared/domain/programme/year.ts'
import type { Context } from '../handler.ts'
import { decidedNames, sheetsOut } from '../records/programme/measure.ts'
import { theYear } from '../records/programme/year.ts'
import { storedOrdering } from '../stored/ordering.ts'
import { insertMeasureVersion, measureVersionRows } from '../tables/programme/measure.ts'

/**
 * What a change of criteria, gates or rules leaves behind it once the first sheet is out: a new version with its reason and
 * the sheets it met. Before that it leaves nothing. Refuses what may not be changed any more, or not without a reason.
 */
export function reviseMeasure(
  ctx: Context,
  fy: number,
  { change, reason }: { readonly change: string; readonly reason: string },
): void {
  const scoringStarted = theYear(ctx.db, fy).scoringStarted !== null
  assertRevisable({ scoringStarted, reason, ...decidedNames(ctx.db, fy) })
  if (!scoringStarted) return
  insertMeasureVersion(ctx.db, {
    id: randomUUID(),
    fy,
    version: (measureVersionRows(ctx.db, fy)[0]?.version ?? 1) + 1,
    change,
    reason,
    touched: storedOrdering.write(sheetsOut(ctx, fy)),
    made_at: ctx.now,
    made_by: ctx.caller.name,
  })
}
