import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertTransition } from '../../../shared/domain/applications/state.ts'
import { changesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { isOver } from '../../../shared/domain/support/case-state.ts'
import { caseFields } from '../../../shared/domain/support/fields/case.ts'
import { note } from '../../audit.ts'
import { assertFresh } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { setState } from '../../tables/applications/application.ts'
import { setDeclined } from '../../tables/selection/decision.ts'
import { deleteProposal } from '../../tables/selection/proposal.ts'
import { caseById, caseIdOfApplication, setCase } from '../../tables/support/case.ts'
import { theApplication } from './the-application.ts'

/** 辞退 of a body: its place is free, and the support that had begun with it ends (中止), with the same reason. */
export const decline: Handlers<OfficeContract>['selection']['decline'] = (ctx, { applicationId, reason, revision }) => {
  const before = theApplication(ctx.db, applicationId)
  assertFresh({ revision }, before, [])
  assertTransition(before.state, 'declined')
  setState(ctx.db, { id: applicationId, state: 'declined', corrections: 0 })
  setDeclined(ctx.db, { applicationId, at: ctx.now, reason })
  deleteProposal(ctx.db, applicationId)
  note(ctx, 'selection.decline', applicationId, { reason })
  stopSupport(ctx, applicationId, reason)
  return { applicationId, revision: before.revision + 1 }
}

function stopSupport(ctx: Context, applicationId: string, reason: string): void {
  const id = caseIdOfApplication(ctx.db, applicationId)
  const row = id === undefined ? undefined : caseById(ctx.db, id)
  if (row === undefined || isOver(row.state)) return
  const before = fieldsOf(caseFields, row)
  const after = { ...before, state: 'stopped' as const }
  setCase(ctx.db, { ...after, id: row.id })
  note(ctx, 'selection.decline', row.id, { reason, ...changesOf(before, after) })
}
