import type { OfficeContract } from '../../../shared/contract/index.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { assertAllDecided, assertMayPublish, publicationFields } from '../../../shared/domain/selection/publication.ts'
import { note } from '../../audit.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import { publishable, toPublication } from '../../records/selection/publication.ts'
import { publicationRow, putPublication } from '../../tables/selection/publication.ts'

/** 公表 of a year, recorded once and put right by the same form. */
export const publish: Handlers<OfficeContract>['selection']['publish'] = (ctx, { fy, revision, ...yours }) => {
  theYear(ctx.db, fy)
  const before = publicationRow(ctx.db, fy)
  const stored = before && toPublication(before)
  if (stored) assertFresh({ revision: revision ?? 0 }, stored, clashesOf(publicationFields, stored, yours))
  else if (revision !== undefined) throw missing('公表の記録')
  const facts = publishable(ctx.db, fy)
  // A day that stands may be kept while its words are put right, whatever has been decided anew since.
  if (stored?.publishedOn === yours.publishedOn) assertAllDecided(facts)
  else assertMayPublish({ publishedOn: yours.publishedOn, ...facts })
  const now = putPublication(ctx.db, {
    fy,
    published_on: yours.publishedOn,
    place: yours.place,
    recorded_by: ctx.caller.name,
    recorded_at: ctx.now,
  })
  const was = stored ? fieldsOf(publicationFields, stored) : { publishedOn: null, place: '' }
  note(ctx, 'selection.publish', `fy:${fy}`, changesOf(was, yours))
  if (!now) throw new Error('a publication that was put is there')
  return toPublication(now)
}
