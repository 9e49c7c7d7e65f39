import { createHash } from 'node:crypto'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { printedMinutes } from '../../../shared/domain/minutes/layout.ts'
import { roundFields } from '../../../shared/domain/minutes/minutes-fields.ts'
import {
  assertDue,
  assertMayPublish,
  assertMayRenew,
  assertNothingKeeps,
  assertPublishedOn,
  notYetFrozen,
  notYetSent,
} from '../../../shared/domain/minutes/round.ts'
import { auditHead, note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { attendantsOf, theMinutes } from '../../records/minutes/standing.ts'
import { storedFrozenMinutes } from '../../stored/meeting/frozen-minutes.ts'
import { storedSentMinutes } from '../../stored/meeting/sent-minutes.ts'
import {
  insertMinutesAnswer,
  insertMinutesRound,
  minutesRoundById,
  setMinutesFrozen,
  setMinutesPublished,
  setMinutesSuperseded,
} from '../../tables/meeting/minutes.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'

type Minutes = Handlers<OfficeContract>['minutes']

/** 確認の依頼: what the members are sent is kept as it stands now, and an answer is awaited from each who was there. */
export const send: Minutes['send'] = (ctx, { id, meetingId, ...values }) => {
  const known = minutesRoundById(ctx.db, id)
  if (known) {
    assertSameRecord(known.meetingId === meetingId)
    assertSameWords(roundFields, known, values)
    return { id, meetingId, revision: known.revision }
  }
  const found = theMinutes(ctx.db, meetingId)
  assertNothingKeeps(notYetSent(found.standing))
  assertDue(values.sentOn, values.dueOn)
  const version = found.rounds.length + 1
  insertMinutesRound(ctx.db, {
    ...{ id, meetingId, version, ...values },
    sent: storedSentMinutes.write({ lines: [...found.internal] }),
    sentBy: ctx.caller.name,
    sentAt: ctx.now,
  })
  const attendants = attendantsOf(found)
  for (const { id: memberId } of attendants)
    insertMinutesAnswer(ctx.db, { id: answerId(id, memberId), roundId: id, memberId })
  const { no } = found.meeting.row
  note(ctx, 'minutes.send', meetingId, { id, no, version, ...values, members: attendants.length })
  return { id, meetingId, revision: 1 }
}

const answerId = (roundId: string, memberId: string): string => uuidOf(roundId, memberId)

/** The version an operation names, as long as nothing has taken its place. */
function theRound(db: ReadDb, id: string) {
  const round = minutesRoundById(db, id)
  if (!round || round.supersededAt !== null) throw missing('議事概要の版')
  return { round, found: theMinutes(db, round.meetingId) }
}

/** 確定: both versions whole, with the head of the record of deeds they stand on. */
export const freeze: Minutes['freeze'] = (ctx, { id, revision }) => {
  const { round, found } = theRound(ctx.db, id)
  const { meetingId, version } = round
  assertFresh({ revision }, round, [])
  assertNothingKeeps(notYetFrozen(found.standing))
  const { no, heldOn } = found.meeting.row
  const head = auditHead(ctx.db)
  const frozen = storedFrozenMinutes.write({
    ...{ no, heldOn, version, head },
    internal: [...found.internal],
    public: printedMinutes(found.paragraphs, 'public'),
    answers: found.answers.map(({ name, answer, answeredOn, words, outcome, reason }) => ({
      ...{ name, answer, answeredOn, words, outcome, reason },
    })),
    frozenAt: ctx.now,
    frozenBy: ctx.caller.name,
  })
  setMinutesFrozen(ctx.db, { id, frozen })
  // What was frozen is in the chain itself, so that another text would be seen.
  const sum = createHash('sha256').update(frozen).digest('hex')
  note(ctx, 'minutes.freeze', meetingId, { id, no, version, head, sum })
  return { id, meetingId, revision: revision + 1 }
}

export const publish: Minutes['publish'] = (ctx, { id, publishedOn, revision }) => {
  const { round, found } = theRound(ctx.db, id)
  assertFresh({ revision }, round, [])
  assertMayPublish(round.state)
  const { no, heldOn } = found.meeting.row
  assertPublishedOn(heldOn, publishedOn)
  setMinutesPublished(ctx.db, { id, publishedOn })
  note(ctx, 'minutes.publish', round.meetingId, { id, no, version: round.version, publishedOn })
  return { id, meetingId: round.meetingId, revision: revision + 1 }
}

/** 新しい版: the old one stays as it was sent or frozen, and the text is open again. */
export const renew: Minutes['renew'] = (ctx, { id, reason, revision }) => {
  const { round, found } = theRound(ctx.db, id)
  assertFresh({ revision }, round, [])
  assertMayRenew(reason)
  setMinutesSuperseded(ctx.db, { id, supersededAt: ctx.now, reason })
  const { no } = found.meeting.row
  note(ctx, 'minutes.renew', round.meetingId, { id, no, version: round.version, reason })
  return { id, meetingId: round.meetingId, revision: revision + 1 }
}
