import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { becomes, participantKey } from '../../../shared/domain/forum/sheets/participants.ts'
import { missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import {
  deleteInvitation,
  deleteParticipant,
  invitationRows,
  participantRows,
  putInvitation,
  putParticipant,
} from '../../tables/forum/attendance.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'
import { fresh, touched } from './kept.ts'

type Forum = Handlers<OfficeContract>['forum']

export const invite: Forum['invite'] = (ctx, { id, revision, bodies, sentOn }) => {
  const row = fresh(ctx, { id, revision })
  const known = invitationRows(ctx.db, id)
  for (const jis2 of new Set(bodies)) {
    const own = known.find((each) => each.jis2 === jis2)
    if (sentOn !== null) putInvitation(ctx.db, { id: own?.id ?? uuidOf(id, 'invited', jis2), forumId: id, jis2, sentOn })
    else if (own) deleteInvitation(ctx.db, own.id)
  }
  return touched(ctx, row, 'invite', { bodies: bodies.map(prefectureNameOf), sentOn })
}

export const takeParticipants: Forum['takeParticipants'] = (ctx, { id, revision, rows }) => {
  const row = fresh(ctx, { id, revision })
  const known = new Map(participantRows(ctx.db, id).map((each) => [participantKey(each), each]))
  let [added, changed] = [0, 0]
  for (const given of rows) {
    const key = participantKey(given)
    const own = known.get(key)
    const next = own === undefined ? given : becomes(own, given)
    if (next === null) continue
    const stored = { ...next, id: own?.id ?? uuidOf(id, 'participant', key), forumId: id }
    putParticipant(ctx.db, stored)
    known.set(key, stored)
    if (own === undefined) added += 1
    else changed += 1
  }
  // The same file twice is no deed.
  if (added + changed === 0) return { id, revision: row.revision, added, changed }
  return { ...touched(ctx, row, 'takeParticipants', { added, changed }), added, changed }
}

export const attend: Forum['attend'] = (ctx, { id, revision, participantIds, attendance }) => {
  const row = fresh(ctx, { id, revision })
  const known = new Map(participantRows(ctx.db, id).map((each) => [each.id, each]))
  for (const each of participantIds) {
    const own = known.get(each)
    if (!own) throw missing('申し込んだ人')
    putParticipant(ctx.db, { ...own, attendance })
  }
  return touched(ctx, row, 'attend', { count: participantIds.length, attendance })
}

export const dropParticipant: Forum['dropParticipant'] = (ctx, { id, revision, participantId }) => {
  const row = fresh(ctx, { id, revision })
  if (!participantRows(ctx.db, id).some((each) => each.id === participantId)) throw missing('申し込んだ人')
  deleteParticipant(ctx.db, participantId)
  return touched(ctx, row, 'dropParticipant')
}
