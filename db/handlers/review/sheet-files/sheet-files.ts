import type { OfficeContract } from '../../../../shared/contract/index.ts'
import type { Fields } from '../../../../shared/domain/record-fields.ts'
import { assertMayGive } from '../../../../shared/domain/review/sheet-file/give.ts'
import { type RefusedFile, refusalOf } from '../../../../shared/domain/review/sheet-file/refused.ts'
import { assertMayPutAside } from '../../../../shared/domain/review/sheet-file/standing.ts'
import { note } from '../../../audit.ts'
import { wholeFile } from '../../../files.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../../fresh.ts'
import type { Context, Handlers, Seeing } from '../../../handler.ts'
import { theYear } from '../../../records/programme/year.ts'
import { unansweredOf } from '../../../records/review/board.ts'
import { sheetBoardOf } from '../../../records/review/sheet-files/board.ts'
import { sheetBookOf } from '../../../records/review/sheet-files/book.ts'
import { historyOf } from '../../../records/review/sheet-files/history.ts'
import { opened, previewOf } from '../../../records/review/sheet-files/preview.ts'
import { storedSheetReading } from '../../../stored/sheet-reading.ts'
import { type ReviewerRow, reviewerById, reviewerRows } from '../../../tables/review/review.ts'
import {
  givenById,
  insertGiven,
  insertReturn,
  type ReturnRow,
  returnById,
  setReturn,
  setReturnState,
} from '../../../tables/review/sheet-file.ts'
import { shownReviewer } from '../reviewers.ts'
import { apply } from './apply.ts'
import { criteriaMark, digestOf, officeMark } from './marks.ts'

type SheetFiles = Handlers<OfficeContract>['sheetFiles']

const board: SheetFiles['board'] = (ctx, { fy }) => sheetBoardOf(ctx, fy, criteriaMark)

const preview: SheetFiles['preview'] = (ctx, { id }) =>
  previewOf(ctx, opened(ctx.db, returnById(ctx.db, id), criteriaMark))

const history: SheetFiles['history'] = (ctx, cell) => historyOf(ctx, cell)

/** The reviewer, who has answered for all that have applied. */
function answered(ctx: Seeing, fy: number, reviewerId: string): ReviewerRow {
  const reviewer = shownReviewer(ctx, reviewerId, fy)
  assertMayGive({ code: reviewer.code, unanswered: unansweredOf(ctx, fy)(reviewerId), paper: '採点票' })
  return reviewer
}

const book: SheetFiles['book'] = (ctx, { fy, reviewerId }) => {
  const reviewer = answered(ctx, fy, reviewerId)
  const unmarked = sheetBookOf(ctx, fy, reviewer)
  const office = officeMark(ctx.db)
  const criteria = criteriaMark(ctx.db, fy)
  return { ...unmarked, office, criteriaMark: criteria, digest: digestOf(office, criteria, unmarked) }
}

/** What is said of a sheet that is handed out. */
const givenFields = { dueOn: { label: '提出期限', kind: 'date' } } as const satisfies Fields

const give: SheetFiles['give'] = (ctx, { id, fy, reviewerId, fileId, dueOn, ...marks }) => {
  const known = givenById(ctx.db, id)
  if (known) {
    assertSameRecord(known.reviewer_id === reviewerId && known.file_id === fileId)
    assertSameWords(givenFields, { dueOn: known.due_on }, { dueOn })
    return { id }
  }
  const reviewer = answered(ctx, fy, reviewerId)
  const file = wholeFile(ctx.db, fileId)
  insertGiven(ctx.db, {
    id,
    fy,
    reviewer_id: reviewer.id,
    file_id: file.fileId,
    due_on: dueOn,
    digest: marks.digest,
    criteria_mark: marks.criteriaMark,
    up_to: marks.upTo,
    given_at: ctx.now,
    given_by: ctx.caller.name,
  })
  note(ctx, 'sheetFiles.give', reviewer.id, { code: reviewer.code, file: file.name, dueOn })
  return { id }
}

type TakeBack = Parameters<SheetFiles['takeBack']>[1]
type Judged = Omit<ReturnRow, 'id' | 'fy' | 'file_id' | 'file_name' | 'returned_at' | 'returned_by' | 'revision'>

/** Refused or to be looked at: nothing of any score changes here. */
function judged(ctx: Context, { fy, sheet, trouble }: TakeBack): Judged {
  const refused = (why: RefusedFile): Judged => ({
    given_id: null,
    reviewer_id: null,
    reading: null,
    state: 'refused',
    refused: why.kind,
    message: why.message,
  })
  if (sheet === null) return refused({ kind: 'unreadable', message: trouble })
  const { db } = ctx
  const given = givenById(db, sheet.givenId)
  const why = refusalOf(sheet, {
    office: officeMark(db),
    fy,
    given:
      given === undefined
        ? null
        : {
            reviewerId: given.reviewer_id,
            digest: given.digest,
            removed: !reviewerRows(db, fy).some(({ id }) => id === given.reviewer_id),
          },
    criteriaChanged: given !== undefined && given.criteria_mark !== criteriaMark(db, fy),
  })
  if (why !== null) return refused(why)
  return {
    given_id: sheet.givenId,
    reviewer_id: sheet.reviewerId,
    reading: storedSheetReading.write(sheet.reading),
    state: 'waiting',
    refused: null,
    message: '',
  }
}

const takeBack: SheetFiles['takeBack'] = (ctx, input) => {
  const { db } = ctx
  const { id, fy, fileId } = input
  theYear(db, fy)
  const file = wholeFile(db, fileId)
  const known = returnById(db, id)
  if (known) assertSameRecord(known.fy === fy && wholeFile(db, known.file_id).sha256 === file.sha256)
  // The same bytes once more: what has become of them stands, unless they were refused or put aside.
  if (known?.state === 'waiting' || known?.state === 'applied')
    return { id, outcome: 'again', reviewerId: known.reviewer_id, message: '' }
  const row = judged(ctx, input)
  // Refused once more for the same reason: it stands on the list already.
  if (known?.state === 'refused' && row.state === 'refused' && known.message === row.message)
    return { id, outcome: 'refused', reviewerId: null, message: row.message }
  if (known) setReturn(db, { id, ...row })
  else
    insertReturn(db, {
      id,
      fy,
      file_id: fileId,
      file_name: file.name,
      ...row,
      returned_at: ctx.now,
      returned_by: ctx.caller.name,
    })
  const code = row.reviewer_id === null ? '' : (reviewerById(db, row.reviewer_id)?.code ?? '')
  note(ctx, 'sheetFiles.takeBack', row.reviewer_id ?? `fy:${fy}`, {
    id,
    file: file.name,
    ...(known ? { again: true } : {}),
    ...(row.refused === null ? { code } : { refused: row.refused }),
  })
  return {
    id,
    outcome: row.refused === null ? 'waiting' : 'refused',
    reviewerId: row.reviewer_id,
    message: row.message,
  }
}

const putAside: SheetFiles['putAside'] = (ctx, { id, revision }) => {
  const before = returnById(ctx.db, id)
  if (!before) throw missing('戻った採点票')
  assertFresh({ revision }, before, [])
  assertMayPutAside(before.state)
  const after = setReturnState(ctx.db, { id, state: 'aside' })
  note(ctx, 'sheetFiles.putAside', before.reviewer_id ?? `fy:${before.fy}`, { id, file: before.file_name })
  return { id, revision: after?.revision ?? revision + 1 }
}

export const sheetFiles: SheetFiles = { board, preview, history, book, give, takeBack, apply, putAside }
