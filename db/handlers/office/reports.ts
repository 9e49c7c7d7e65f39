import type { OfficeContract } from '../../../shared/contract/index.ts'
import { assertExtractable } from '../../../shared/domain/history/extract.ts'
import { printedHead } from '../../../shared/domain/printed-head.ts'
import { auditCount, auditFound, auditFoundCount, auditHead } from '../../audit.ts'
import type { Handlers } from '../../handler.ts'
import { booksOf } from '../../records/books/list.ts'
import { receiptBookOf } from '../../records/books/r01-receipt.ts'
import { requirementsBookOf } from '../../records/books/r02-requirements.ts'
import { overviewBookOf } from '../../records/books/r03-overview.ts'
import { tallyBookOf } from '../../records/books/r05-tally.ts'
import { selectionBookOf } from '../../records/books/r06-selection.ts'
import { publicBookOf } from '../../records/books/r07-public.ts'
import { summaryBookOf } from '../../records/books/r09-summary.ts'
import { progressBookOf } from '../../records/books/r10-progress.ts'
import { acceleratorBookOf } from '../../records/books/r15-accelerators.ts'
import { auditBookOf } from '../../records/books/r18-audit.ts'
import { firmnessBookOf } from '../../records/books/r19-firmness.ts'
import { scenarioBookOf } from '../../records/books/r20-scenarios.ts'
import { postingBookOf } from '../../records/books/r21-postings.ts'
import { forumBookOf } from '../../records/books/r22-forum.ts'
import { theOffice } from '../../records/office/office.ts'
import { theYear } from '../../records/programme/year.ts'

type Reports = Handlers<OfficeContract>['reports']

export const reports: Reports = {
  books: (ctx, { fy }) => booksOf(ctx, fy),

  header({ db, now }, { fy, asOf, documentNumber }) {
    const office = theOffice(db)
    return {
      fiscalYear: theYear(db, fy).fy,
      asOf,
      label: office.label,
      handling: office.handling,
      documentNumber,
      officeName: office.officeName,
      practice: office.practice === 1,
      printedAt: now,
      auditHead: printedHead(auditHead(db)),
    }
  },

  receipt: (ctx, { fy }) => receiptBookOf(ctx, fy),
  requirements: (ctx, { fy }) => requirementsBookOf(ctx, fy),
  overview: (ctx, { fy, reviewerId }) => overviewBookOf(ctx, fy, reviewerId),
  tally: (ctx, { fy, reviewerNames, reviewerId }) => tallyBookOf(ctx, fy, { reviewerNames, reviewerId }),
  firmness: (ctx, { fy, reviewerId }) => firmnessBookOf(ctx, fy, reviewerId),
  scenarios: (ctx, { fy }) => scenarioBookOf(ctx, fy),
  selection: (ctx, { fy }) => selectionBookOf(ctx, fy),
  published: (ctx, { fy }) => publicBookOf(ctx, fy),
  summary: ({ db }, { fy, asOf, month }) => summaryBookOf(db, fy, asOf, month ?? asOf.slice(0, 7)),
  forum: (ctx, { id }) => forumBookOf(ctx, id),
  postings(ctx, { fy }) {
    theYear(ctx.db, fy)
    return postingBookOf(ctx, fy)
  },
  accelerators(ctx, { fy, asOf }) {
    theYear(ctx.db, fy)
    return acceleratorBookOf(ctx, fy, asOf)
  },
  progress: ({ db }, { reportId }) => progressBookOf(db, reportId),

  audit(ctx, { asOf, ...sought }) {
    const { db } = ctx
    // What was done after the day of the book is not in it.
    const until = sought.to === null || sought.to > asOf ? asOf : sought.to
    const found = auditFoundCount(db, { ...sought, to: until })
    assertExtractable(found)
    const rows = auditFound(db, { ...sought, to: until }, { before: Number.MAX_SAFE_INTEGER, limit: found })
    return auditBookOf(ctx, sought, { found: rows, total: auditCount(db) })
  },
}
