import type { OfficeContract } from '../../../shared/contract/index.ts'
import { answerFields, settleFields } from '../../../shared/domain/minutes/minutes-fields.ts'
import { assertMayAnswer, assertMaySettle } from '../../../shared/domain/minutes/round.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theMinutes } from '../../records/minutes/standing.ts'
import { minutesAnswerById, minutesRoundById, setMinutesAnswer } from '../../tables/meeting/minutes.ts'

type Minutes = Handlers<OfficeContract>['minutes']

/** The answer with its version and its member, as long as nothing has taken the version's place. */
function theAnswer(db: ReadDb, id: string) {
  const row = minutesAnswerById(db, id)
  const round = row === undefined ? undefined : minutesRoundById(db, row.roundId)
  if (!row || !round || round.supersededAt !== null) throw missing('出席者の確認')
  const { source, meeting } = theMinutes(db, round.meetingId)
  const member = source.members.find((each) => each.id === row.memberId)?.name ?? ''
  return { row, round, member, no: meeting.row.no }
}

/** 出席者の回答, as an officer writes it down; what it was settled to before begins anew with another answer. */
export const answer: Minutes['answer'] = (ctx, { id, revision, ...yours }) => {
  const { row, round, member, no } = theAnswer(ctx.db, id)
  const before = fieldsOf(answerFields, row)
  assertFresh({ revision }, row, clashesOf(answerFields, before, yours))
  assertMayAnswer(round.state, yours, round.dueOn, ctx.today)
  const words = yours.answer === 'correction' ? yours.words : ''
  const answeredOn = yours.answer === 'waiting' ? null : (yours.answeredOn ?? ctx.today)
  const isSame = words === row.words && yours.answer === row.answer
  const { outcome, reason } = isSame ? row : { outcome: 'open' as const, reason: '' }
  const after = { answer: yours.answer, answeredOn, words }
  setMinutesAnswer(ctx.db, { id, ...after, outcome, reason })
  note(ctx, 'minutes.answer', round.meetingId, { id, no, member, ...changesOf(before, after) })
  return { id, meetingId: round.meetingId, revision: revision + 1 }
}

/** 申出の扱い: taken into the text, or not and why. */
export const settle: Minutes['settle'] = (ctx, { id, revision, ...yours }) => {
  const { row, round, member, no } = theAnswer(ctx.db, id)
  const before = fieldsOf(settleFields, row)
  assertFresh({ revision }, row, clashesOf(settleFields, before, yours))
  assertMaySettle(round.state, row, yours)
  const { answer: given, answeredOn, words } = row
  setMinutesAnswer(ctx.db, { id, answer: given, answeredOn, words, ...yours })
  note(ctx, 'minutes.settle', round.meetingId, { id, no, member, ...changesOf(before, yours) })
  return { id, meetingId: round.meetingId, revision: revision + 1 }
}
