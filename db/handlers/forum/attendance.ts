import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import {
  matchParticipants,
  type ParticipantFacts,
  type Standing,
} from '../../../shared/domain/forum/sheets/participants.ts'
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
    if (sentOn !== null)
      putInvitation(ctx.db, { id: own?.id ?? uuidOf(id, 'invited', jis2), forumId: id, jis2, sentOn })
    else if (own) deleteInvitation(ctx.db, own.id)
  }
  return touched(ctx, row, 'invite', { bodies: bodies.map(prefectureNameOf), sentOn })
}

export const takeParticipants: Forum['takeParticipants'] = (ctx, { id, revision, rows }) => {
  const row = fresh(ctx, { id, revision })
  const known = participantRows(ctx.db, id)
  const matched = matchParticipants(rows, known)
  const count = (of: Standing) => matched.filter(({ standing }) => standing === of).length
  const taken = new Set(known.map((each) => each.id))
  for (const { whom, next } of matched) {
    if (whom === null || next === null) continue
    const own = known[whom]?.id ?? freeId(id, next, taken)
    taken.add(own)
    putParticipant(ctx.db, { ...next, forumId: id, id: own })
  }
  const [added, changed] = [count('added'), count('changed')]
  // The same file twice is no deed.
  if (added + changed === 0) return { id, revision: row.revision, added, changed }
  return { ...touched(ctx, row, 'takeParticipants', { added, changed }), added, changed }
}

/** An id of the same facts, and of another number where somebody who has become another bears it. */
function freeId(forumId: string, facts: ParticipantFacts, taken: ReadonlySet<string>, nth = 0): string {
  const own = uuidOf(forumId, 'participant', facts, nth)
  return taken.has(own) ? freeId(forumId, facts, taken, nth + 1) : own
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
