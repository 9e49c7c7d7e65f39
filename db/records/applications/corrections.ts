import type { z } from 'zod'
import type { corrections } from '../../../shared/contract/applications/corrections.ts'
import {
  assertMayDraw,
  type CorrectionRecord,
  correctionStateOf,
  dueProblem,
  includedItems,
  leftOpen,
} from '../../../shared/domain/applications/correction/course.ts'
import { type GatheredItem, gatherItems } from '../../../shared/domain/applications/correction/gather.ts'
import {
  type RequestFacts,
  type RequestLetter,
  requestLetter,
  sayableStops,
} from '../../../shared/domain/applications/correction/letter.ts'
import { proposeOutcome } from '../../../shared/domain/applications/correction/propose.ts'
import {
  checkedByOf,
  type MailFacts,
  type MailText,
  receiptMail,
  receiptStops,
  requestMail,
} from '../../../shared/domain/applications/correction/words.ts'
import { namesIn } from '../../../shared/domain/applications/definition/names.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { countWorkingDays } from '../../../shared/domain/calendar/working-days.ts'
import { Refusal, whyNot } from '../../../shared/domain/refusal.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import type { Context } from '../../handler.ts'
import { storedDefects } from '../../stored/defects.ts'
import { storedForm } from '../../stored/form.ts'
import { type ApplicationRow, applicationRows } from '../../tables/applications/application.ts'
import { checkRows } from '../../tables/applications/check-result.ts'
import {
  type CorrectionItemRow,
  type CorrectionRow,
  correctionById,
  correctionItemRows,
  correctionRows,
} from '../../tables/applications/correction.ts'
import { fileRows, unreadPaths, versionRows } from '../../tables/applications/parts.ts'
import { receiptMailRows } from '../../tables/applications/receipt-mail.ts'
import { reviewerRows } from '../../tables/review/review.ts'
import { holidayEditsOf } from '../office/holiday-edits.ts'
import { theOffice } from '../office/office.ts'
import { heldDeadline } from '../programme/deadlines.ts'
import { theYear } from '../programme/year.ts'
import { definitionOf } from './definition.ts'
import { incomingOf } from './incoming.ts'
import { theApplication } from './page.ts'

export type CorrectionPage = z.input<typeof corrections.list.output>
type ReceiptPage = z.input<typeof corrections.receipt.output>
type Request = CorrectionPage['requests'][number]
type Asking = Pick<Context<ReadDb>, 'db' | 'sight' | 'today' | 'caller'>

/** One request with its items, as the rules look at it and as a form holds it. */
export type KnownCorrection = CorrectionRow & Omit<CorrectionRecord, 'items'> & { readonly items: readonly KnownItem[] }
export type KnownItem = Omit<CorrectionItemRow, 'included'> & { readonly included: boolean }

const itemsOf = (db: ReadDb, id: string): KnownItem[] =>
  correctionItemRows(db, id).map((row) => ({ ...row, included: row.included === 1 }))

export const requestsOf = (db: ReadDb, applicationId: string): KnownCorrection[] =>
  correctionRows(db, applicationId).map((row) => ({ ...row, items: itemsOf(db, row.id) }))

export function theCorrection(db: ReadDb, id: string): KnownCorrection {
  const row = correctionById(db, id)
  if (!row) throw missing('補正依頼')
  return { ...row, items: itemsOf(db, id) }
}

const defectsOf = (db: ReadDb, id: string) =>
  checkRows(db, id).map((row) => ({
    ...row,
    itemId: row.item_id,
    defects: storedDefects.read(row.defects, `${id} no. ${row.no}`),
  }))

/** What a further request would ask for, as things stand: `last` is the newest round that was not taken back. */
export function gatheredOf(db: ReadDb, row: ApplicationRow, requests: readonly KnownCorrection[]): GatheredItem[] {
  const last = requests.filter((each) => correctionStateOf(each) !== 'takenBack').at(-1)
  return gatherItems({
    form: storedForm.read(row.form, row.id),
    nameOf: namesIn(definitionOf(row)),
    checks: defectsOf(db, row.id),
    unread: unreadPaths(db, row.id).map(({ path }) => path),
    lacks: incomingOf(db, row.fy).flatMap(({ applicationId, lack, explained }) =>
      applicationId === row.id && lack !== null && explained === '' ? [lack] : [],
    ),
    carried: last === undefined ? [] : leftOpen(last.items),
  })
}

/** Everything about the requests of one application. */
export function correctionsOf(ctx: Asking, applicationId: string): CorrectionPage {
  const { db } = ctx
  const row = theApplication(ctx, applicationId)
  const requests = requestsOf(db, applicationId)
  const notNow = row.discarded_at === null ? whyNot(() => assertMayDraw(row.state, requests)) : '破棄した応募です。'
  return {
    applicationId,
    requests: requests.map((each) => shownRequest(ctx, row, each)),
    notNow,
    toAsk: notNow === null ? includedItems(gatheredOf(db, row, requests)).length : 0,
  }
}

function shownRequest(ctx: Asking, row: ApplicationRow, request: KnownCorrection): Request {
  const { db, today } = ctx
  const state = correctionStateOf(request)
  const facts = factsOf(ctx, row, request.version)
  const letter = letterOf(ctx, row, request, null)
  const proposals =
    state === 'answered' ? proposalsOf(db, row, request) : new Map<string, Request['items'][number]['proposed']>()
  return {
    ...{ id: request.id, round: request.round, state, version: request.version, answerVersion: request.answerVersion },
    ...{ dueOn: request.dueOn, dueHour: request.dueHour, method: request.method, drawnBy: request.drawnBy },
    ...{ sentOn: request.sentOn, answeredOn: request.answeredOn, takenBackAt: request.takenBackAt },
    takenBackWhy: request.takenBackWhy,
    items: request.items.map(({ correctionId: _of, position: _at, ...item }) => ({
      ...item,
      proposed: proposals.get(item.id) ?? null,
    })),
    daysLeft: state === 'sent' ? countWorkingDays(today, request.dueOn, holidayEditsOf(db)) : null,
    mail: requestMail(facts.mail, request),
    stops: letter.stops.map(({ message }) => message),
    revision: request.revision,
  }
}

/** By item: what the rules say of the version that came, against the one that was asked about. */
function proposalsOf(db: ReadDb, row: ApplicationRow, request: KnownCorrection) {
  const forms = new Map(versionRows(db, row.id).map(({ version, form }) => [version, form]))
  const now = storedForm.read(row.form, row.id)
  const askedForm = forms.get(request.version)
  const asked =
    askedForm === undefined || row.version === request.version ? now : storedForm.read(askedForm, `${row.id} asked`)
  const defects = defectsOf(db, row.id).flatMap((check) => check.defects)
  return new Map(request.items.map((item) => [item.id, proposeOutcome(item, { asked, came: now, defects })] as const))
}

/** What the letters and mails of an application say of it. */
function factsOf(ctx: Asking, row: ApplicationRow, version: number): { mail: MailFacts; letter: RequestFacts } {
  const { db, caller } = ctx
  const { practice, ...office } = theOffice(db)
  const { fy, title } = theYear(db, row.fy)
  const prefecture = prefectureByCode(row.jis2 ?? '')?.name ?? ''
  const known = versionRows(db, row.id).find((each) => each.version === version)
  const receivedAt = version === 1 ? row.received_at : (known?.received_at ?? row.received_at)
  const of = { fy, title, prefecture, dept: row.dept, receiptNo: row.receipt_no, receivedAt }
  return {
    mail: {
      ...of,
      officeName: office.officeName,
      practice: practice === 1,
      contactName: row.contact_name,
      email: row.email,
    },
    letter: {
      ...of,
      office: { ...office, practice: practice === 1, writer: ctx.sight.may.bringFiles ? caller.name : '' },
      unsaid: {
        prefectures: applicationRows(db, row.fy).flatMap(({ jis2 }) => prefectureByCode(jis2 ?? '')?.name ?? []),
        reviewers: reviewerRows(db, row.fy).map(({ name }) => name),
      },
      version,
    },
  }
}

/** W2 as it would be written with that date; null for a 案. What was sent bears the day it was sent on. */
export function letterOf(
  ctx: Asking,
  row: ApplicationRow,
  request: KnownCorrection,
  on: string | null,
): RequestLetter & { practice: boolean; office: string } {
  const { letter } = factsOf(ctx, row, request.version)
  const state = correctionStateOf(request)
  const date = request.sentOn ?? on
  const day = date ?? ctx.today
  const problem = state === 'drafted' ? dueProblem(request.dueOn, day, holidayEditsOf(ctx.db)) : null
  return {
    ...requestLetter(letter, { ...request, state }, { on: date, today: ctx.today, dueProblem: problem }),
    practice: letter.office.practice,
    office: letter.office.officeName,
  }
}

/** Refuses (`invalid`) to send what names another body or a member of the committee. */
export function assertSayable(ctx: Asking, row: ApplicationRow, request: KnownCorrection): void {
  const [first] = sayableStops(factsOf(ctx, row, request.version).letter, request.items)
  if (first === undefined) return
  throw new Refusal('invalid', `${first.message}文を直してから送付してください。`, { fields: { items: first.message } })
}

/** W1 for a version, and what keeps it from going out. */
export function receiptOf(
  ctx: Asking,
  row: ApplicationRow,
  version = row.version,
): { mail: MailText; stops: string[]; receivedAt: string | null } {
  const { db } = ctx
  const { mail } = factsOf(ctx, row, version)
  const facts = {
    ...mail,
    draft: row.state === 'draft',
    late: row.late === 1,
    checkedBy: checkedByOf(heldDeadline(db, row).at, holidayEditsOf(db)),
    files: fileRows(db, row.id)
      .filter((file) => file.version === version)
      .map(({ kind, name, size, sha256, opened }) => ({ kind, name, size, sha256, opened: opened === 1 })),
  }
  return { mail: receiptMail(facts), stops: receiptStops(facts), receivedAt: mail.receivedAt }
}

/** W1 as it stands, and what was said of having sent it. */
export function receiptPageOf(ctx: Asking, applicationId: string): ReceiptPage {
  const row = theApplication(ctx, applicationId)
  const { mail, stops } = receiptOf(ctx, row)
  const said = receiptMailRows(ctx.db, applicationId).map(
    ({ applicationId: _of, recordedAt: _at, takenBackBy: _by, ...each }) => each,
  )
  return { applicationId, version: row.version, mail, stops, said }
}
