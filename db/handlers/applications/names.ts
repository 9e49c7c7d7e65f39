import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotDiscarded } from '../../../shared/domain/applications/amending.ts'
import { assertIsName } from '../../../shared/domain/applications/names/person.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { asReviewerOf } from '../../records/applications/as-reviewer.ts'
import { pageOf, standingOf, theApplication } from '../../records/applications/page.ts'
import { touchApplication } from '../../tables/applications/application.ts'
import { addHiddenName, dropHiddenName, hiddenNames } from '../../tables/applications/hidden-name.ts'

type Applications = Handlers<OfficeContract>['applications']

export const asReviewer: Applications['asReviewer'] = (ctx, { id }) => asReviewerOf(ctx.db, theApplication(ctx, id))

/** 委員に伏せる氏名を加える、外す. No part of what is scored: it may be put right at any time. */
export const hideName: Applications['hideName'] = (ctx, { id, name, hidden, revision }) => {
  const before = theApplication(ctx, id)
  assertFresh({ revision }, before, [])
  assertNotDiscarded(standingOf(before))
  if (hidden) assertIsName(name)
  if (hiddenNames(ctx.db, id).includes(name) === hidden) return pageOf(ctx, id)
  const row = { applicationId: id, name }
  if (hidden) addHiddenName(ctx.db, row)
  else dropHiddenName(ctx.db, row)
  touchApplication(ctx.db, id)
  note(ctx, 'applications.hideName', id, { name, hidden })
  return pageOf(ctx, id)
}
