import type { OfficeContract } from '../../../shared/contract/index.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import type { MeetingEntry } from '../../../shared/domain/meeting/deeds.ts'
import { assertMayHappenTogether } from '../../../shared/domain/meeting/rules.ts'
import { assertRecordMayChange } from '../../../shared/domain/minutes/round.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertSameRecord, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theMeeting } from '../../records/meeting/course.ts'
import { minutesStateOf } from '../../records/minutes/standing.ts'
import { storedMeetingDeed } from '../../stored/meeting/meeting-deed.ts'
import { entryById, insertEntry } from '../../tables/meeting/entry.ts'
import { completed } from './completing.ts'
import { bodyOf, followDecision, standingOf } from './following.ts'
import { assertSameTime, nextSeq, notBefore, wordsOf } from './recording.ts'

/** Strikes a line and writes it anew at another time, as one: what came after it is judged with it where it stands then. */
export const retime: Handlers<OfficeContract>['meeting']['retime'] = (ctx, input) => {
  const { id, entryId, strikeId, againId, reason } = input
  const found = theMeeting(ctx.db, id)
  const at = toJst(input.at)
  const known = entryById(ctx.db, againId)
  if (known) {
    assertSameRecord(known.meetingId === id)
    assertSameTime(known.at, at)
    assertSameReason(ctx.db, strikeId, reason)
    const again = storedMeetingDeed.read(known.deed, known.id)
    return { entryId: againId, seq: known.seq, at, decides: bodyOf(found, again) !== null }
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
  return { entryId: againId, seq: seq + 1, at, decides: bodyOf(found, line.deed) !== null }
}

/** The striking that went with it holds why. */
function assertSameReason(db: ReadDb, strikeId: string, yours: string): void {
  const struck = entryById(db, strikeId)
  const deed = struck === undefined ? undefined : storedMeetingDeed.read(struck.deed, struck.id)
  const stored = deed?.kind === 'struck' ? deed.reason : ''
  if (stored === yours) return
  throw new Refusal(
    'conflict',
    'この記録の時刻は、ほかの理由で直されています。記録を開き直して、今の内容を確かめてください。',
    { clashes: [{ field: 'reason', label: '理由', theirs: stored, yours, stored }] },
  )
}
