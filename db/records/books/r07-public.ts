import type { ReportRows } from '../../../shared/contract/reports/rows.ts'
import { assertAllDecided, publicListOf } from '../../../shared/domain/selection/publication.ts'
import type { Seeing } from '../../handler.ts'
import { publicationRow } from '../../tables/selection/publication.ts'
import { publishable, selectedBodies } from '../selection/publication.ts'

/** R7: whoever agreed to be named, in order of 団体コード. Refused while a 選定 is only a 案. */
export function publicBookOf(ctx: Seeing, fy: number): ReportRows['R7'] {
  assertAllDecided(publishable(ctx.db, fy))
  const publishedOn = publicationRow(ctx.db, fy)?.published_on ?? null
  const { named } = publicListOf(
    selectedBodies(ctx.db, fy).filter(({ application }) => ctx.sight.applications.shows(application)),
    publishedOn,
  )
  return {
    publishedOn,
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
