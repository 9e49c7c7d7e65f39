import type { OfficeContract } from '../../../shared/contract/index.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { issueFields } from '../../../shared/domain/support/issue-fields.ts'
import { closedOnOf } from '../../../shared/domain/support/words.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, missing } from '../../fresh.ts'
import type { Handlers } from '../../handler.ts'
import { theCase } from '../../records/support/case.ts'
import { casePageOf } from '../../records/support/page.ts'
import { type IssueRow, insertIssue, issueById, setIssue } from '../../tables/support/issue.ts'
import { indexIssue } from '../../upkeep/search/support.ts'
import { isRepeated } from './edit.ts'

type Issues = Handlers<OfficeContract>['issues']

export const issues: Issues = {
  add(ctx, { id, caseId, ...given }) {
    const row = theCase(ctx.db, caseId)
    const known = issueById(ctx.db, id)
    if (isRepeated(ctx.db, id, known ? { parent: known.caseId } : null, caseId)) return casePageOf(ctx, caseId)
    const yours = { ...given, closedOn: closedOnOf(given.state, given.closedOn, ctx.today) }
    insertIssue(ctx.db, { ...yours, id, caseId })
    const issue = theIssue(ctx.db, id)
    indexIssue(ctx.db, row, issue)
    note(ctx, 'issues.add', caseId, { id, no: issue.no, after: yours })
    return casePageOf(ctx, caseId)
  },

  edit(ctx, { id, revision, ...given }) {
    const issue = theIssue(ctx.db, id)
    const before = fieldsOf(issueFields, issue)
    assertFresh({ revision }, issue, clashesOf(issueFields, before, given))
    const yours = { ...given, closedOn: closedOnOf(given.state, given.closedOn, ctx.today) }
    setIssue(ctx.db, { ...yours, id })
    indexIssue(ctx.db, theCase(ctx.db, issue.caseId), theIssue(ctx.db, id))
    note(ctx, 'issues.edit', issue.caseId, { id, no: issue.no, ...changesOf(before, yours) })
    return casePageOf(ctx, issue.caseId)
  },
}

function theIssue(db: ReadDb, id: string): IssueRow {
  const row = issueById(db, id)
  if (!row) throw missing('課題')
  return row
}
