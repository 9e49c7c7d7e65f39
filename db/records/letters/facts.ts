import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import type { BodyFacts, DecidedFacts, LetterFacts } from '../../../shared/domain/letters/facts.ts'
import { type DraftedLetter, noticeLetter } from '../../../shared/domain/letters/notice.ts'
import { type PressFacts, pressLetter } from '../../../shared/domain/letters/press.ts'
import type { ReadDb } from '../../connection.ts'
import type { Context } from '../../handler.ts'
import { storedForm } from '../../stored/form.ts'
import { type ApplicationLine, applicationById, applicationRows } from '../../tables/applications/application.ts'
import { type NoticeRow, noticeRows } from '../../tables/letters/notice.ts'
import { reviewerRows } from '../../tables/review/review.ts'
import { type DecisionRow, decisionRowsOf, promotions } from '../../tables/selection/decision.ts'
import { countsOf } from '../books/counts.ts'
import { theOffice } from '../office/office.ts'
import { heldDeadline } from '../programme/deadlines.ts'
import { theYear } from '../programme/year.ts'
import { publicListIn } from '../selection/publication.ts'

export type Asking = Pick<Context<ReadDb>, 'db' | 'sight' | 'caller' | 'today'>

/** A body of the year with its decision, and the letter to it as it would be made today. */
export interface BodyLetter {
  readonly body: BodyFacts
  readonly revision: number | null
  readonly letter: DraftedLetter
}

/** The 決裁 as the decision itself bears it; a record of 起案・決裁 of its own would be asked here. */
const toDecided = (row: DecisionRow): DecidedFacts => ({
  id: row.id,
  result: row.result,
  reserveOrder: row.reserve_order,
  condition: row.condition,
  approvalRef: row.approval_ref,
  decidedOn: row.decided_on,
})

function bodyOf(db: ReadDb, line: ApplicationLine, decision: DecisionRow, notice: NoticeRow | undefined): BodyFacts {
  // Forms are long: only those of bodies with a decision are read.
  const form = applicationById(db, line.id)?.form
  return {
    applicationId: line.id,
    prefecture: prefectureByCode(line.jis2 ?? '')?.name ?? '',
    state: line.state,
    theme: { letter: line.theme, name: line.theme_name },
    docNo: line.doc_no,
    docDate: line.doc_date,
    applicantTitle: form === undefined ? null : storedForm.read(form, line.id).applicantTitle,
    decision: toDecided(decision),
    notice: { docNo: notice?.docNo ?? '', issuedOn: notice?.issuedOn ?? null, addressee: notice?.addressee ?? '' },
  }
}

/** What every letter of a year is judged by. */
function factsOf(ctx: Asking, fy: number, lines: readonly ApplicationLine[]): LetterFacts {
  const { db, caller, sight, today } = ctx
  const { practice, ...office } = theOffice(db)
  const decided = decisionRowsOf(db, fy)
  return {
    // Whoever only looks is not 担当.
    office: { ...office, practice: practice === 1, writer: sight.may.bringFiles ? caller.name : '' },
    year: { ...theYear(db, fy), deadline: heldDeadline(db, { fy, jis2: null }).at },
    unsaid: {
      prefectures: lines.flatMap(({ jis2 }) => prefectureByCode(jis2 ?? '')?.name ?? []),
      reviewers: reviewerRows(db, fy).map(({ name }) => name),
    },
    reserves: {
      orders: decided.flatMap(({ result, reserve_order }) => (result === 'reserve' ? [reserve_order ?? 0] : [])),
      promoted: promotions(db, fy).length,
    },
    today,
  }
}

/** The letters to the bodies of a year with a decision, in order of receipt number, and what they are judged by. */
export function bodyLetters(ctx: Asking, fy: number): { facts: LetterFacts; bodies: BodyLetter[] } {
  const { db } = ctx
  const lines = applicationRows(db, fy)
  const decided = new Map(decisionRowsOf(db, fy).map((row) => [row.application_id, row]))
  const notices = new Map(noticeRows(db, fy).map((row) => [row.applicationId, row]))
  const facts = factsOf(ctx, fy, lines)
  const bodies = lines.flatMap((line) => {
    const decision = decided.get(line.id)
    if (decision === undefined) return []
    const notice = notices.get(line.id)
    const body = bodyOf(db, line, decision, notice)
    const letter = noticeLetter(body, facts)
    return letter === null ? [] : [{ body, revision: notice?.revision ?? null, letter }]
  })
  return { facts, bodies }
}

/** One that declined or withdrew gets no letter, and holds up none. */
export const staying = (bodies: readonly BodyLetter[]): readonly BodyLetter[] =>
  bodies.filter(({ body }) => body.state !== 'declined' && body.state !== 'withdrawn')

/** 公表資料 of the year; `unissued` are the selected bodies whose letter does not stand yet. */
export function pressOf(
  ctx: Asking,
  fy: number,
  { facts, bodies }: { readonly facts: LetterFacts; readonly bodies: readonly BodyLetter[] },
  unissued: readonly string[],
): { letter: DraftedLetter; press: PressFacts } {
  const { recorded, named, withheld } = publicListIn(ctx, fy)
  const press: PressFacts = {
    publishedOn: recorded?.publishedOn ?? null,
    named: named.map(({ prefecture, application }) => ({
      prefecture,
      themeLetter: application.theme,
      themeName: application.theme_name,
    })),
    withheld: withheld.map(({ prefecture }) => prefecture),
    received: countsOf(ctx, fy).received,
    unissued,
    bodies: staying(bodies).map(({ body }) => body),
  }
  return { letter: pressLetter(press, facts), press }
}
