import type { z } from 'zod'
import type {
  meetingItem,
  meetingList,
  meetingMember,
  meetingPage,
  speech,
} from '../../../shared/contract/meeting/records.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { missingFor } from '../../../shared/domain/meeting/concluding.ts'
import { apartFrom, quorumOf, stayOf } from '../../../shared/domain/meeting/course.ts'
import type { Course, ItemCourse, MeetingDecision, TakenVote } from '../../../shared/domain/meeting/course-types.ts'
import { entryWords, type Names } from '../../../shared/domain/meeting/entry-words.ts'
import { type BodyFacts, whyNotOpened } from '../../../shared/domain/meeting/opening.ts'
import type { ReadDb } from '../../connection.ts'
import type { Seeing } from '../../handler.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { projectionRow, type SpeechRow, speechRows } from '../../tables/meeting/entry.ts'
import {
  type ItemRow,
  type MeetingRow,
  type MemberRow,
  materialRows,
  meetingRows,
} from '../../tables/meeting/meeting.ts'
import { reviewerById } from '../../tables/review/review.ts'
import { decisionInForce } from '../../tables/selection/decision.ts'
import {
  bothConflicted,
  type ConflictedFor,
  conflictedIn,
  type MeetingFound,
  meetingFound,
  theMeeting,
} from './course.ts'
import { type DecidedIn, decidedElsewhere, decidedInMeetings } from './earlier.ts'

type Page = z.input<typeof meetingPage>
type Item = z.input<typeof meetingItem>

export const fieldsOfMeeting = ({
  no,
  heldOn,
  startsAt,
  endsAt,
  place,
  form,
  quorum,
  proxiesCount,
  sentOn,
  memo,
}: MeetingRow) => ({
  ...{ no, heldOn, startsAt, endsAt, place, form, quorum, sentOn, memo },
  proxiesCount: proxiesCount === 1,
})

export function meetingListOf({ db }: Seeing, fy: number): z.input<typeof meetingList> {
  const rows = meetingRows(db, fy)
  return {
    fy,
    meetings: rows
      .filter(({ removedAt }) => removedAt === null)
      .map((row) => {
        const { course, items, members } = meetingFound(db, row)
        const { id, continues, revision } = row
        const decided = [...course.items.values()].filter(({ state }) => state === 'decided').length
        return {
          ...{ id, ...fieldsOfMeeting(row), continues, revision },
          ...{ stage: course.stage, items: items.length, decided, members: members.length },
        }
      }),
    removed: rows
      .filter(({ removedAt }) => removedAt !== null)
      .map(({ id, no, heldOn, revision }) => ({ id, no, heldOn, revision })),
  }
}

export function meetingPageOf({ db }: Seeing, id: string): Page {
  const found = theMeeting(db, id)
  const { row, course, items, members } = found
  const conflicted = conflictedIn(db, row.fy, members)
  const earlier = decidedInMeetings(db, row.fy)
  const { stage, openedAt, closedAt, pauses, currentId, lastAt } = course
  const shown = projectionRow(db, id)
  return {
    ...{ id, fy: row.fy, ...fieldsOfMeeting(row), continues: row.continues, revision: row.revision },
    ...{ stage, openedAt, closedAt, currentId, lastAt, pauses: pauses.map((each) => ({ ...each })) },
    items: items.map((item) => shownItem(db, { found, item, conflicted, earlier })),
    members: members.map((member) => shownMember(db, course, member)),
    materials: materialRows(db, id).map(({ meetingId: _, position: __, toCollect, ...each }) => ({
      ...each,
      toCollect: toCollect === 1,
    })),
    quorumNow: quorumShown(course, []),
    entries: entriesShown(found),
    projection: { hidden: shown?.hidden === 1, face: shown?.face ?? 'item', dots: shown?.dots === 1 },
  }
}

const quorumShown = (course: Course, apart: readonly string[]): Page['quorumNow'] => ({
  ...quorumOf(course, apart),
  missing: missingFor(course, apart),
})

interface Asked {
  readonly found: MeetingFound
  readonly item: ItemRow
  readonly conflicted: ConflictedFor
  readonly earlier: ReadonlyMap<string, DecidedIn>
}

function shownItem(db: ReadDb, { found, item, conflicted, earlier }: Asked): Item {
  const { course, row } = found
  const { applicationId } = item
  const own = course.items.get(item.id)
  if (own === undefined) throw new Error(`no course of item ${item.id}`)
  const body = applicationId === null ? undefined : applicationById(db, applicationId)
  // What the record names stays named; what was declared since comes to it while the item is not over.
  const apart = isOver(own) ? own.conflicted : bothConflicted(own.conflicted, conflicted(applicationId))
  const facts = bodyFacts(db, earlier, row.id, applicationId)
  const { state, spans, rulings, votes, decision, former, announcedAt, undone, putOff } = own
  return {
    ...{ id: item.id, kind: item.kind, applicationId, minutes: item.minutes, state, announcedAt, putOff, undone },
    title: body?.jis2 ? prefectureNameOf(body.jis2) : item.title,
    jis2: body?.jis2 ?? null,
    theme: body?.theme ?? null,
    spans: spans.map((each) => ({ ...each })),
    leaving: [...apart.leaving],
    silent: [...apart.silent],
    rulings: rulings.map((each) => ({ ...each })),
    votes: votes.map(shownVote),
    decision: decision === null ? null : shownDecision(decision),
    former: former.map((each) => ({ ...each, decision: shownDecision(each.decision) })),
    quorum: quorumShown(course, apartFrom({ conflicted: apart })),
    notYet: isOver(own) || state === 'open' ? null : whyNotOpened(course, own, { ...facts, leaving: apart.leaving }),
    decidedBefore: facts.decidedBefore,
  }
}

const isOver = ({ state }: ItemCourse): boolean => state === 'decided' || state === 'done' || state === 'carried'

/** What is known of the body of an item besides this meeting. */
export const bodyFacts = (
  db: ReadDb,
  decided: ReadonlyMap<string, DecidedIn>,
  meetingId: string,
  applicationId: string | null,
): BodyFacts => ({
  approved: applicationId !== null && decisionInForce(db, applicationId) !== undefined,
  decidedBefore: decidedElsewhere(decided, meetingId, applicationId)?.no ?? null,
})

const shownVote = ({ voters, ...vote }: TakenVote) => ({ ...vote, voters: [...voters] })

const shownDecision = ({ needs, bodies, voters, vote, ...decision }: MeetingDecision) => ({
  ...decision,
  needs: [...needs],
  bodies: [...bodies],
  voters: [...voters],
  vote: vote === null ? null : shownVote(vote),
})

function shownMember(
  db: ReadDb,
  course: Course,
  { meetingId: _, position: __, isChair, ...member }: MemberRow,
): z.input<typeof meetingMember> {
  const person = course.people.get(member.id)
  return {
    ...member,
    code: member.reviewerId === null ? '' : (reviewerById(db, member.reviewerId)?.code ?? ''),
    isChair: isChair === 1,
    present: stayOf(course, member.id)?.mode ?? null,
    absentAt: person?.absentAt ?? null,
    stays: (person?.stays ?? []).map((stay) => ({ ...stay })),
  }
}

/** How the ids in the record of a meeting are called. */
export const namesIn = ({ plan }: Pick<MeetingFound, 'plan'>): Names => ({
  member: (id) => plan.members.find((each) => each.id === id)?.name ?? '出席者',
  item: (id) => plan.items.find((each) => each.id === id)?.title ?? '議題',
})

function entriesShown(found: MeetingFound): Page['entries'] {
  const { entries, lines } = found
  const names = namesIn(found)
  const struck = new Set(entries.flatMap(({ deed }) => (deed.kind === 'struck' ? [deed.entryId] : [])))
  const wordsOf = (id: string): string => {
    const entry = entries.find((each) => each.id === id)
    return entry === undefined ? '' : entryWords(entry.deed, names, () => '')
  }
  return entries.map(({ id, seq, at, deed }, index) => ({
    ...{ id, seq, at, kind: deed.kind, struck: struck.has(id) },
    words: entryWords(deed, names, wordsOf),
    memberId: 'memberId' in deed ? deed.memberId : null,
    itemId: 'itemId' in deed ? deed.itemId : null,
    writtenAt: lines[index]?.writtenAt ?? at,
    writtenBy: lines[index]?.writtenBy ?? '',
  }))
}

export const toSpeech = ({
  id,
  itemId,
  memberId,
  at,
  words,
  removedAt,
  revision,
}: SpeechRow): z.input<typeof speech> => ({
  ...{ id, itemId, memberId, at, words, revision },
  removed: removedAt !== null,
})

/** What was said, in order; what was deleted is told as such, so that it can come back. */
export const speechesOf = ({ db }: Seeing, id: string): z.input<typeof speech>[] => speechRows(db, id).map(toSpeech)
