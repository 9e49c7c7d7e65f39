import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNotFuture } from '../../../shared/domain/calendar/date-order.ts'
import { assertNearPeriod } from '../../../shared/domain/calendar/near-period.ts'
import { changesOf, clashesOf, fieldsOf, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import { actionFields } from '../../../shared/domain/support/fields/action.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theCase } from '../../records/support/case.ts'
import { actionsOf, changeIn } from '../../records/support/rooms.ts'
import { type ActionRow, actionById, insertAction, setAction } from '../../tables/support/action.ts'
import type { CaseRow } from '../../tables/support/case.ts'
import { assertUnused } from './edit.ts'

export const actions: Handlers<OfficeContract>['actions'] = {
  list: (ctx, { caseId }) => actionsOf(ctx, caseId),

  add(ctx, { id, caseId, ...yours }) {
    const row = theCase(ctx.db, caseId)
    const known = actionById(ctx.db, id)
    if (known?.caseId === caseId) {
      assertSameWords(actionFields, fieldsOf(actionFields, known), yours)
      return changeOf(ctx, caseId, id)
    }
    assertUnused(ctx.db, id)
    assertSayable(ctx, row, yours)
    insertAction(ctx.db, { ...yours, id, caseId, sessionId: null })
    note(ctx, 'actions.add', caseId, { id, after: yours })
    return changeOf(ctx, caseId, id)
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theAction(ctx.db, id)
    const before = fieldsOf(actionFields, row)
    assertFresh({ revision }, row, clashesOf(actionFields, before, yours))
    assertSayable(ctx, theCase(ctx.db, row.caseId), yours)
    setAction(ctx.db, { ...yours, id, removedAt: null })
    note(ctx, 'actions.edit', row.caseId, { id, ...changesOf(before, yours) })
    return changeOf(ctx, row.caseId, id)
  },
}

/** Its dates are near the period of its support, and it was not done in the future. */
function assertSayable({ today }: Context, row: CaseRow, yours: ValuesOf<typeof actionFields>): void {
  assertNearPeriod(actionFields, yours, row)
  assertNotFuture(yours.doneOn, today, '完了日', 'doneOn')
}

const changeOf = (ctx: Context, caseId: string, id: string) => changeIn(caseId, actionsOf(ctx, caseId), [id])

function theAction(db: ReadDb, id: string): ActionRow {
  const row = actionById(db, id)
  if (!row || row.removedAt !== null) throw missing('宿題')
  return row
}
