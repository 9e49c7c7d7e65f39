import type { OfficeContract } from '../../../shared/contract/index.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting/deeds.ts'
import { assertMayHappenTogether } from '../../../shared/domain/meeting/rules.ts'
import { assertRecordMayChange } from '../../../shared/domain/minutes/round.ts'
import { note } from '../../audit.ts'
import { assertSameRecord, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theMeeting } from '../../records/meeting/course.ts'
import { minutesStateOf } from '../../records/minutes/standing.ts'
import { storedMeetingDeed } from '../../stored/meeting/meeting-deed.ts'
import { entryById, insertEntry } from '../../tables/meeting/entry.ts'
import { completed } from './completing.ts'
import { followDecision, standingOf } from './following.ts'
import { nextSeq, notBefore, wordsOf } from './recording.ts'

/** Strikes a line and writes it anew at another time, as one: what came after it is judged with it where it stands then. */
export const retime: Handlers<OfficeContract>['meeting']['retime'] = (ctx, input) => {
  const { id, entryId, strikeId, againId, reason } = input
  const found = theMeeting(ctx.db, id)
  const at = toJst(input.at)
  const known = entryById(ctx.db, againId)
  if (known) {
    assertSameRecord(known.meetingId === id && known.at === at)
    return { entryId: againId, seq: known.seq, at }
  }
  assertRecordMayChange(minutesStateOf(ctx.db, id))
  const line = found.entries.find((each) => each.id === entryId)
  if (line === undefined) throw missing('会議の記録')
  const now = notBefore(ctx.now, found)
  const seq = nextSeq(found)
  const added: readonly MeetingEntry[] = [
    { id: strikeId, seq, at: now, deed: completed(ctx, found, { kind: 'struck', entryId, reason }) },
    { id: againId, seq: seq + 1, at, deed: line.deed },
  ]
  assertMayHappenTogether({ plan: found.plan, entries: found.entries, course: found.course, added, now })
  const stood = standingOf(ctx, found, line.deed)
  for (const each of added)
    insertEntry(ctx.db, {
      ...{ id: each.id, meetingId: id, seq: each.seq, at: each.at, kind: each.deed.kind },
      deed: storedMeetingDeed.write(each.deed),
      writtenAt: ctx.now,
      writtenBy: ctx.caller.name,
    })
  followDecision(ctx, found, line.deed, stood)
  const words = wordsOf(found, entryId)
  note(ctx, 'meeting.retime', id, { no: found.row.no, words, before: line.at, at, reason })
  return { entryId: againId, seq: seq + 1, at }
}
