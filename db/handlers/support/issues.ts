import type { OfficeContract } from '../../../shared/contract/index.ts'
import { closedOnOf, issueStateLabel, reportTrackLabel, severityLabel } from '../../../shared/domain/support/words.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theCase } from '../../records/support/case.ts'
import { casePageOf, issueFields } from '../../records/support/page.ts'
import { type IssueRow, insertIssue, issueById, setIssue } from '../../tables/support/issue.ts'
import { indexIssue } from '../../upkeep/search/support.ts'
import { changesOf, clashesOf, isRepeated } from './edit.ts'

type Issues = Handlers<OfficeContract>['issues']
type IssueInput = Omit<Parameters<Issues['edit']>[1], 'id' | 'revision'>

export const issues: Issues = {
  add(ctx, { id, caseId, ...yours }) {
    const row = theCase(ctx.db, caseId)
    const known = issueById(ctx.db, id)
    if (isRepeated(ctx.db, id, known ? { parent: known.case_id } : null, caseId)) return casePageOf(ctx, caseId)
    insertIssue(ctx.db, { ...columnsOf(id, yours, ctx.today), case_id: caseId })
    const issue = theIssue(ctx.db, id)
    indexIssue(ctx.db, row, issue)
    note(ctx, 'issues.add', caseId, { id, no: issue.no, after: yours })
    return casePageOf(ctx, caseId)
  },

  edit(ctx, { id, revision, ...yours }) {
    const issue = theIssue(ctx.db, id)
    const before = issueFields(issue)
    assertFresh({ revision }, issue, clashesOf(issueLabels, before, yours))
    const columns = columnsOf(id, yours, ctx.today)
    setIssue(ctx.db, columns)
    indexIssue(ctx.db, theCase(ctx.db, issue.case_id), theIssue(ctx.db, id))
    const changes = changesOf(before, { ...yours, closedOn: columns.closed_on })
    note(ctx, 'issues.edit', issue.case_id, { id, no: issue.no, ...changes })
    return casePageOf(ctx, issue.case_id)
  },
}

function theIssue(db: ReadDb, id: string): IssueRow {
  const row = issueById(db, id)
  if (!row) throw missing('課題')
  return row
}

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
