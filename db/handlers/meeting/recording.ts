import type { z } from 'zod'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import { apartFrom } from '../../../shared/domain/meeting/course.ts'
import type { MeetingDeed, MeetingEntry } from '../../../shared/domain/meeting/deeds.ts'
import { entryWords } from '../../../shared/domain/meeting/entry-words.ts'
import { assertMayHappen } from '../../../shared/domain/meeting/rules.ts'
import { assertRecordMayChange } from '../../../shared/domain/minutes/round.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { assertScore } from '../../../shared/domain/review/scoring.ts'
import { meetingOrigin } from '../../../shared/domain/review/second-look/entry.ts'
import { note } from '../../audit.ts'
import { assertSameRecord, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { bothConflicted, conflictedIn, type MeetingFound, theMeeting } from '../../records/meeting/course.ts'
import { decidedInMeetings } from '../../records/meeting/earlier.ts'
import { needsOf } from '../../records/meeting/item.ts'
import { namesIn, whyNotOpened } from '../../records/meeting/page.ts'
import { minutesStateOf } from '../../records/minutes/standing.ts'
import { tallyOf } from '../../records/review/tally.ts'
import { judged } from '../../records/selection/judged.ts'
import { storedMeetingDeed } from '../../stored/meeting/meeting-deed.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { entryById, insertEntry } from '../../tables/meeting/entry.ts'
import type { ItemRow } from '../../tables/meeting/meeting.ts'
import { criterionRows } from '../../tables/programme/programme.ts'
import { insertScoreChange } from '../../tables/review/score-change.ts'
import { putScore, scoresOfSheet, sheetsOfReviewer, touchSheet } from '../../tables/review/score-sheet.ts'
import { deleteProposal, putProposal } from '../../tables/selection/proposal.ts'

type Meeting = Handlers<OfficeContract>['meeting']
type Said = z.output<OfficeContract['meeting']['record']['input']>['deed']

/** Writes a line into the record of the meeting, and does what follows from it. The same line once more is harmless. */
export const record: Meeting['record'] = (ctx, { id, entryId, at, deed: asked }) => {
  const found = theMeeting(ctx.db, id)
  const said = at === undefined ? undefined : toJst(at)
  const known = entryById(ctx.db, entryId)
  if (known) {
    assertSameRecord(known.meetingId === id && known.kind === asked.kind)
    if (said !== undefined) assertSameTime(known.at, said)
    return { entryId, seq: known.seq, at: known.at }
  }
  assertRecordMayChange(minutesStateOf(ctx.db, id))
  const deed = completed(ctx, found, asked)
  const entry: MeetingEntry = { id: entryId, seq: nextSeq(found), at: said ?? notBefore(ctx.now, found), deed }
  // A clock that was set back does not undo what has happened: the next line follows the last.
  assertMayHappen({ plan: found.plan, entries: found.entries, entry, now: said ?? entry.at })
  if (said !== undefined && said > ctx.now)
    throw new Refusal('invalid', '起きた時刻が、今より後です。時刻を確かめてください。')
  follow(ctx, found, entry, asked)
  insertEntry(ctx.db, {
    ...{ id: entryId, meetingId: id, seq: entry.seq, at: entry.at, kind: deed.kind },
    deed: storedMeetingDeed.write(deed),
    writtenAt: ctx.now,
    writtenBy: ctx.caller.name,
  })
  const words = entryWords(deed, namesIn(found), (of) => wordsOf(found, of))
  note(ctx, 'meeting.record', id, { no: found.row.no, kind: deed.kind, words, at: entry.at })
  return { entryId, seq: entry.seq, at: entry.at }
}

function assertSameTime(stored: string, yours: string): void {
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

const nextSeq = ({ entries }: MeetingFound): number => (entries.at(-1)?.seq ?? 0) + 1

const notBefore = (now: string, { course }: MeetingFound): string => {
  const last = course.closedAt ?? course.lastAt
  return last !== null && now < last ? last : now
}

const wordsOf = (found: MeetingFound, entryId: string): string => {
  const entry = found.entries.find(({ id }) => id === entryId)
  return entry === undefined ? '' : entryWords(entry.deed, namesIn(found), () => '')
}

/** What the officer said, with what the office knows of it. */
function completed(ctx: Context, found: MeetingFound, said: Said): MeetingDeed {
  switch (said.kind) {
    case 'itemOpened': {
      const { own, item } = itemOf(found, said.itemId)
      const apart = conflictedNow(ctx, found, item)
      const earlier =
        item.applicationId === null ? undefined : decidedInMeetings(ctx.db, found.row.fy).get(item.applicationId)
      const decidedBefore = earlier !== undefined && earlier.meetingId !== found.row.id ? earlier.no : null
      const { applicationId } = item
      const why = whyNotOpened(ctx.db, { course: found.course, own, apart, applicationId, decidedBefore })
      if (why !== null) throw new Refusal('conflict', why)
      return { ...said, ...apart }
    }
    case 'decided': {
      const { item } = itemOf(found, said.itemId)
      const needs =
        item.applicationId === null || said.result === 'held'
          ? []
          : needsOf(ctx, tallyOf(ctx, found.row.fy), item.applicationId, {
              result: said.result,
              reserveOrder: said.reserveOrder,
            })
      return { ...said, ...conflictedNow(ctx, found, item), needs }
    }
    case 'rescored': {
      const { sheetRaw, criterion } = theScore(ctx, found, said)
      const { kind, itemId, memberId, reason } = said
      return { kind, itemId, memberId, criterion: criterion.no, from: sheetRaw, to: said.raw, reason }
    }
    case 'undone': {
      const { item } = itemOf(found, said.itemId)
      const earlier =
        item.applicationId === null ? undefined : decidedInMeetings(ctx.db, found.row.fy).get(item.applicationId)
      if (earlier === undefined || earlier.meetingId === found.row.id)
        throw new Refusal('conflict', '前の会議で決定した団体ではありません。')
      return { ...said, meetingNo: earlier.no }
    }
    default:
      return said
  }
}

function itemOf(found: MeetingFound, itemId: string) {
  const item = found.items.find(({ id }) => id === itemId)
  const own = found.course.items.get(itemId)
  if (item === undefined || own === undefined) throw missing('議題')
  return { item, own }
}

/** By the declarations as they stand; who was named when the item was opened stays so. */
function conflictedNow({ db }: Context, found: MeetingFound, item: ItemRow) {
  const now = conflictedIn(db, found.row.fy, found.members)(item.applicationId)
  const own = found.course.items.get(item.id)
  return own?.state === 'open' ? bothConflicted(own.conflicted, now) : now
}

/** The 案 that a decision of the meeting is, the point that was changed. */
function follow(ctx: Context, found: MeetingFound, { deed }: MeetingEntry, said: Said): void {
  switch (deed.kind) {
    case 'decided':
      propose(ctx, found, deed)
      return
    case 'reopened':
    case 'undone': {
      const { applicationId } = itemOf(found, deed.itemId).item
      if (applicationId !== null) deleteProposal(ctx.db, applicationId)
      return
    }
    case 'rescored':
      if (said.kind === 'rescored') rescore(ctx, found, said)
      return
    case 'struck':
      takeBack(ctx, found, deed.entryId)
      return
    default:
  }
}

/** 選定の案, by the rules of 選定; 保留 leaves none. */
function propose(ctx: Context, found: MeetingFound, deed: Extract<MeetingDeed, { kind: 'decided' }>): void {
  const { applicationId } = itemOf(found, deed.itemId).item
  if (applicationId === null) return
  if (deed.result === 'held') {
    deleteProposal(ctx.db, applicationId)
    return
  }
  const application = applicationById(ctx.db, applicationId)
  if (!application) throw missing('応募')
  const { result, reserveOrder, reason, condition } = deed
  judged(ctx, application, { result, reserveOrder, reason })
  putProposal(ctx.db, {
    application_id: applicationId,
    result,
    reserve_order: reserveOrder,
    reason,
    condition,
    proposed_by: `第${found.row.no}回審議会議`,
    proposed_at: ctx.now,
  })
}

/** A line that is struck takes what followed from it along. */
function takeBack(ctx: Context, found: MeetingFound, entryId: string): void {
  const struck = found.entries.find(({ id }) => id === entryId)?.deed
  if (struck?.kind !== 'decided') return
  const { applicationId } = itemOf(found, struck.itemId).item
  if (applicationId !== null) deleteProposal(ctx.db, applicationId)
}

type Rescored = Extract<Said, { kind: 'rescored' }>

function theScore({ db }: Context, found: MeetingFound, { itemId, memberId, criterionId, raw }: Rescored) {
  const { item, own } = itemOf(found, itemId)
  const reviewerId = found.members.find(({ id }) => id === memberId)?.reviewerId ?? null
  if (reviewerId === null || apartFrom(own).includes(memberId))
    throw new Refusal('conflict', 'この議題の点を直せる委員ではありません。')
  const sheet = sheetsOfReviewer(db, reviewerId).find((each) => each.application_id === item.applicationId)
  const criterion = criterionRows(db, found.row.fy).find(({ id }) => id === criterionId)
  if (sheet === undefined || criterion === undefined) throw missing('採点票の評価項目')
  if (sheet.state !== 'locked')
    throw new Refusal('conflict', '採点の締めの前の採点票です。採点の画面で入力してください。')
  assertScore(raw, criterion.maxRaw)
  const score = scoresOfSheet(db, sheet.id).find((each) => each.criterion_id === criterionId)
  return { sheet, criterion, score, sheetRaw: score?.raw ?? null }
}

/** 合議による修正: a new value beside those the cell has had, from the meeting (domain.md §4.2). */
function rescore(ctx: Context, found: MeetingFound, said: Rescored): void {
  const { sheet, criterion, score } = theScore(ctx, found, said)
  const remark = score?.remark ?? ''
  putScore(ctx.db, { sheet_id: sheet.id, criterion_id: criterion.id, raw: said.raw, remark })
  insertScoreChange(ctx.db, {
    ...{ sheet_id: sheet.id, criterion_id: criterion.id, raw: said.raw, words: remark },
    ...{ came: meetingOrigin.came, entry_id: null, return_id: null },
    ...{ at: ctx.now, who: ctx.caller.name },
  })
  touchSheet(ctx.db, sheet.id)
}
