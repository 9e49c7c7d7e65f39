import type { Fields } from '../../../shared/domain/record-fields.ts'
import type { PaperMark } from '../../../shared/domain/review/sheet-file/keys.ts'
import { type Paper, paperWord } from '../../../shared/domain/review/sheet-file/paper.ts'
import { type RefusedFile, refusalOf } from '../../../shared/domain/review/sheet-file/refused.ts'
import { assertMayPutAside } from '../../../shared/domain/review/sheet-file/standing.ts'
import { note } from '../../audit.ts'
import { wholeFile } from '../../files.ts'
import { assertFresh, assertSameRecord, assertSameWords, missing } from '../../fresh.ts'
import type { Context } from '../../handler.ts'
import { theYear } from '../../records/programme/year.ts'
import { type ReviewerRow, reviewerById, reviewerRows } from '../../tables/review/review.ts'
import {
  type GivenRow,
  givenById,
  insertGiven,
  insertReturn,
  paperOf,
  type ReturnRow,
  returnById,
  setReturn,
  setReturnState,
} from '../../tables/review/sheet-file.ts'
import { officeMark } from './sheet-files/marks.ts'

/** What every paper that goes out as a workbook and comes back has in common: its steps, and how they are noted. */
const area = { sheet: 'sheetFiles', declaration: 'declarations' } as const satisfies Record<Paper, string>

/** What is said of a paper that is handed out. */
const givenFields = { dueOn: { label: '提出期限', kind: 'date' } } as const satisfies Fields

type Given = Pick<GivenRow, 'id' | 'fy' | 'reviewer_id' | 'file_id' | 'due_on' | 'digest' | 'criteria_mark' | 'up_to'>

/** Notes what went out, once. `allowed` refuses where it may not, and answers whose it is. */
export function givenOut(ctx: Context, paper: Paper, given: Given, allowed: () => ReviewerRow): { id: string } {
  const { id } = given
  const known = givenById(ctx.db, paper, id)
  if (known) {
    assertSameRecord(known.reviewer_id === given.reviewer_id && known.file_id === given.file_id)
    assertSameWords(givenFields, { dueOn: known.due_on }, { dueOn: given.due_on })
    return { id }
  }
  assertSameRecord(paperOf(ctx.db, 'sheet_given', id) === undefined)
  const { id: reviewerId, code } = allowed()
  const file = wholeFile(ctx.db, given.file_id)
  insertGiven(ctx.db, { ...given, paper, given_at: ctx.now, given_by: ctx.caller.name })
  note(ctx, `${area[paper]}.give`, reviewerId, { code, file: file.name, dueOn: given.due_on })
  return { id }
}

type Judged = Pick<ReturnRow, 'given_id' | 'reviewer_id' | 'reading' | 'state' | 'refused' | 'message'>

const refused = (why: RefusedFile): Judged => ({
  given_id: null,
  reviewer_id: null,
  reading: null,
  state: 'refused',
  refused: why.kind,
  message: why.message,
})

interface Back {
  readonly id: string
  readonly fy: number
  readonly fileId: string
  /** Null where the file could not be read; `trouble` says why. */
  readonly mark: PaperMark | null
  readonly trouble: string
}

interface Paperwork {
  /** What is stored of it; asked for only where it may be looked into. */
  readonly reading: () => ReturnRow['reading']
  readonly criteriaChanged: (given: GivenRow) => boolean
}

/** Refused or to be looked at: nothing in the office changes here. */
function judged({ db }: Context, paper: Paper, { fy, mark, trouble }: Back, work: Paperwork): Judged {
  if (mark === null) return refused({ kind: 'unreadable', message: trouble })
  const given = givenById(db, paper, mark.givenId)
  const why = refusalOf(paper, mark, {
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
    criteriaChanged: given !== undefined && work.criteriaChanged(given),
  })
  if (why !== null) return refused(why)
  return {
    given_id: mark.givenId,
    reviewer_id: mark.reviewerId,
    reading: work.reading(),
    state: 'waiting',
    refused: null,
    message: '',
  }
}

interface TakenBack {
  readonly id: string
  readonly outcome: 'waiting' | 'again' | 'refused'
  readonly reviewerId: string | null
  readonly message: string
}

/** Takes in what came back, with the file as it came. */
export function takenBack(ctx: Context, paper: Paper, back: Back, work: Paperwork): TakenBack {
  const { db } = ctx
  const { id, fy, fileId } = back
  theYear(db, fy)
  const file = wholeFile(db, fileId)
  const known = returnById(db, paper, id)
  if (known) assertSameRecord(known.fy === fy && wholeFile(db, known.file_id).sha256 === file.sha256)
  else assertSameRecord(paperOf(db, 'sheet_return', id) === undefined)
  // The same bytes once more: what has become of them stands, unless they were refused or put aside.
  if (known?.state === 'waiting' || known?.state === 'applied')
    return { id, outcome: 'again', reviewerId: known.reviewer_id, message: '' }
  const row = judged(ctx, paper, back, work)
  // Refused once more for the same reason: it stands on the list already.
  if (known?.state === 'refused' && row.state === 'refused' && known.message === row.message)
    return { id, outcome: 'refused', reviewerId: null, message: row.message }
  if (known) setReturn(db, { id, ...row })
  else
    insertReturn(db, {
      id,
      paper,
      fy,
      file_id: fileId,
      file_name: file.name,
      ...row,
      returned_at: ctx.now,
      returned_by: ctx.caller.name,
    })
  const code = row.reviewer_id === null ? '' : (reviewerById(db, row.reviewer_id)?.code ?? '')
  note(ctx, `${area[paper]}.takeBack`, row.reviewer_id ?? `fy:${fy}`, {
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

/** Takes a paper off the list; its file stays. */
export function putAside(ctx: Context, paper: Paper, { id, revision }: { id: string; revision: number }) {
  const before = returnById(ctx.db, paper, id)
  if (!before) throw missing(`戻った${paperWord[paper]}`)
  assertFresh({ revision }, before, [])
  assertMayPutAside(paper, before.state)
  const after = setReturnState(ctx.db, { id, state: 'aside' })
  note(ctx, `${area[paper]}.putAside`, before.reviewer_id ?? `fy:${before.fy}`, { id, file: before.file_name })
  return { id, revision: after?.revision ?? revision + 1 }
}
