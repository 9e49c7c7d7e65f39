import type { OfficeContract } from '../../../../shared/contract/index.ts'
import { assertAsked } from '../../../../shared/domain/review/declaration-file/give.ts'
import type { Handlers, Seeing } from '../../../handler.ts'
import { historyOf } from '../../../records/review/declarations/answers.ts'
import { declarationBoardOf } from '../../../records/review/declarations/board.ts'
import { declarationBookOf } from '../../../records/review/declarations/book.ts'
import { opened, previewOf } from '../../../records/review/declarations/preview.ts'
import { storedDeclarationReading } from '../../../stored/declaration-reading.ts'
import { returnById } from '../../../tables/review/sheet-file.ts'
import { givenOut, putAside, takenBack } from '../paper-files.ts'
import { shownReviewer, theReviewer } from '../reviewers.ts'
import { declarationDigest, officeMark } from '../sheet-files/marks.ts'
import { apply } from './apply.ts'

type Declarations = Handlers<OfficeContract>['declarations']

const board: Declarations['board'] = (ctx, { fy }) => declarationBoardOf(ctx, fy)

const preview: Declarations['preview'] = (ctx, { id }) =>
  previewOf(ctx, opened(ctx.db, returnById(ctx.db, 'declaration', id)))

const history: Declarations['history'] = (ctx, cell) => {
  theReviewer(ctx.db, cell.reviewerId)
  return historyOf(ctx, cell)
}

const unmarkedBook = (ctx: Seeing, fy: number, reviewerId: string) => {
  const unmarked = declarationBookOf(ctx, fy, shownReviewer(ctx, reviewerId, fy))
  assertAsked({ applicants: unmarked.rows.length })
  return unmarked
}

const book: Declarations['book'] = (ctx, { fy, reviewerId }) => {
  const unmarked = unmarkedBook(ctx, fy, reviewerId)
  const office = officeMark(ctx.db)
  return { ...unmarked, office, digest: declarationDigest(office, unmarked) }
}

const give: Declarations['give'] = (ctx, { id, fy, reviewerId, fileId, dueOn, digest, upTo }) => {
  const given = {
    id,
    fy,
    reviewer_id: reviewerId,
    file_id: fileId,
    due_on: dueOn,
    digest,
    criteria_mark: '',
    up_to: upTo,
  }
  return givenOut(ctx, 'declaration', given, () => {
    unmarkedBook(ctx, fy, reviewerId)
    return shownReviewer(ctx, reviewerId, fy)
  })
}

const takeBack: Declarations['takeBack'] = (ctx, { declaration, ...back }) =>
  takenBack(
    ctx,
    'declaration',
    { ...back, mark: declaration },
    {
      reading: () => (declaration === null ? null : storedDeclarationReading.write(declaration.reading)),
      criteriaChanged: () => false,
    },
  )

const aside: Declarations['putAside'] = (ctx, input) => putAside(ctx, 'declaration', input)

export const declarations: Declarations = { board, preview, history, book, give, takeBack, apply, putAside: aside }
