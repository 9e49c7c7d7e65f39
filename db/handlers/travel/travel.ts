import type { OfficeContract } from '../../../shared/contract/index.ts'
import { fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { leaveFields, type TravelStanding } from '../../../shared/domain/travel/course.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertSameRecord, assertSameWords } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { travelOf } from '../../records/office/travel.ts'
import { allApplications } from '../../tables/merge/parting.ts'
import { endTravel, insertTravel, setHome, travelById, travelRows } from '../../tables/office/travel.ts'
import { part } from '../../upkeep/merge/part.ts'

export const travel: Handlers<OfficeContract>['travel'] = {
  standing: ({ db }) => travelOf(db),

  past: ({ db }) => travelRows(db),

  leave(ctx, { id, ...yours }) {
    const given = fieldsOf(leaveFields, yours)
    const before = travelById(ctx.db, id)
    if (before) {
      assertSameRecord(before.ended === null)
      assertSameWords(leaveFields, fieldsOf(leaveFields, before), given)
      return travelOf(ctx.db)
    }
    if (travelOf(ctx.db).away !== null) throw new Refusal('conflict', 'この台帳は、もう持ち出し中です。')
    insertTravel(ctx.db, { id, ...given, takenBy: ctx.caller.name, takenAt: ctx.now })
    // So that the two can be merged where the one that goes does not come back as it should.
    for (const applicationId of allApplications(ctx.db)) part(ctx, { id, applicationId, how: 'travel' })
    note(ctx, 'travel.leave', 'office', { id, ...given })
    return travelOf(ctx.db)
  },

  cancel(ctx, { id, reason }) {
    const { destination } = standingAs(ctx.db, id, ['waiting'], '取り消せるのは、もとのPCの持ち出し中の台帳だけです。')
    endTravel(ctx.db, { id, ended: 'cancelled', endedBy: ctx.caller.name, endedAt: ctx.now, reason })
    note(ctx, 'travel.cancel', 'office', { id, destination, reason })
    return travelOf(ctx.db)
  },

  goHome(ctx, { id }) {
    const away = standingAs(ctx.db, id, ['out', 'closed'], '締めて持ち帰るのは、持ち出し先の台帳だけです。')
    if (away.homeAt !== null) return travelOf(ctx.db)
    setHome(ctx.db, { id, homeBy: ctx.caller.name, homeAt: ctx.now })
    note(ctx, 'travel.goHome', 'office', { id, destination: away.destination })
    return travelOf(ctx.db)
  },

  reopen(ctx, { id, reason }) {
    const { destination } = standingAs(ctx.db, id, ['closed'], 'この台帳は締めてありません。')
    setHome(ctx.db, { id, homeBy: null, homeAt: null })
    note(ctx, 'travel.reopen', 'office', { id, destination, reason })
    return travelOf(ctx.db)
  },
}

/** The 持ち出し of that id, where this file stands so in it. */
function standingAs(db: ReadDb, id: string, standings: readonly TravelStanding[], otherwise: string) {
  const { away, standing } = travelOf(db)
  if (away === null || away.id !== id || !standings.includes(standing))
    throw new Refusal('conflict', `${otherwise}画面を開き直して、今の様子を確かめてください。`)
  return away
}
