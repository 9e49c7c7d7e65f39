import { prefectureByCode, prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { publicListOf, type Selected } from '../../../shared/domain/selection/publication.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { storedForm } from '../../stored/form.ts'
import { type ApplicationLine, applicationById, applicationRows } from '../../tables/applications/application.ts'
import { decisionRowsOf, promotions } from '../../tables/selection/decision.ts'
import { proposalRows } from '../../tables/selection/proposal.ts'
import { type PublicationRow, publicationRow } from '../../tables/selection/publication.ts'

type Body = Selected & { readonly application: ApplicationLine }

/** Who is named to the public, as far as the caller may know of them, and what was recorded of it. */
export function publicListIn({ db, sight }: Seeing, fy: number) {
  const row = publicationRow(db, fy)
  const seen = selectedBodies(db, fy).filter(({ application }) => sight.applications.shows(application))
  return { recorded: row ? toPublication(row) : null, ...publicListOf(seen, row?.published_on ?? null) }
}

/** The same as the screen of 選定 shows it. */
export function publicationOf(ctx: Seeing, fy: number) {
  const { recorded, named, withheld } = publicListIn(ctx, fy)
  return {
    recorded,
    named: named.map(({ prefecture, addedOn }) => ({ prefecture, addedOn })),
    withheld: withheld.map(({ prefecture }) => prefecture),
    consents: [...named, ...withheld]
      .toSorted((a, b) => a.lgCode.localeCompare(b.lgCode))
      .map(({ application: { id, revision }, prefecture, consent }) => ({
        ...{ applicationId: id, prefecture, consent, revision },
      })),
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
function selectedBodies(db: ReadDb, fy: number): Body[] {
  const decided = new Map(decisionRowsOf(db, fy).map((row) => [row.application_id, row]))
  const promoted = new Set(promotions(db, fy).map(({ applicationId }) => applicationId))
  return applicationRows(db, fy).flatMap((application) => {
    const { id, jis2, state } = application
    const body = prefectureByCode(jis2 ?? '')
    const decision = decided.get(id)
    // Forms are long: only those of the selected are read.
    const form = state === 'selected' && body !== null ? applicationById(db, id)?.form : undefined
    if (body === null || decision === undefined || form === undefined) return []
    const { consent } = storedForm.read(form, id)
    const facts = { consent, decidedOn: decision.decided_on, promoted: promoted.has(id) }
    return [{ application, prefecture: body.name, lgCode: body.lgCode, ...facts }]
  })
}

/** What a publication of that year is judged by. */
export function publishable(db: ReadDb, fy: number) {
  const bodies = new Map(applicationRows(db, fy).map(({ id, jis2 }) => [id, jis2]))
  return {
    selected: selectedBodies(db, fy),
    proposed: proposalRows(db, fy)
      .filter(({ result }) => result === 'selected')
      .map(({ application_id }) => prefectureNameOf(bodies.get(application_id) ?? '')),
  }
}
