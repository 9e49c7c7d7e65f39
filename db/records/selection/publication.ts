import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { publicListOf, type Selected } from '../../../shared/domain/selection/publication.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { storedForm } from '../../stored/form.ts'
import { type ApplicationLine, applicationRows, formsOfYear } from '../../tables/applications/application.ts'
import { decisionRowsOf, promotions } from '../../tables/selection/decision.ts'
import { proposalRows } from '../../tables/selection/proposal.ts'
import { type PublicationRow, publicationRow } from '../../tables/selection/publication.ts'

/** What a year has to be made public, and what was recorded of it. */
export function publicationOf({ db, sight }: Seeing, fy: number) {
  const row = publicationRow(db, fy)
  const list = publicListOf(
    selectedBodies(db, fy).filter(({ application }) => sight.applications.shows(application)),
    row?.published_on ?? null,
  )
  return {
    recorded: row ? toPublication(row) : null,
    named: list.named.map(({ prefecture, addedOn }) => ({ prefecture, addedOn })),
    withheld: list.withheld.map(({ prefecture }) => prefecture),
  }
}

export const toPublication = ({ published_on, place, recorded_by, recorded_at, revision }: PublicationRow) => ({
  publishedOn: published_on,
  place,
  recordedBy: recorded_by,
  recordedAt: recorded_at,
  revision,
})

/** The bodies of a year with a 決裁 as 選定 that stand by it: one that declined is none any more. */
export function selectedBodies(db: ReadDb, fy: number): (Selected & { readonly application: ApplicationLine })[] {
  const forms = new Map(formsOfYear(db, fy).map((row) => [row.id, row.form]))
  const decided = new Map(decisionRowsOf(db, fy).map((row) => [row.application_id, row]))
  return applicationRows(db, fy).flatMap((application) => {
    const body = prefectureByCode(application.jis2 ?? '')
    const decision = decided.get(application.id)
    const form = forms.get(application.id)
    if (application.state !== 'selected' || body === null || decision === undefined || form === undefined) return []
    const { consent } = storedForm.read(form, application.id)
    return [{ application, prefecture: body.name, lgCode: body.lgCode, consent, decidedOn: decision.decided_on }]
  })
}

/** What a publication of that year is judged by. */
export function publishable(db: ReadDb, fy: number) {
  const promoted = new Set(promotions(db, fy).map(({ applicationId }) => applicationId))
  const names = new Map(applicationRows(db, fy).map(({ id, jis2 }) => [id, prefectureByCode(jis2 ?? '')?.name ?? '']))
  return {
    decidedOn: selectedBodies(db, fy)
      .filter(({ application }) => !promoted.has(application.id))
      .map(({ decidedOn }) => decidedOn),
    proposed: proposalRows(db, fy)
      .filter(({ result }) => result === 'selected')
      .map(({ application_id }) => names.get(application_id) ?? ''),
  }
}
