import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertRecordMayChange } from '../../../shared/domain/minutes/round.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { edgesOf, theMeetingRow } from '../../records/meeting/course.ts'
import { toSpeech } from '../../records/meeting/page.ts'
import { minutesStateOf } from '../../records/minutes/standing.ts'
import {
  insertSpeech,
  projectionRow,
  putProjection,
  type SpeechRow,
  setSpeech,
  setSpeechRemoved,
  setWords,
  speechById,
} from '../../tables/meeting/entry.ts'
import { itemOwner, memberOwner, memberRows } from '../../tables/meeting/meeting.ts'

type Meeting = Handlers<OfficeContract>['meeting']

/** 発言, kept at every pause of the typing hand: the first time it is new, from then on the same one with other words. */
export const speak: Meeting['speak'] = (ctx, { id, speechId, itemId, memberId, words, revision }) => {
  const row = theMeetingRow(ctx.db, id)
  if (itemOwner(ctx.db, itemId) !== id) throw missing('議題')
  if (memberId !== null && memberOwner(ctx.db, memberId) !== id) throw missing('出席者')
  const { openedAt, closedAt } = edgesOf(ctx.db, id)
  if (openedAt === null) throw new Refusal('conflict', '会議は、まだ開会していません。')
  assertRecordMayChange(minutesStateOf(ctx.db, id))
  const before = speechById(ctx.db, speechId)
  if (before === undefined) {
    const made = insertSpeech(ctx.db, {
      ...{ id: speechId, meetingId: id, itemId, memberId, words },
      at: closedAt !== null && ctx.now > closedAt ? closedAt : ctx.now,
      by: ctx.caller.name,
    })
    note(ctx, 'meeting.speak', id, { no: row.no, speechId, words, isNew: true })
    return toSpeech(found(made))
  }
  assertSameRecord(before.meetingId === id)
  // The answer to an earlier save was lost: it is kept as it was meant.
  if (before.words === words && before.memberId === memberId && before.itemId === itemId) return toSpeech(before)
  assertFresh({ revision: revision ?? 0 }, before, () => [
    { field: 'words', label: '発言', theirs: before.words, yours: words, stored: before.words },
    {
      field: 'memberId',
      label: '発言者',
      theirs: nameOf(ctx.db, id, before.memberId),
      yours: nameOf(ctx.db, id, memberId),
      stored: before.memberId,
    },
  ])
  const onlyWords = before.memberId === memberId && before.itemId === itemId
  const said = { id: speechId, words, by: ctx.caller.name }
  const made = onlyWords ? setWords(ctx.db, said) : setSpeech(ctx.db, { ...said, itemId, memberId })
  note(ctx, 'meeting.speak', id, { no: row.no, speechId, words })
  return toSpeech(found(made))
}

const nameOf = (db: ReadDb, meetingId: string, id: string | null): string =>
  memberRows(db, meetingId).find((each) => each.id === id)?.name ?? '(未定)'

export const unsay: Meeting['unsay'] = (ctx, { id, speechId, removed, revision }) => {
  const row = theMeetingRow(ctx.db, id)
  const before = theSpeech(ctx.db, id, speechId)
  assertFresh({ revision }, before, [])
  if ((before.removedAt !== null) === removed) return toSpeech(before)
  assertRecordMayChange(minutesStateOf(ctx.db, id))
  const made = setSpeechRemoved(ctx.db, { id: speechId, at: removed ? ctx.now : null })
  note(ctx, 'meeting.unsay', id, { no: row.no, speechId, removed, words: before.words })
  return toSpeech(found(made))
}

function theSpeech(db: ReadDb, meetingId: string, speechId: string): SpeechRow {
  const row = speechById(db, speechId)
  if (row?.meetingId !== meetingId) throw missing('発言')
  return row
}

function found(row: SpeechRow | undefined): SpeechRow {
  if (row === undefined) throw new Error('a speech that was written is gone')
  return row
}

/** What the room sees; nothing of it is a record of the meeting. */
export const project: Meeting['project'] = (ctx, { id, hidden, face, dots }) => {
  theMeetingRow(ctx.db, id)
  const kept = dots ?? projectionRow(ctx.db, id)?.dots === 1
  putProjection(ctx.db, { meetingId: id, hidden: Number(hidden), face, dots: Number(kept) })
  return { id, hidden, face, dots: kept }
}
