import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertNearPeriod } from '../../../shared/domain/calendar/near-period.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { issueFields } from '../../../shared/domain/support/fields/issue.ts'
import { assertIssueDates } from '../../../shared/domain/support/issue.ts'
import { closedOnOf } from '../../../shared/domain/support/words.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { theCase } from '../../records/support/case.ts'
import { changeIn, issuesOf } from '../../records/support/rooms.ts'
import { type IssueRow, insertIssue, issueById, setIssue } from '../../tables/support/issue.ts'
import { indexIssue } from '../../upkeep/search/support.ts'
import { assertUnused } from './edit.ts'

type Issues = Handlers<OfficeContract>['issues']

export const issues: Issues = {
  list: (ctx, { caseId }) => issuesOf(ctx, caseId),

  add(ctx, { id, caseId, ...given }) {
    const row = theCase(ctx.db, caseId)
    const known = issueById(ctx.db, id)
    if (known?.caseId === caseId) {
      const closedOn = closedOnOf(given.state, given.closedOn ?? known.closedOn, ctx.today)
      assertSameWords(issueFields, fieldsOf(issueFields, known), { ...given, closedOn })
      return changeOf(ctx, caseId, id)
    }
    assertUnused(ctx.db, id)
    assertIssueDates(given, ctx.today)
    assertNearPeriod(issueFields, given, row)
    const yours = { ...given, closedOn: closedOnOf(given.state, given.closedOn, ctx.today) }
    insertIssue(ctx.db, { ...yours, id, caseId })
    const issue = theIssue(ctx.db, id)
    indexIssue(ctx.db, row, issue)
    note(ctx, 'issues.add', caseId, { id, no: issue.no, after: yours })
    return changeOf(ctx, caseId, id)
  },

  edit(ctx, { id, revision, ...given }) {
    const issue = theIssue(ctx.db, id)
    const before = fieldsOf(issueFields, issue)
    assertFresh({ revision }, issue, clashesOf(issueFields, before, given))
    assertIssueDates(given, ctx.today)
    assertNearPeriod(issueFields, given, theCase(ctx.db, issue.caseId))
    const yours = { ...given, closedOn: closedOnOf(given.state, given.closedOn, ctx.today) }
    setIssue(ctx.db, { ...yours, id })
    indexIssue(ctx.db, theCase(ctx.db, issue.caseId), theIssue(ctx.db, id))
    note(ctx, 'issues.edit', issue.caseId, { id, no: issue.no, ...changesOf(before, yours) })
    return changeOf(ctx, issue.caseId, id)
  },
}

const changeOf = (ctx: Context, caseId: string, id: string) => changeIn(caseId, issuesOf(ctx, caseId), [id])

function theIssue(db: ReadDb, id: string): IssueRow {
  const row = issueById(db, id)
  if (!row) throw missing('課題')
  return row
}
