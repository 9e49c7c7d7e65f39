import type { ReportRows } from '../../../shared/contract/reports/rows.ts'
import { assertAllDecided } from '../../../shared/domain/selection/publication.ts'
import type { Seeing } from '../../handler.ts'
import { publicListIn, publishable } from '../selection/publication.ts'

/** R7: whoever agreed to be named, in order of 団体コード. Refused while a 選定 is only a 案. */
export function publicBookOf(ctx: Seeing, fy: number): ReportRows['R7'] {
  assertAllDecided(publishable(ctx.db, fy))
  const { recorded, named } = publicListIn(ctx, fy)
  return {
    publishedOn: recorded?.publishedOn ?? null,
    rows: named.map(({ lgCode, prefecture, addedOn, application }, index) => ({
      no: index + 1,
      lgCode,
      prefecture,
      themeLetter: application.theme,
      themeName: application.theme_name,
      addedOn,
    })),
  }
}
