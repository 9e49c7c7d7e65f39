import { courseOf } from '../../../shared/domain/meeting/course.ts'
import { courseAfter } from '../../../shared/domain/meeting/course-on.ts'
import type { Course, MeetingPlan } from '../../../shared/domain/meeting/course-types.ts'
import type { Conflicted, MeetingEntry } from '../../../shared/domain/meeting/deeds.ts'
import { mustLeave } from '../../../shared/domain/review/conflict.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import { grown, latest, readOnce } from '../../memory/kept.ts'
import { storedMeetingDeed } from '../../stored/meeting/meeting-deed.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { type EntryRow, entryRowsFrom } from '../../tables/meeting/entry.ts'
import {
  type ItemRow,
  itemRows,
  type MeetingRow,
  type MemberRow,
  meetingById,
  memberRows,
} from '../../tables/meeting/meeting.ts'
import { conflictRows } from '../../tables/review/review.ts'

/** A meeting with all that happened in it. */
export interface MeetingFound {
  readonly row: MeetingRow
  readonly items: readonly ItemRow[]
  readonly members: readonly MemberRow[]
  readonly lines: readonly EntryRow[]
  readonly entries: readonly MeetingEntry[]
  readonly plan: MeetingPlan
  readonly course: Course
}

/** The meeting, or a refusal where there is none, or it was deleted. */
export const theMeeting = (db: ReadDb, id: string): MeetingFound => meetingFound(db, theMeetingRow(db, id))

export function theMeetingRow(db: ReadDb, id: string): MeetingRow {
  const row = meetingById(db, id)
  if (!row || row.removedAt !== null) throw missing('審議会議')
  return row
}

/** When a meeting was opened and closed, without what happened in between: a 発言 that is typed waits for no more. */
export function edgesOf(db: ReadDb, id: string): Pick<Course, 'openedAt' | 'closedAt'> {
  const nobody = { members: [], items: [], quorum: null, proxiesCount: false }
  return courseOf(
    nobody,
    linesOf(db, id).values.filter(({ deed }) => isEdge(deed.kind)),
  )
}

/** With the lines that take such a line back. */
const isEdge = (kind: MeetingEntry['deed']['kind']): boolean =>
  kind === 'opened' || kind === 'closed' || kind === 'struck'

const linesOf = (db: ReadDb, id: string) =>
  grown(db, {
    what: 'lines of the meeting',
    record: id,
    rowsFrom: (seq) => entryRowsFrom(db, id, seq),
    read: entryReader(db),
  })

export function meetingFound(db: ReadDb, row: MeetingRow): MeetingFound {
  const items = itemRows(db, row.id)
  const members = memberRows(db, row.id)
  const { rows: lines, values: entries } = linesOf(db, row.id)
  const plan = planOf(row, items, members)
  return { row, items, members, lines, entries, plan, course: courseSoFar(db, row.id, plan, entries) }
}

interface Known {
  readonly plan: string
  readonly entries: readonly MeetingEntry[]
  readonly course: Course
}

/** The course that is known, with the lines that came after it; read anew where the plan or a line before it is another. */
function courseSoFar(db: ReadDb, id: string, plan: MeetingPlan, entries: readonly MeetingEntry[]): Course {
  const planned = JSON.stringify(plan)
  const { course } = latest<Known>(db, `course of the meeting ${id}`, (known) => {
    const before = known?.entries.length ?? 0
    const holds = known?.plan === planned && known.entries.at(-1) === entries[before - 1]
    if (known === undefined || !holds) return { plan: planned, entries, course: courseOf(plan, entries) }
    return before === entries.length ? known : { plan: planned, entries, course: goOn(known, plan, entries) }
  })
  return course
}

function goOn(known: Known, plan: MeetingPlan, entries: readonly MeetingEntry[]): Course {
  let course: Course | null = known.course
  for (const entry of entries.slice(known.entries.length)) course = course && courseAfter(course, entry)
  return course ?? courseOf(plan, entries)
}

/** Reads the lines of a record, each text once as long as the office is open. */
export function entryReader(db: ReadDb): (row: EntryRow) => MeetingEntry {
  const read = readOnce(db, 'meeting deeds', storedMeetingDeed.read)
  return ({ id, seq, at, deed }) => ({ id, seq, at, deed: read(deed, id) })
}

const planOf = (row: MeetingRow, items: readonly ItemRow[], members: readonly MemberRow[]): MeetingPlan => ({
  items: items.map(({ id, kind, title, applicationId }) => ({ id, kind, title, applicationId })),
  members: members.map(({ id, kind, name, isChair }) => ({ id, kind, name, isChair: isChair === 1 })),
  quorum: row.quorum,
  proxiesCount: row.proxiesCount === 1,
})

/** Who is conflicted for a body, by the declarations as they stand. */
export type ConflictedFor = (applicationId: string | null) => { leaving: string[]; silent: string[] }

/** Of the members of a meeting: who leaves for a body, who may only speak (domain.md §7). */
export function conflictedIn(db: ReadDb, fy: number, members: readonly MemberRow[]): ConflictedFor {
  const ids = new Map(members.flatMap(({ id, reviewerId }) => (reviewerId === null ? [] : [[reviewerId, id] as const])))
  const byBody = Map.groupBy(
    conflictRows(db, fy).filter(({ reviewerId, treatment }) => ids.has(reviewerId) && treatment !== 'none'),
    ({ jis2 }) => jis2,
  )
  return (applicationId) => {
    const jis2 = applicationId === null ? null : (applicationById(db, applicationId)?.jis2 ?? null)
    const own = jis2 === null ? [] : (byBody.get(jis2) ?? [])
    const membersOf = (rows: typeof own) => rows.flatMap(({ reviewerId }) => ids.get(reviewerId) ?? [])
    return { leaving: membersOf(own.filter(mustLeave)), silent: membersOf(own.filter((each) => !mustLeave(each))) }
  }
}

/** The same from now on, with those whom the record already names. */
export const bothConflicted = (one: Conflicted, other: Conflicted): { leaving: string[]; silent: string[] } => ({
  leaving: [...new Set([...one.leaving, ...other.leaving])],
  silent: [...new Set([...one.silent, ...other.silent])],
})
