import type { OfficeContract } from '../../../shared/contract/index.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { assertPurpose, viewPurposeLabel } from '../../../shared/domain/talent/people/views.ts'
import { note } from '../../audit.ts'
import { assertSameRecord } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { detailsOf } from '../../records/talent/person.ts'
import { theRegistrant } from '../../records/talent/registrants.ts'
import { insertView, viewById } from '../../tables/talent/views.ts'

/** 詳細を見る: the record of the view is made first, and the details are its answer. */
export const see: Handlers<OfficeContract>['talent']['see'] = (ctx, { id, registrantId, whole, purpose, remark }) => {
  const { db, caller, now } = ctx
  const { no, revision, state } = theRegistrant(db, registrantId)
  if (state === 'erased') throw new Refusal('missing', '抹消した登録です。この人についての情報は残っていません。')
  const known = viewById(db, id)
  if (known) {
    assertSameRecord(known.registrantId === registrantId && known.who === caller.name)
    return detailsOf(db, registrantId, revision)
  }
  assertPurpose(purpose, remark)
  insertView(db, { id, registrantId, at: now, who: caller.name, kind: whole ? 'held' : 'detail', purpose, remark })
  note(ctx, 'talent.see', registrantId, { no, whole, purpose: viewPurposeLabel[purpose] })
  return detailsOf(db, registrantId, revision)
}
