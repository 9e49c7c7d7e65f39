import type { OfficeContract } from '../../../shared/contract/index.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import type { MeetingDeed, MeetingEntry } from '../../../shared/domain/meeting/deeds.ts'
import { entryWords } from '../../../shared/domain/meeting/entry-words.ts'
import { assertMayHappen } from '../../../shared/domain/meeting/rules.ts'
import { assertRecordMayChange } from '../../../shared/domain/minutes/round.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { note } from '../../audit.ts'
import { assertSameRecord } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { type MeetingFound, theMeeting } from '../../records/meeting/course.ts'
import { namesIn } from '../../records/meeting/page.ts'
import { minutesStateOf } from '../../records/minutes/standing.ts'
import { storedMeetingDeed } from '../../stored/meeting/meeting-deed.ts'
import { entryById, insertEntry } from '../../tables/meeting/entry.ts'
import { completed, type Said } from './completing.ts'
import { followDecision, rescore, standingOf } from './following.ts'

type Meeting = Handlers<OfficeContract>['meeting']

/** Writes a line into the record of the meeting, and does what follows from it. The same line once more is harmless. */
export const record: Meeting['record'] = (ctx, { id, entryId, at, deed: asked }) => {
  const found = theMeeting(ctx.db, id)
  const said = at === undefined ? undefined : toJst(at)
  const known = entryById(ctx.db, entryId)
  if (known) {
    assertSameRecord(known.meetingId === id && isSameDeed(storedMeetingDeed.read(known.deed, known.id), asked))
    if (said !== undefined) assertSameTime(known.at, said)
    return { entryId, seq: known.seq, at: known.at }
  }
  assertRecordMayChange(minutesStateOf(ctx.db, id))
  if (asked.kind === 'rescored' && said !== undefined)
    throw new Refusal('invalid', '点の修正は、今の時刻で記録してください。前の時刻では記録できません。')
  const deed = completed(ctx, found, asked)
  // A clock that was set back does not undo what has happened: now is not before the last line.
  const now = notBefore(ctx.now, found)
  const entry: MeetingEntry = { id: entryId, seq: nextSeq(found), at: said ?? now, deed }
  const { plan, entries, course } = found
  assertMayHappen({ plan, entries, course, entry, now })
  if (asked.kind === 'rescored') rescore(ctx, found, asked)
  const stood = standingOf(ctx, found, deed)
  insertEntry(ctx.db, {
    ...{ id: entryId, meetingId: id, seq: entry.seq, at: entry.at, kind: deed.kind },
    deed: storedMeetingDeed.write(deed),
    writtenAt: ctx.now,
    writtenBy: ctx.caller.name,
  })
  followDecision(ctx, found, deed, stood)
  const words = entryWords(deed, namesIn(found), (of) => wordsOf(found, of))
  note(ctx, 'meeting.record', id, { no: found.row.no, kind: deed.kind, words, at: entry.at })
  return { entryId, seq: entry.seq, at: entry.at }
}

/** Whether the line is what was said: of a changed point, the office has kept its criterion by number. */
function isSameDeed(stored: MeetingDeed, asked: Said): boolean {
  const kept = new Map<string, unknown>(Object.entries(stored))
  const isSame = ([name, value]: [string, unknown]) =>
    !kept.has(name) || JSON.stringify(kept.get(name)) === JSON.stringify(value)
  return Object.entries(asked).every(isSame) && (asked.kind !== 'rescored' || kept.get('to') === asked.raw)
}

/** Refuses (`conflict`) a line that comes again with another time than it was kept with. */
export function assertSameTime(stored: string, yours: string): void {
  if (stored === yours) return
  const [theirs, own] = [stored, yours].map((each) => formatJstInstant(each, true))
  throw new Refusal(
    'conflict',
    'この記録は、ほかの時刻で保存されています。直すときは、取り消してから記録し直してください。',
    {
      clashes: [{ field: 'at', label: '時刻', theirs: theirs ?? '', yours: own ?? '', stored }],
    },
  )
}

export const nextSeq = ({ entries }: MeetingFound): number => (entries.at(-1)?.seq ?? 0) + 1

export const notBefore = (now: string, { course }: MeetingFound): string => {
  const last = course.closedAt ?? course.lastAt
  return last !== null && now < last ? last : now
}

export const wordsOf = (found: MeetingFound, entryId: string): string => {
  const entry = found.entries.find(({ id }) => id === entryId)
  return entry === undefined ? '' : entryWords(entry.deed, namesIn(found), () => '')
}
