import type { OfficeContract } from '../../../shared/contract/index.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theCase } from '../../records/support/case.ts'
import { casePageOf } from '../../records/support/page.ts'
import { type ActionRow, actionById, insertAction, setAction } from '../../tables/support/action.ts'
import { changesOf, clashesOf, isRepeated } from './edit.ts'

export const actions: Handlers<OfficeContract>['actions'] = {
  add(ctx, { id, caseId, body, owner, due }) {
    theCase(ctx.db, caseId)
    const known = actionById(ctx.db, id)
    if (isRepeated(ctx.db, id, known ? { parent: known.case_id } : null, caseId)) return casePageOf(ctx, caseId)
    insertAction(ctx.db, { id, case_id: caseId, session_id: null, body, owner, due, done_on: null })
    note(ctx, 'actions.add', caseId, { id, after: { body, owner, due } })
    return casePageOf(ctx, caseId)
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theAction(ctx.db, id)
    const before = { body: row.body, owner: row.owner, due: row.due, doneOn: row.done_on }
    assertFresh({ revision }, row, clashesOf(actionLabels, before, yours))
    const { doneOn, ...words } = yours
    setAction(ctx.db, { id, ...words, done_on: doneOn, removed_at: null })
    note(ctx, 'actions.edit', row.case_id, { id, ...changesOf(before, yours) })
    return casePageOf(ctx, row.case_id)
  },
}

function theAction(db: ReadDb, id: string): ActionRow {
  const row = actionById(db, id)
  if (!row || row.removed_at !== null) throw missing('宿題')
  return row
}

const actionLabels = { body: '宿題', owner: '担当', due: '期限', doneOn: '完了日' } as const
