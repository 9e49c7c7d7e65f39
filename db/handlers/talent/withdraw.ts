import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { erasureReasonLabel } from '../../../shared/domain/talent/people/erasure.ts'
import { assertHeld } from '../../../shared/domain/talent/people/state.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theRegistrant } from '../../records/talent/registrants.ts'
import { runningJobs, wantScouring } from '../../tables/keeping/keeping.ts'
import { provisionsOf } from '../../tables/talent/provision.ts'
import { forgetRegistrant } from '../../upkeep/talent/forget-person.ts'

/** 抹消: at once, and for good. What stays is 登録番号, who did it, when, and why in one of a few words. */
export const withdraw: Handlers<OfficeContract>['talent']['withdraw'] = (ctx, { id, revision, why, askedOn }) => {
  const { db, caller, now, today } = ctx
  const registrant = theRegistrant(db, id)
  assertHeld(registrant.state)
  assertFresh({ revision }, registrant, [])
  assertNotFuture(askedOn, today, '申出を受けた日', 'askedOn')
  // A job that reads would keep what goes in the log beside the file.
  if (runningJobs(db) > 0)
    throw new Refusal('busy', '帳票の出力などの処理が動いています。終わってから、もう一度操作してください。')
  const tell = provisionsOf(db, id).map(({ jis2, no, asOf }) => ({ jis2, no, asOf }))
  forgetRegistrant(db, { id, at: now, by: caller.name, why, askedOn })
  note(ctx, 'talent.withdraw', id, { no: registrant.no, why: erasureReasonLabel[why], askedOn, lists: tell.length })
  wantScouring(db, now)
  return { no: registrant.no, tell }
}
