import type { MeetingDeed } from '../../../shared/domain/meeting/deeds.ts'
import { meetingOrigin } from '../../../shared/domain/review/second-look/entry.ts'
import type { Context } from '../../handler.ts'
import type { MeetingFound } from '../../records/meeting/course.ts'
import { decidedInMeetings } from '../../records/meeting/earlier.ts'
import { judged } from '../../records/selection/judged.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { insertScoreChange } from '../../tables/review/score-change.ts'
import { putScore, touchSheet } from '../../tables/review/score-sheet.ts'
import { deleteProposal, proposalOf, putProposal } from '../../tables/selection/proposal.ts'
import { type Rescored, theScore } from './completing.ts'

/**
 * The 案 of a body is what its meetings, as they now stand, have decided last: put where it is another, gone where nothing
 * stands decided. Called once the line is in the record, whichever line it was.
 */
export function followDecision(ctx: Context, found: MeetingFound, deed: MeetingDeed): void {
  const applicationId = bodyOf(found, deed)
  const application = applicationId === null ? undefined : applicationById(ctx.db, applicationId)
  if (application === undefined) return
  const standing = decidedInMeetings(ctx.db, application.fy).get(application.id)
  const before = proposalOf(ctx.db, application.id)
  if (standing === undefined) {
    if (before !== undefined) deleteProposal(ctx.db, application.id)
    return
  }
  const { result, reserveOrder, reason, condition } = standing.decision
  const same =
    before?.result === result &&
    before.reserve_order === reserveOrder &&
    before.reason === reason &&
    before.condition === condition
  if (same) return
  judged(ctx, application, { result, reserveOrder, reason })
  putProposal(ctx.db, {
    application_id: application.id,
    result,
    reserve_order: reserveOrder,
    reason,
    condition,
    proposed_by: `第${standing.no}回審議会議`,
    proposed_at: ctx.now,
  })
}

/** The body whose decision a line may have changed; null where it changed none. */
function bodyOf(found: MeetingFound, deed: MeetingDeed): string | null {
  const meant = deed.kind === 'struck' ? found.entries.find(({ id }) => id === deed.entryId)?.deed : deed
  if (meant?.kind !== 'decided' && meant?.kind !== 'reopened' && meant?.kind !== 'undone') return null
  return found.items.find(({ id }) => id === meant.itemId)?.applicationId ?? null
}

/** 合議による修正: a new value beside those the cell has had, from the meeting (domain.md §4.2). */
export function rescore(ctx: Context, found: MeetingFound, said: Rescored): void {
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
