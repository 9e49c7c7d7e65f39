import type { OfficeContract } from '../../../shared/contract/index.ts'
import { closedOnOf, issueStateLabel, reportTrackLabel, severityLabel } from '../../../shared/domain/support/words.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theCase } from '../../records/support/case.ts'
import { casePageOf, issueFields } from '../../records/support/page.ts'
import { type ActionRow, actionById, insertAction, setAction } from '../../tables/support/action.ts'
import { type IssueRow, insertIssue, issueById, setIssue } from '../../tables/support/issue.ts'
import { indexIssue } from '../../upkeep/search/support.ts'
import { changesOf, clashesOf, isRepeated } from './edit.ts'

type Support = Handlers<OfficeContract>['support']
type IssueInput = Omit<Parameters<Support['editIssue']>[1], 'id' | 'revision'>

export const supportIssue: Pick<Support, 'addAction' | 'editAction' | 'addIssue' | 'editIssue'> = {
  addAction(ctx, { id, caseId, body, owner, due }) {
    theCase(ctx.db, caseId)
    const known = actionById(ctx.db, id)
    if (isRepeated(ctx.db, id, known ? { parent: known.case_id } : null, caseId)) return casePageOf(ctx, caseId)
    insertAction(ctx.db, { id, case_id: caseId, session_id: null, body, owner, due, done_on: null })
    note(ctx, 'support.addAction', caseId, { id, after: { body, owner, due } })
    return casePageOf(ctx, caseId)
  },

  editAction(ctx, { id, revision, ...yours }) {
    const row = theAction(ctx.db, id)
    const before = { body: row.body, owner: row.owner, due: row.due, doneOn: row.done_on }
    assertFresh({ revision }, row, clashesOf(actionLabels, before, yours))
    const { doneOn, ...words } = yours
    setAction(ctx.db, { id, ...words, done_on: doneOn, removed_at: null })
    note(ctx, 'support.editAction', row.case_id, { id, ...changesOf(before, yours) })
    return casePageOf(ctx, row.case_id)
  },

  addIssue(ctx, { id, caseId, ...yours }) {
    const row = theCase(ctx.db, caseId)
    const known = issueById(ctx.db, id)
    if (isRepeated(ctx.db, id, known ? { parent: known.case_id } : null, caseId)) return casePageOf(ctx, caseId)
    insertIssue(ctx.db, { ...columnsOf(id, yours, ctx.today), case_id: caseId })
    const issue = theIssue(ctx.db, id)
    indexIssue(ctx.db, row, issue)
    note(ctx, 'support.addIssue', caseId, { id, no: issue.no, after: yours })
    return casePageOf(ctx, caseId)
  },

  editIssue(ctx, { id, revision, ...yours }) {
    const issue = theIssue(ctx.db, id)
    const before = issueFields(issue)
    assertFresh({ revision }, issue, clashesOf(issueLabels, before, yours))
    const columns = columnsOf(id, yours, ctx.today)
    setIssue(ctx.db, columns)
    indexIssue(ctx.db, theCase(ctx.db, issue.case_id), theIssue(ctx.db, id))
    const changes = changesOf(before, { ...yours, closedOn: columns.closed_on })
    note(ctx, 'support.editIssue', issue.case_id, { id, no: issue.no, ...changes })
    return casePageOf(ctx, issue.case_id)
  },
}

function theAction(db: ReadDb, id: string): ActionRow {
  const row = actionById(db, id)
  if (!row || row.removed_at !== null) throw missing('宿題')
  return row
}

function theIssue(db: ReadDb, id: string): IssueRow {
  const row = issueById(db, id)
  if (!row) throw missing('課題')
  return row
}

const actionLabels = { body: '宿題', owner: '担当', due: '期限', doneOn: '完了日' } as const

const issueLabels = {
  track: ['区分', reportTrackLabel],
  raisedOn: '起票日',
  raisedBy: '起票者',
  category: '分類',
  severity: ['重要度', severityLabel],
  body: '内容',
  response: '対応',
  owner: '担当',
  due: '期限',
  closedOn: '完了日',
  state: ['状態', issueStateLabel],
} as const

const columnsOf = (id: string, yours: IssueInput, today: string) => ({
  id,
  track: yours.track,
  raised_on: yours.raisedOn,
  raised_by: yours.raisedBy,
  category: yours.category,
  severity: yours.severity,
  body: yours.body,
  response: yours.response,
  owner: yours.owner,
  due: yours.due,
  closed_on: closedOnOf(yours.state, yours.closedOn, today),
  state: yours.state,
})
