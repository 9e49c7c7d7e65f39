import type { hitKinds } from '../../../shared/contract/office/search.ts'
import type { NamedText } from '../../../shared/domain/record-fields.ts'
import type { Seeing } from '../../handler.ts'
import { storedForm } from '../../stored/form.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { forumById } from '../../tables/forum/forum.ts'
import { reviewerById } from '../../tables/review/review.ts'
import { requestById } from '../../tables/selection/disclosure/request.ts'
import { inquiryById } from '../../tables/selection/inquiry.ts'
import { caseById } from '../../tables/support/case.ts'
import { issueById } from '../../tables/support/issue.ts'
import { reportById } from '../../tables/support/progress-report.ts'
import { adviceOfSession, sessionById } from '../../tables/support/session.ts'
import { acceleratorById } from '../../tables/talent/accelerator.ts'
import { partnerById } from '../../tables/talent/partner.ts'
import { postingById } from '../../tables/talent/posting.ts'
import { registrantById } from '../../tables/talent/registrant.ts'
import { formFor, maskFor, paperFor } from '../applications/names.ts'
import { applicationTexts, documentTexts } from '../applications/texts.ts'
import { forumTexts } from '../forum/texts.ts'
import { reviewerTexts } from '../review/texts.ts'
import { requestTexts } from '../selection/disclosure/requests.ts'
import { inquiryTexts } from '../selection/inquiries.ts'
import { caseTexts, issueTexts, reportTexts, sessionTexts } from '../support/texts.ts'
import { acceleratorTexts } from '../talent/accelerators.ts'
import { examsKnown } from '../talent/exams.ts'
import { partnerTexts } from '../talent/partners.ts'
import { postingTexts } from '../talent/postings.ts'
import { theRegistrant } from '../talent/registrants.ts'
import { registrantTexts } from '../talent/texts.ts'

/** Kinds that have an entry of their own in the search. */
export type EntryKind = Exclude<(typeof hitKinds)[number], 'prefecture'>

type Texts = (ctx: Seeing, recordId: string) => readonly NamedText[]

const none: readonly NamedText[] = []
const ofCase =
  <Row extends { readonly caseId: string }>(
    byId: (db: Seeing['db'], id: string) => Row | undefined,
    texts: (of: NonNullable<ReturnType<typeof caseById>>, row: Row, ctx: Seeing) => NamedText[],
  ): Texts =>
  (ctx, id) => {
    const row = byId(ctx.db, id)
    const of = row && caseById(ctx.db, row.caseId)
    return row && of ? texts(of, row, ctx) : none
  }

/**
 * The texts a record is found by, as they now are and as far as this caller may read them: that the caller may see the
 * record itself is for whoever asks to know.
 */
export const textsFound = {
  application(ctx, id) {
    const row = applicationById(ctx.db, id)
    if (!row) return none
    return applicationTexts(row, formFor(ctx, storedForm.read(row.form, id), maskFor(ctx, row)))
  },
  /** A document's entry is named after its application: `<id>:cover`. */
  file(ctx, entry) {
    const [id = '', document] = entry.split(':')
    const row = applicationById(ctx.db, id)
    if (row === undefined || (document !== 'cover' && document !== 'detail')) return none
    const paper = paperFor(ctx, row, document)
    return paper === null ? none : documentTexts(paper)
  },
  reviewer({ db }, id) {
    const row = reviewerById(db, id)
    return row ? reviewerTexts(row) : none
  },
  case({ db }, id) {
    const row = caseById(db, id)
    return row ? caseTexts(row) : none
  },
  session: ofCase(sessionById, (of, row, { db }) => sessionTexts(of, row, adviceOfSession(db, row.id))),
  report: ofCase(reportById, reportTexts),
  issue: ofCase(issueById, issueTexts),
  inquiry({ db }, id) {
    const row = inquiryById(db, id)
    return row ? inquiryTexts(db, row) : none
  },
  accelerator({ db }, id) {
    const row = acceleratorById(db, id)
    return row ? acceleratorTexts(db, row) : none
  },
  disclosure({ db }, id) {
    const row = requestById(db, id)
    return row ? requestTexts(db, row) : none
  },
  posting({ db }, id) {
    const row = postingById(db, id)
    return row ? postingTexts(row) : none
  },
  partner({ db }, id) {
    const row = partnerById(db, id)
    return row ? partnerTexts(row) : none
  },
  registrant({ db, sight }, id) {
    const row = sight.office.talent ? registrantById(db, id) : undefined
    return row && row.state !== 'erased' ? registrantTexts(theRegistrant(db, id), examsKnown(db)) : none
  },
  forum({ db }, id) {
    const row = forumById(db, id)
    return row ? forumTexts(db, row) : none
  },
} as const satisfies Record<EntryKind, Texts>
