import type { MergeChange } from '../../../shared/domain/merge/three-way.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import type { Context } from '../../handler.ts'
import { unindex } from '../../search.ts'
import type { Bundle } from '../../stored/merge/bundle.ts'
import { applicationById, applicationsOfYear } from '../../tables/applications/application.ts'
import { deleteRow } from '../../tables/keeping/walk.ts'
import {
  danglingIn,
  fileById,
  insertFile,
  insertPiece,
  insertRow,
  type Numbered,
  parkNumber,
  updateRow,
} from '../../tables/merge/rows.ts'
import { reviewerRows } from '../../tables/review/review.ts'
import { requestRows } from '../../tables/selection/disclosure/request.ts'
import { inquiryRows } from '../../tables/selection/inquiry.ts'
import { caseById, caseIdOfApplication } from '../../tables/support/case.ts'
import { issuesOfCase } from '../../tables/support/issue.ts'
import { reportById, reportsOfCase } from '../../tables/support/progress-report.ts'
import { adviceOfSession, sessionsOfCase } from '../../tables/support/session.ts'
import { partnerRows } from '../../tables/talent/partner.ts'
import { postingRows } from '../../tables/talent/posting.ts'
import { recheck } from '../recheck.ts'
import { indexApplication, indexStoredDocuments, unindexApplication } from '../search/applications.ts'
import { indexPartner, indexPosting } from '../search/postings.ts'
import { indexReviewer } from '../search/review.ts'
import { indexDisclosure, indexInquiry } from '../search/selection.ts'
import { indexCase, indexIssue, indexReport, indexSession } from '../search/support.ts'
import { keyColumns, rowsIn, type Scope } from './case-rows.ts'
import { scopeOf } from './year-rows.ts'

/** Writes what was merged, files first, and lets everything follow that is drawn from records. */
export function applyMerge(ctx: Context, bundle: Bundle, changes: readonly MergeChange[]): void {
  const { db } = ctx
  db.pragma('defer_foreign_keys = ON')
  takeFiles(ctx, bundle)
  for (const { table, before, after } of changes.toReversed())
    if (after === null && before !== null) deleteRow(db, table, keyIn(db, table, before))
  for (const { table, before, after } of changes)
    for (const numbered of numberedTables)
      if (
        numbered.table === table &&
        before !== null &&
        after !== null &&
        before[numbered.column] !== after[numbered.column]
      )
        parkNumber(db, numbered, before, keyColumns(db, table))
  for (const { table, before, after } of changes)
    if (after !== null && before !== null) updateRow(db, table, after, keyColumns(db, table))
  for (const { table, before, after } of changes) if (after !== null && before === null) insertRow(db, table, after)
  const scope = scopeOf(bundle)
  assertWhole(ctx, scope)
  assertWithin(ctx, scope, changes)
  for (const { table, key } of changes) {
    const kind = foundAs[table]
    if (kind !== undefined) unindex(db, kind, key)
  }
  if (bundle.fy === null) follow(ctx, bundle.applicationId)
  else followYear(ctx, bundle.fy)
}

/** No two rows stand at one place, also not while two of them change theirs. */
const numberedTables: readonly Numbered[] = [
  { table: 'criterion', column: 'no' },
  { table: 'gate', column: 'no' },
  { table: 'check_item', column: 'no' },
  { table: 'session', column: 'seq' },
  { table: 'issue', column: 'no' },
]

/** Found by their own name; what stays is indexed again. */
const foundAs: Readonly<Record<string, string>> = {
  session: 'session',
  issue: 'issue',
  progress_report: 'report',
  reviewer: 'reviewer',
  inquiry: 'inquiry',
  disclosure_request: 'disclosure',
  posting: 'posting',
  partner: 'partner',
}

const keyIn = (db: Context['db'], table: string, row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(keyColumns(db, table).map((name) => [name, row[name]]))

/** As much at once as a file is stored in. */
const pieceSize = 512 * 1024

function takeFiles({ db }: Context, { files }: Bundle): void {
  for (const { base64, ...file } of files) {
    if (fileById(db, file.id)) continue
    insertFile(db, file)
    const bytes = Buffer.from(base64, 'base64')
    for (let seq = 0; seq * pieceSize < bytes.byteLength; seq++)
      insertPiece(db, { fileId: file.id, seq, bytes: bytes.subarray(seq * pieceSize, (seq + 1) * pieceSize) })
  }
}

/** Nothing may refer to what this office does not have. */
function assertWhole({ db }: Context, { tables }: Scope): void {
  for (const { table, label } of tables) {
    const [dangling] = danglingIn(db, table)
    if (dangling)
      throw new Refusal(
        'conflict',
        `「${label}」が、この台帳にない記録(${wordsOf[dangling.parent] ?? dangling.parent})を指しています。何も取り込んでいません。この台帳に同じ年度の公募の設定があるかを確かめてください。`,
      )
  }
}

/** What came must be of this very case or year: a row may name another one. */
function assertWithin({ db }: Context, scope: Scope, changes: readonly MergeChange[]): void {
  const own = rowsIn(db, scope)
  const stray = changes.find(({ table, key, after }) => after !== null && !own.get(table)?.has(key))
  if (stray)
    throw new Refusal(
      'invalid',
      'このまとめには、ほかの案件や年度の記録が混ざっています。何も取り込んでいません。相手から、もう一度受け取ってください。',
    )
}

const wordsOf: Readonly<Record<string, string>> = {
  programme: '年度',
  check_item: '要件確認の項目',
  stored_file: '保存した書類',
  session: '支援記録',
  kpi: 'KPI',
  support_case: '支援案件',
  application: '応募',
}

/** What is found of a year, once more. */
function followYear(ctx: Context, fy: number): void {
  const { db } = ctx
  for (const id of applicationsOfYear(db, fy)) follow(ctx, id)
  for (const reviewer of reviewerRows(db, fy)) indexReviewer(db, reviewer)
  for (const inquiry of inquiryRows(db, fy)) indexInquiry(db, inquiry)
  for (const request of requestRows(db, fy)) indexDisclosure(db, request)
  for (const posting of postingRows(db, fy)) indexPosting(db, posting)
  for (const partner of partnerRows(db, fy)) indexPartner(db, partner)
}

function follow(ctx: Context, applicationId: string): void {
  const { db } = ctx
  const row = applicationById(db, applicationId)
  if (!row) return
  recheck(ctx, applicationId)
  if (row.discarded_at === null) {
    indexApplication(ctx, applicationId)
    indexStoredDocuments(ctx, applicationId)
  } else unindexApplication(ctx, applicationId)
  const caseId = caseIdOfApplication(db, applicationId)
  const theCase = caseId === undefined ? undefined : caseById(db, caseId)
  if (!theCase) return
  indexCase(db, theCase)
  for (const session of sessionsOfCase(db, theCase.id))
    indexSession(db, theCase, session, adviceOfSession(db, session.id))
  for (const issue of issuesOfCase(db, theCase.id)) indexIssue(db, theCase, issue)
  for (const { id } of reportsOfCase(db, theCase.id)) {
    const report = reportById(db, id)
    if (report) indexReport(db, theCase, report)
  }
}
