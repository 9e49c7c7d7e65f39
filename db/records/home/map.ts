import { poolTotal } from '../../../shared/domain/applications/pool.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { isOver } from '../../../shared/domain/support/case-state.ts'
import type { Seeing } from '../../handler.ts'
import { storedForm } from '../../stored/form.ts'
import { type MapRow, mapRows, supportedBodies } from '../../tables/home/reads.ts'
import { caseRoute } from '../support/place.ts'
import type { HomePage } from './task.ts'

/** All 47, by code. Where a body has several applications, the one in the running counts. */
export function mapOf({ db, sight }: Seeing, fy: number): HomePage['map'] {
  const applications = new Map(
    mapRows(db, fy)
      .filter(sight.applications.shows)
      .map((row) => [row.jis2, row]),
  )
  const bodies = sight.office.support ? supportedBodies(db, fy) : []
  const cases = new Map(bodies.filter((row) => row.fy === fy && !isOver(row.state)).map((row) => [row.jis2, row.id]))
  const before = new Set(bodies.filter((row) => row.fy < fy).map((row) => row.jis2))
  return prefectures.map(({ jis2 }) => {
    const application = applications.get(jis2)
    const form = application && storedForm.read(application.form, application.id)
    const caseId = cases.get(jis2)
    return {
      jis2,
      state: application?.state ?? null,
      inSupport: caseId !== undefined,
      theme: application?.theme ?? null,
      pool: form ? poolTotal(form) : null,
      pastSupport: before.has(jis2) || (form?.past.length ?? 0) > 0,
      route: routeOf(caseId, application),
    }
  })
}

function routeOf(caseId: string | undefined, application: MapRow | undefined): string | null {
  if (caseId !== undefined) return caseRoute(caseId)
  return application ? `/applications/${application.id}` : null
}
