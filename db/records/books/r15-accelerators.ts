import type { ReportRows } from '../../../shared/contract/reports/rows.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { headsOf } from '../../../shared/domain/talent/accelerators/count.ts'
import type { ReadDb } from '../../connection.ts'
import type { Context } from '../../handler.ts'
import { snapshotRows } from '../../tables/talent/accelerator-snapshot.ts'
import { countsOn, shownSnapshot } from '../talent/accelerator-counts.ts'

type Book = ReportRows['R15']

/** R15: a 基準日 as it was fixed, else the records of now counted on that day. */
export function acceleratorBookOf(ctx: Pick<Context<ReadDb>, 'db' | 'today'>, fy: number, asOf: string): Book {
  const counts = countsOn(ctx, fy, asOf)
  const { snapshot, before, lines, total, persons, target, rule } = counts
  const newest = new Map(snapshotRows(ctx.db).map((row) => [row.asOf, row]))
  const earlier = [...newest.values()].filter((row) => row.asOf < asOf).map((row) => shownSnapshot(ctx.db, row))
  const reported = lines.filter(({ count }) => count !== null).length
  return {
    ...{ asOf, rule, target, persons, total, baseDay: counts.isBaseDay },
    fixed: snapshot === null ? null : { round: snapshot.round, on: jstDate(snapshot.fixedAt), reason: snapshot.reason },
    before: before && { asOf: before.asOf, persons: before.persons },
    rows: lines.map(({ jis2, prefecture, count, before: was, change }) => ({
      lgCode: prefectureByCode(jis2)?.lgCode ?? '',
      prefecture,
      count,
      before: was === null ? null : headsOf(was),
      change,
    })),
    days: [...earlier, { asOf, persons, heads: headsOf(total), reported, target }].map((day) => ({
      ...{ asOf: day.asOf, persons: day.persons, heads: day.heads, reported: day.reported, target: day.target },
    })),
  }
}

/** Whether there is anybody to count, or was on a fixed day. */
export const countedPeople = (ctx: Pick<Context<ReadDb>, 'db' | 'today'>, fy: number): number =>
  Math.max(countsOn(ctx, fy, ctx.today).persons, snapshotRows(ctx.db).at(-1)?.persons ?? 0)
