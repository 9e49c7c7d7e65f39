import type { MeetingDeed } from '../../../shared/domain/meeting/deeds.ts'
import { meetingOrigin } from '../../../shared/domain/review/second-look/entry.ts'
import type { Context } from '../../handler.ts'
import type { MeetingFound } from '../../records/meeting/course.ts'
import { type DecidedIn, decidedInMeetings } from '../../records/meeting/earlier.ts'
import { judged } from '../../records/selection/judged.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { touchSheet } from '../../tables/review/score-sheet.ts'
import { deleteProposal, putProposal } from '../../tables/selection/proposal.ts'
import { keepScore, lookAnew } from '../../upkeep/keep-score.ts'
import { type Rescored, theScore } from './completing.ts'

/** What the meetings have decided of the body of a line, as they stand; null for a line that decides nothing. */
export function standingOf({ db }: Context, found: MeetingFound, deed: MeetingDeed): DecidedIn | null {
  const applicationId = bodyOf(found, deed)
  return applicationId === null ? null : (decidedInMeetings(db, found.row.fy).get(applicationId) ?? null)
}

/**
 * The 案 of a body follows what its meetings have decided: put where a line has changed that, gone where a line took it back
 * or says 保留. A 案 of the secretariat's own stays with a line that changes nothing. `stood` is what stood before the line.
 */
export function followDecision(ctx: Context, found: MeetingFound, deed: MeetingDeed, stood: DecidedIn | null): void {
  const applicationId = bodyOf(found, deed)
  const application = applicationId === null ? undefined : applicationById(ctx.db, applicationId)
  if (application === undefined) return
  const stands = standingOf(ctx, found, deed)
  if (stands === null) {
    if (stood !== null || deed.kind === 'decided') deleteProposal(ctx.db, application.id)
    return
  }
  if (JSON.stringify(stands) === JSON.stringify(stood)) return
  const { result, reserveOrder, reason, condition } = stands.decision
  judged(ctx, application, { result, reserveOrder, reason })
  putProposal(ctx.db, {
    application_id: application.id,
    result,
    reserve_order: reserveOrder,
    reason,
    condition,
    proposed_by: `第${stands.no}回審議会議`,
    proposed_at: ctx.now,
  })
}

/** The body whose decision a line may have changed; null where it changed none. */
export function bodyOf(found: MeetingFound, deed: MeetingDeed): string | null {
  const meant = deed.kind === 'struck' ? found.entries.find(({ id }) => id === deed.entryId)?.deed : deed
  if (meant?.kind !== 'decided' && meant?.kind !== 'reopened' && meant?.kind !== 'undone') return null
  return found.items.find(({ id }) => id === meant.itemId)?.applicationId ?? null
}

/** 合議による修正: a new value beside those the cell has had, from the meeting (domain.md §4.2). */
export function rescore(ctx: Context, found: MeetingFound, said: Rescored): void {
  const { sheet, criterion, score } = theScore(ctx, found, said)
  const remark = score?.remark ?? ''
  const changed = { sheet_id: sheet.id, criterion_id: criterion.id, raw: said.raw, remark }
  keepScore(ctx, changed, meetingOrigin)
  lookAnew(ctx, changed, meetingOrigin)
  touchSheet(ctx.db, sheet.id)
}
