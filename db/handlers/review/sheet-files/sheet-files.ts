import type { OfficeContract } from '../../../../shared/contract/index.ts'
import { assertMayGive } from '../../../../shared/domain/review/sheet-file/give.ts'
import type { Handlers, Seeing } from '../../../handler.ts'
import { unansweredOf } from '../../../records/review/board.ts'
import { sheetBoardOf } from '../../../records/review/sheet-files/board.ts'
import { sheetBookOf } from '../../../records/review/sheet-files/book.ts'
import { historyOf } from '../../../records/review/sheet-files/history.ts'
import { opened, previewOf } from '../../../records/review/sheet-files/preview.ts'
import { storedSheetReading } from '../../../stored/sheet-reading.ts'
import type { ReviewerRow } from '../../../tables/review/review.ts'
import { returnById } from '../../../tables/review/sheet-file.ts'
import { givenOut, putAside, takenBack } from '../paper-files.ts'
import { shownReviewer } from '../reviewers.ts'
import { apply } from './apply.ts'
import { criteriaMark, digestOf, officeMark } from './marks.ts'

type SheetFiles = Handlers<OfficeContract>['sheetFiles']

const board: SheetFiles['board'] = (ctx, { fy }) => sheetBoardOf(ctx, fy, criteriaMark)

const preview: SheetFiles['preview'] = (ctx, { id }) =>
  previewOf(ctx, opened(ctx.db, returnById(ctx.db, 'sheet', id), criteriaMark))

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

const give: SheetFiles['give'] = (ctx, { id, fy, reviewerId, fileId, dueOn, digest, criteriaMark: mark, upTo }) => {
  const marks = { digest, criteria_mark: mark, up_to: upTo }
  const given = { id, fy, reviewer_id: reviewerId, file_id: fileId, due_on: dueOn, ...marks }
  return givenOut(ctx, 'sheet', given, () => answered(ctx, fy, reviewerId))
}

const takeBack: SheetFiles['takeBack'] = (ctx, { sheet, ...back }) =>
  takenBack(
    ctx,
    'sheet',
    { ...back, mark: sheet },
    {
      reading: () => (sheet === null ? null : storedSheetReading.write(sheet.reading)),
      criteriaChanged: (given) => given.criteria_mark !== criteriaMark(ctx.db, back.fy),
    },
  )

const aside: SheetFiles['putAside'] = (ctx, input) => putAside(ctx, 'sheet', input)

export const sheetFiles: SheetFiles = { board, preview, history, book, give, takeBack, apply, putAside: aside }
