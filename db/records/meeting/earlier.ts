import type { MeetingDeed } from '../../../shared/domain/meeting/deeds.ts'
import type { DecisionResult } from '../../../shared/domain/selection/decision.ts'
import type { ReadDb } from '../../connection.ts'
import { decidingRows } from '../../tables/meeting/entry.ts'
import { itemRows } from '../../tables/meeting/meeting.ts'
import { entryReader } from './course.ts'

/** What stands decided of an application: by which meeting. */
export interface DecidedIn {
  readonly meetingId: string
  readonly no: number
  readonly decision: Standing
}

type Standing = Pick<Extract<MeetingDeed, { kind: 'decided' }>, 'reserveOrder' | 'reason' | 'condition'> & {
  readonly result: DecisionResult
}

type Deciding = Extract<MeetingDeed, { kind: 'decided' | 'reopened' | 'undone' }>

/**
 * By application the meeting of the year that has decided it, where nothing has taken that back: neither 議題に戻る in that
 * meeting nor 決定取消 in a later one.
 */
export function decidedInMeetings(db: ReadDb, fy: number): ReadonlyMap<string, DecidedIn> {
  const rows = decidingRows(db, fy)
  const read = entryReader(db)
  const lines = rows.map((row) => ({ meetingId: row.meetingId, no: row.no, ...read(row) }))
  const struck = new Set(lines.flatMap(({ deed }) => (deed.kind === 'struck' ? [deed.entryId] : [])))
  const bodies = new Map(
    [...new Set(rows.map(({ meetingId }) => meetingId))].flatMap((id) =>
      itemRows(db, id).map((item) => [item.id, item.applicationId] as const),
    ),
  )
  const decided = new Map<string, DecidedIn>()
  for (const { id, meetingId, no, deed } of lines) {
    if (struck.has(id) || !isDeciding(deed)) continue
    const applicationId = bodies.get(deed.itemId) ?? null
    if (applicationId === null) continue
    const isOwn = decided.get(applicationId)?.meetingId === meetingId
    if (deed.kind === 'decided' && deed.result !== 'held') {
      const { result, reserveOrder, reason, condition } = deed
      decided.set(applicationId, { meetingId, no, decision: { result, reserveOrder, reason, condition } })
    } else if (deed.kind === 'undone' ? !isOwn : isOwn) decided.delete(applicationId)
  }
  return decided
}

/** The other meeting that has decided a body. */
export function decidedElsewhere(
  decided: ReadonlyMap<string, DecidedIn>,
  meetingId: string,
  applicationId: string | null,
): DecidedIn | undefined {
  const found = applicationId === null ? undefined : decided.get(applicationId)
  return found?.meetingId === meetingId ? undefined : found
}

const isDeciding = (deed: MeetingDeed): deed is Deciding =>
  deed.kind === 'decided' || deed.kind === 'reopened' || deed.kind === 'undone'
