import type { ReceiptBook } from '../../../shared/contract/reports/rows.ts'
import { type FormPath, formFields } from '../../../shared/domain/applications/form.ts'
import { lateDecisionLabel } from '../../../shared/domain/applications/late.ts'
import { applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import { isLate } from '../../../shared/domain/calendar/deadline.ts'
import {
  deadlineFor,
  everybody,
  type HeldDeadline,
  scopeWords,
} from '../../../shared/domain/programme/deadline-moves.ts'
import type { Seeing } from '../../handler.ts'
import type { Sight } from '../../sight/sight.ts'
import { type ApplicationLine, applicationRows } from '../../tables/applications/application.ts'
import { unreadPathsOfYear } from '../../tables/applications/parts.ts'
import { movesOf } from '../programme/deadline-moves.ts'
import { heldDeadlines } from '../programme/deadlines.ts'
import { theYear } from '../programme/year.ts'
import { codedBy, registered } from './coded.ts'
import { countsOf } from './counts.ts'

/** R1: what was received and registered; drafts are not in the book yet. */
export const receiptBookOf = (ctx: Seeing, fy: number): ReceiptBook => {
  const unread = Map.groupBy(unreadPathsOfYear(ctx.db, fy), (each) => each.application_id)
  const { deadline } = theYear(ctx.db, fy)
  const moves = movesOf(ctx.db, fy)
  const held = (jis2: string | null) => deadlineFor(deadline, moves, jis2 ?? everybody)
  return {
    deadline,
    extensions: heldDeadlines(ctx.db, fy).flatMap(({ at, by, scope }) =>
      by === null ? [] : [{ body: scopeWords(scope), at, reason: ctx.sight.applications.remarks ? by.reason : '' }],
    ),
    counts: countsOf(ctx, fy),
    rows: applicationRows(ctx.db, fy)
      .filter(ctx.sight.applications.shows)
      .flatMap((row) => toRow(row, held(row.jis2), new Set(unread.get(row.id)?.map(({ path }) => path)), ctx.sight)),
  }
}

/** What of the form stands in the book. */
const inTheBook: readonly FormPath[] = [
  'docNo',
  'docDate',
  'contact.dept',
  'contact.name',
  'contact.tel',
  'contact.email',
]

/** A cell left blank says that nothing is written there; where it could only not be read, the book says so. */
const unreadRemark = (unread: ReadonlySet<FormPath>): string[] => {
  const names = formFields.filter(([path]) => inTheBook.includes(path) && unread.has(path)).map(([, name]) => name)
  return names.length === 0 ? [] : [`読取不可(職員が原本を見る): ${names.join('、')}`]
}

function toRow(
  row: ApplicationLine,
  held: HeldDeadline,
  unread: ReadonlySet<FormPath>,
  { applications, people }: Sight,
): ReceiptBook['rows'] {
  const received = registered(row)
  if (received === null || row.received_at === null) return []
  return [
    {
      ...received,
      receivedAt: row.received_at,
      deadline: held.at,
      extended: isLate(row.received_at, held.announced) && !isLate(row.received_at, held.at),
      late: row.late === 1,
      lateDecision: row.late === 1 && row.late_decision ? codedBy(lateDecisionLabel, row.late_decision) : null,
      docNo: row.doc_no,
      docDate: row.doc_date,
      dept: row.dept,
      contactName: people.ofApplications ? row.contact_name : null,
      tel: people.ofApplications ? row.tel : null,
      email: people.ofApplications ? row.email : null,
      version: row.version,
      corrections: row.corrections,
      status: codedBy(applicationStateLabel, row.state),
      remarks: [...(applications.remarks && row.note !== '' ? [row.note] : []), ...unreadRemark(unread)].join('\n'),
    },
  ]
}
